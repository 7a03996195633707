package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;

/**
 * The card that something was done with.
 *
 * @param presented how it was named; a number that somebody typed is {@code keyed:…}
 * @param card its number; absent if no such card is known
 * @param group the card group it was in then
 * @param virtualCard the virtual card of the service point where it was used
 * @param limits how much of each limit is used up with this
 */
public record CardUse(
    CardRef presented,
    @Nullable CardNumber card,
    @Nullable String group,
    @Nullable CardNumber virtualCard,
    List<LimitUse> limits) {

  /**
   * How much of a limit is used up.
   *
   * @param limit its name in the card's profile
   * @param period the day, week or month, such as {@code 2026-11-22}, {@code 2026-W47} or {@code
   *     2026-11}
   * @param used in minor units or in times
   * @param counted how much of that is due to this, negative if it was given back; unknown if
   *     absent
   */
  public record LimitUse(String limit, String period, long used, @Nullable Long counted) {
    /** Without what is due to this. */
    public LimitUse(String limit, String period, long used) {
      this(limit, period, used, null);
    }
  }
}
