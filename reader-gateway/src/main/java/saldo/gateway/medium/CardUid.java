package saldo.gateway.medium;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The number a card has from its factory.
 *
 * @param hex 8 or 14 upper-case hexadecimal digits: 4 or 7 bytes
 */
public record CardUid(@JsonValue String hex) {
  private static final int TAIL = 4;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CardUid {
    if (!hex.matches("([0-9A-F]{8}|[0-9A-F]{14})")) {
      throw new IllegalArgumentException(
          "'%s' is no UID: it should be 8 or 14 hexadecimal digits".formatted(hex));
    }
  }

  /**
   * The UID in these bytes.
   *
   * @throws IllegalArgumentException if there are not 4 or 7
   */
  public static CardUid of(byte[] bytes) {
    return new CardUid(HexFormat.of().withUpperCase().formatHex(bytes));
  }

  /**
   * The UID that somebody typed.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  public static CardUid parse(String text) {
    return new CardUid(text.strip().toUpperCase(Locale.ROOT));
  }

  /** Its 4 or 7 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** Its last 4 bytes, which go with a key when a sector is opened. */
  public byte[] tail() {
    byte[] all = bytes();
    return Arrays.copyOfRange(all, all.length - TAIL, all.length);
  }

  @Override
  public String toString() {
    return hex;
  }
}
