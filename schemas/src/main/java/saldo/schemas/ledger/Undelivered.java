package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;

/**
 * Credit of an account that has still to be written to the medium of its stored-value card. It is
 * in the balance, and cannot be spent before it is written. Amounts in minor units of the account's
 * currency.
 *
 * @param deliveries how many devices have taken so far; the number of the last one
 * @param waitingMinor what no device has taken yet, from 0
 * @param orders the online loads that are in it
 * @param claim what a device has taken and not confirmed; none if absent
 */
public record Undelivered(
    long deliveries, long waitingMinor, List<EntryId> orders, @Nullable Claim claim) {
  public static final Undelivered NOTHING = new Undelivered(0, 0, List.of(), null);

  /**
   * What a device has taken.
   *
   * @param minor how much it writes, more than 0
   * @param orders the online loads that are in it
   * @param by the terminal, or who asked if there was none
   */
  public record Claim(long minor, List<EntryId> orders, String by) {}

  /** All that is not on the medium yet, as far as anybody knows. */
  public long minor() {
    return waitingMinor + (claim == null ? 0 : claim.minor());
  }
}
