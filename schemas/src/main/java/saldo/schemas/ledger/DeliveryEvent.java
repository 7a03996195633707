package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** What became of credit on its way to a medium. No money moves: it is in the balance already. */
public sealed interface DeliveryEvent extends LedgerEvent {

  /**
   * What was just credited waits for the medium.
   *
   * @param order the online load it came from
   */
  record DeliveryQueued(AccountId account, Money amount, @Nullable EntryId order)
      implements DeliveryEvent {}

  /**
   * A device has taken all that waited.
   *
   * @param number counts the account's deliveries from 1; a medium takes each once, in order
   * @param orders the online loads that are in it
   * @param by the terminal, or who asked if there was none
   */
  record DeliveryClaimed(
      AccountId account, long number, Money amount, List<EntryId> orders, String by, CardUse use)
      implements DeliveryEvent, OfHolder {}

  /**
   * A device has written a delivery.
   *
   * @param amount what it was; unknown if absent
   * @param treatment normal; exceptional if nobody waited for it any more, unassigned if there is
   *     no such delivery
   */
  record Delivered(AccountId account, long number, @Nullable Money amount, Treatment treatment)
      implements DeliveryEvent {}

  /** What a device had taken waits again. */
  record DeliveryReleased(AccountId account, long number, Money amount, String reason)
      implements DeliveryEvent {}

  /** What waited is not written any more: the credit has left the account. */
  record DeliveryWithdrawn(AccountId account, Money amount) implements DeliveryEvent {}

  /**
   * A device has removed the credit from a medium.
   *
   * @param account the card's; absent if it has none, or no such card is known
   * @param found what stood on the medium; unknown if absent
   * @param treatment normal if the balance had gone to another card; otherwise exceptional, or
   *     unassigned if no such card is known
   */
  record MediumWiped(
      CardUse use, @Nullable AccountId account, @Nullable Money found, Treatment treatment)
      implements DeliveryEvent {}

  /**
   * A medium says now that its card is blocked, or that it no longer is.
   *
   * @param account the card's; absent if it has none, or no such card is known
   * @param treatment normal; unassigned if no such card is known
   */
  record MediumMarked(
      CardUse use, @Nullable AccountId account, boolean blocked, Treatment treatment)
      implements DeliveryEvent {}
}
