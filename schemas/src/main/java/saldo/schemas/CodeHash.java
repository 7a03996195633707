package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What is kept of a transaction code or a ticket: {@code twice:} and, in small hex, the SHA-256 of
 * the 32 bytes that are the SHA-256 of the code. It recognises the code and cannot pay, because a
 * till has to send the first of the two, see {@link PresentedCode}.
 */
public record CodeHash(@JsonValue String value) {
  private static final String TWICE = "twice:";
  private static final Pattern FORM = Pattern.compile(TWICE + "[0-9a-f]{64}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CodeHash {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a code is issued with its hash, twice:<the SHA-256 of its SHA-256 in small hex>");
    }
  }

  static CodeHash ofHash(byte[] once) {
    return new CodeHash(TWICE + SecretText.hex(SecretText.sha256(once)));
  }

  @Override
  public String toString() {
    return value;
  }
}
