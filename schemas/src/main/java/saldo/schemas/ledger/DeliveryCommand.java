package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;

/** Credit on its way to the medium of a stored-value card, and media that are wiped. */
public sealed interface DeliveryCommand extends LedgerCommand {

  /**
   * A device with the card's medium on its reader takes all that waits for it, to write it. Whoever
   * took something gets the same again until it is confirmed.
   */
  record ClaimDelivery(CardRef card) implements DeliveryCommand {}

  /**
   * Fact: a device has written what it took, and read it back.
   *
   * @param number of the delivery, as the device was told
   */
  record RecordDelivery(AccountId account, long number) implements DeliveryCommand, WriteEffect {}

  /** Lets another device take what one took and will not write any more. */
  record ReleaseDelivery(AccountId account, String reason) implements DeliveryCommand {}

  /**
   * Fact: a device has removed the credit from a card's medium.
   *
   * @param found what stood on the medium; unknown if absent
   */
  record RecordWipe(CardRef card, @Nullable Money found) implements DeliveryCommand, WriteEffect {}

  /**
   * Fact: a device has written to a card's medium that the card is blocked, or that it no longer
   * is. A medium that says so pays nothing, also to a device that has not heard of it.
   *
   * @param blocked whether the medium says now that the card is blocked
   */
  record RecordMark(CardRef card, boolean blocked) implements DeliveryCommand, WriteEffect {}
}
