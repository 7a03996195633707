package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A transaction code or a ticket as it was presented. What somebody reads out or types is given as
 * {@code code:…} and at once becomes {@code once:} and its SHA-256 in small hex, so that the secret
 * goes no further. What is kept is hashed once more, see {@link CodeHash}: nobody can pay with
 * that.
 */
public record PresentedCode(@JsonValue String value) {
  private static final String CODE = "code:";
  private static final String ONCE = "once:";
  private static final Pattern FORM = Pattern.compile(ONCE + "[0-9a-f]{64}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PresentedCode {
    if (value != null && value.startsWith(CODE)) {
      value = ONCE + SecretText.hex(SecretText.hash(value.substring(CODE.length())));
    }
    if (value == null || !FORM.matcher(value).matches()) {
      // It is not repeated: it may be the secret.
      throw new IllegalArgumentException(
          "a code is presented as code:… or as once:<its SHA-256 in small hex>");
    }
  }

  /**
   * A code as somebody reads it.
   *
   * @param secret with or without hyphens and blanks, in capital or small letters
   */
  public static PresentedCode of(String secret) {
    return new PresentedCode(CODE + secret);
  }

  /** What is kept of it. */
  public CodeHash hash() {
    byte[] once = HexFormat.of().parseHex(value.substring(ONCE.length()));
    return CodeHash.ofHash(once);
  }

  /** Whoever has it can pay, so it is not for logs. */
  @Override
  public String toString() {
    return "a code";
  }
}
