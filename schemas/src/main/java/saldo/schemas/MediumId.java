package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names what stands for a card at a reader: {@code mifare:} and a chip's uid in capital hex, {@code
 * qr:} and the SHA-256 of the code in small hex, or {@code magstripe:} or {@code tag:} (of a
 * vehicle) and 1 to 40 letters and digits. The code of a QR card itself is a secret and is nowhere
 * kept.
 */
public record MediumId(@JsonValue String value) {
  private static final Pattern FORM =
      Pattern.compile(
          "mifare:([0-9A-F]{8}|[0-9A-F]{14}|[0-9A-F]{20})"
              + "|qr:[0-9a-f]{64}"
              + "|(magstripe|tag):[0-9A-Za-z]{1,40}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MediumId {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          "a medium is mifare:<uid in capital hex>, qr:<SHA-256 in hex>, magstripe:… or tag:… : "
              + value);
    }
  }

  public static MediumId of(String value) {
    return new MediumId(value);
  }

  /**
   * The medium that a QR code stands for. A code is read as people type it: small letters, blanks
   * and hyphens make no difference, O is 0, I and L are 1 (the alphabet is Crockford's base 32).
   */
  public static MediumId ofCode(String code) {
    return new MediumId("qr:" + SecretText.hex(SecretText.hash(code)));
  }

  static boolean isOne(@Nullable String value) {
    return value != null && FORM.matcher(value).matches();
  }

  /** What it is: {@code mifare}, {@code qr}, {@code magstripe} or {@code tag}. */
  public String technology() {
    return value.substring(0, value.indexOf(':'));
  }

  @Override
  public String toString() {
    return value;
  }
}
