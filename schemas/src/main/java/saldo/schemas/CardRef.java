package saldo.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A card as it was presented: {@code number:…} if a device read or scanned the number, {@code
 * keyed:…} if somebody typed it, or the medium itself, see {@link MediumId}. What a QR reader reads
 * is given as {@code code:…} and at once becomes its medium, so that the secret goes no further.
 */
public record CardRef(@JsonValue String value) {
  private static final String NUMBER = "number:";
  private static final String KEYED = "keyed:";
  private static final String CODE = "code:";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CardRef {
    if (value != null && value.startsWith(CODE)) {
      value = MediumId.ofCode(value.substring(CODE.length())).value();
    }
    if (value != null && value.startsWith(NUMBER)) {
      CardNumber.of(value.substring(NUMBER.length()));
    } else if (value != null && value.startsWith(KEYED)) {
      CardNumber.of(value.substring(KEYED.length()));
    } else if (!MediumId.isOne(value)) {
      throw new IllegalArgumentException(
          "a card is presented as number:…, keyed:…, code:… or its medium: " + value);
    }
  }

  public static CardRef of(String value) {
    return new CardRef(value);
  }

  public static CardRef number(CardNumber number) {
    return new CardRef(NUMBER + number.value());
  }

  public static CardRef keyed(CardNumber number) {
    return new CardRef(KEYED + number.value());
  }

  public static CardRef medium(MediumId medium) {
    return new CardRef(medium.value());
  }

  /** Whether somebody typed the number, which needs a permission of its own. */
  public boolean isKeyed() {
    return value.startsWith(KEYED);
  }

  /** Whether it names a medium and not a number. */
  public boolean isMedium() {
    return !isKeyed() && !value.startsWith(NUMBER);
  }

  /**
   * The number.
   *
   * @throws IllegalStateException if it names a medium
   */
  public CardNumber number() {
    if (isMedium()) {
      throw new IllegalStateException("not a number: " + value);
    }
    return CardNumber.of(value.substring(value.indexOf(':') + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}
