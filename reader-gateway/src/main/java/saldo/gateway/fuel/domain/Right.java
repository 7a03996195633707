package saldo.gateway.fuel.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a card may do at a reader until the next card table.
 *
 * @param card whose
 * @param fillingMl the most of one filling, in millilitres; no limit if absent
 * @param fillingMinor the highest amount of one filling, in minor units; no limit if absent
 * @param quota of all fillings together
 * @param amountMinor what the quota is worth, in minor units: so much may be spent there
 * @param blocked why it may not fill there; it may if absent
 */
public record Right(
    FuelCard card,
    @Nullable Long fillingMl,
    @Nullable Long fillingMinor,
    Quota quota,
    long amountMinor,
    @Nullable Blocked blocked) {

  /** Why a card may not fill at a reader, the first that applies. */
  public enum Blocked {
    /** The card is not active, not valid, assigned to nobody, or not for fuel. */
    CARD_NOT_USABLE,
    /** None of its products is known to readers. */
    NO_PRODUCT,
    /** Its limit goes to another reader. */
    OTHER_HOME_READER,
    /** A limit of its profile is used up. */
    LIMIT_USED_UP,
    /** Nothing is left on its account, or of its part for this reader. */
    NO_MONEY,
    /** The reader counts quantities only, and a product of the card has no price. */
    PRICE_UNKNOWN,
    /** What is left buys less than the reader can measure. */
    TOO_LITTLE,
    /** The reader limits amounts only, and its firmware is too old for that. */
    FIRMWARE_TOO_OLD,
    /** The reader limits neither amounts nor quantities. */
    READER_LIMITS_NOTHING,
    /** The reader limits single fillings only, so that many of them could take any amount. */
    READER_COUNTS_NOTHING,
    /** The reader has limits for groups only, and the card is in none. */
    NO_GROUP,
    /** The reader has limits for groups only, and the cards of this group have different ones. */
    GROUP_INCONSISTENT,
    /** The reader has limits for groups only, and this group's profile has none for a period. */
    GROUP_WITHOUT_LIMIT,
    /** The limit of the group is more than what is left for this card there. */
    GROUP_LIMIT_TOO_HIGH
  }

  static Right blocked(FuelCard card, Blocked why) {
    return new Right(card, null, null, Quota.NOTHING, 0, why);
  }

  /** Whether the card may fill there. */
  public boolean isActive() {
    return blocked == null;
  }
}
