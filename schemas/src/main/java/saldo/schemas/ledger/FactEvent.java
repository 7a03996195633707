package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.Money;

/** What had happened at a device. */
public sealed interface FactEvent extends LedgerEvent {

  /**
   * An account had been spent from at a device.
   *
   * @param treatment where the amount went
   * @param reason the first of what makes it exceptional: what a request would have been refused
   *     for; nothing does if absent
   */
  record PurchaseRecorded(
      AccountId account,
      Money amount,
      List<Item> items,
      Treatment treatment,
      List<Posting> postings,
      @Nullable CardUse use,
      @Nullable RejectionReason reason)
      implements FactEvent, OfHolder {
    /** As a request would have been, or not on the account. */
    public PurchaseRecorded(
        AccountId account,
        Money amount,
        List<Item> items,
        Treatment treatment,
        List<Posting> postings,
        @Nullable CardUse use) {
      this(account, amount, items, treatment, postings, use, null);
    }

    /** Without a card. */
    public PurchaseRecorded(
        AccountId account,
        Money amount,
        List<Item> items,
        Treatment treatment,
        List<Posting> postings) {
      this(account, amount, items, treatment, postings, null, null);
    }
  }

  /**
   * Money had been put on an account at a device.
   *
   * @param reason the first of what makes it exceptional: what a request would have been refused
   *     for; nothing does if absent
   */
  record LoadRecorded(
      AccountId account,
      Money amount,
      Tender tender,
      Treatment treatment,
      List<Posting> postings,
      @Nullable CardUse use,
      @Nullable RejectionReason reason)
      implements FactEvent, OfHolder {
    /** As a request would have been, or not on the account. */
    public LoadRecorded(
        AccountId account,
        Money amount,
        Tender tender,
        Treatment treatment,
        List<Posting> postings,
        @Nullable CardUse use) {
      this(account, amount, tender, treatment, postings, use, null);
    }

    /** Without a card. */
    public LoadRecorded(
        AccountId account,
        Money amount,
        Tender tender,
        Treatment treatment,
        List<Posting> postings) {
      this(account, amount, tender, treatment, postings, null, null);
    }
  }

  /**
   * Money had been paid out from an account at a device.
   *
   * @param reason the first of what makes it exceptional: what a request would have been refused
   *     for; nothing does if absent
   */
  record UnloadRecorded(
      AccountId account,
      Money amount,
      Tender tender,
      Treatment treatment,
      List<Posting> postings,
      @Nullable CardUse use,
      @Nullable RejectionReason reason)
      implements FactEvent, OfHolder {}

  /** Something had been sold for cash. */
  record CashSaleRecorded(Money amount, List<Item> items, List<Posting> postings)
      implements FactEvent {}
}
