package saldo.schemas.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** What became of a load that is paid online. */
public sealed interface LoadOrderEvent extends LedgerEvent {
  /** The order it is about. */
  EntryId order();

  /**
   * A load was ordered; nothing is booked.
   *
   * @param reference what the payment service knows it by
   * @param expiresAt when it ends if it is not paid
   * @param use the card it was ordered with
   */
  record LoadOrdered(
      EntryId order,
      AccountId account,
      Money amount,
      String reference,
      Instant expiresAt,
      @Nullable CardUse use)
      implements LoadOrderEvent {}

  /**
   * The money has come in, and waits on {@link AccountKind#PENDING_LOADS}.
   *
   * @param reference what the payment service knows the payment by
   * @param waits why it is not credited in the same entry; absent if it is
   */
  record LoadPaid(
      EntryId order,
      AccountId account,
      Money amount,
      @Nullable String reference,
      @Nullable Refusal waits,
      List<Posting> postings)
      implements LoadOrderEvent {}

  /**
   * Money has come in that no order waits for: it is on {@link AccountKind#UNASSIGNED}.
   *
   * @param order the order that was named
   * @param account the order's account; if there is no such order, the one where the money is
   * @param treatment always unassigned
   */
  record StrayPaymentRecorded(
      EntryId order,
      AccountId account,
      Money amount,
      @Nullable String reference,
      Treatment treatment,
      List<Posting> postings)
      implements LoadOrderEvent {}

  /** What waited is on the account. */
  record LoadCredited(
      EntryId order, AccountId account, Money amount, List<Posting> postings, @Nullable CardUse use)
      implements LoadOrderEvent, OfHolder {}

  /**
   * The load is where it can be spent, or has gone on from there with the balance.
   *
   * @param account absent if there is no such order
   * @param treatment normal; exceptional if the order did not wait for it, unassigned if there is
   *     no such order
   */
  record LoadDelivered(EntryId order, @Nullable AccountId account, Treatment treatment)
      implements LoadOrderEvent {}

  /** An order has ended that was never paid. */
  record LoadFailed(EntryId order, AccountId account, String reason) implements LoadOrderEvent {}

  /**
   * Support has ended a pending load; what was not credited is paid back.
   *
   * @param outstanding what had waited
   * @param correction how much of it was credited, from 0
   * @param use the card whose account it was credited to; absent if nothing was, or there is none
   */
  record LoadCorrected(
      EntryId order,
      AccountId account,
      Money outstanding,
      Money correction,
      String reason,
      List<Posting> postings,
      @Nullable CardUse use)
      implements LoadOrderEvent, OfHolder {}
}
