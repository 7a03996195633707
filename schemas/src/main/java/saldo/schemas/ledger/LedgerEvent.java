package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.LedgerCommand.Direction;

/**
 * What happened, for ever. The postings of every event add up to zero per currency; events that
 * move no money have none.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "account-opened", value = LedgerEvent.AccountOpened.class),
  @Type(name = "terms-changed", value = LedgerEvent.TermsChanged.class),
  @Type(name = "account-frozen", value = LedgerEvent.AccountFrozen.class),
  @Type(name = "account-unfrozen", value = LedgerEvent.AccountUnfrozen.class),
  @Type(name = "account-closed", value = LedgerEvent.AccountClosed.class),
  @Type(name = "loaded", value = LedgerEvent.Loaded.class),
  @Type(name = "unloaded", value = LedgerEvent.Unloaded.class),
  @Type(name = "prepaid", value = LedgerEvent.Prepaid.class),
  @Type(name = "purchased", value = LedgerEvent.Purchased.class),
  @Type(name = "sale-returned", value = LedgerEvent.SaleReturned.class),
  @Type(name = "transferred", value = LedgerEvent.Transferred.class),
  @Type(name = "balance-transferred", value = LedgerEvent.BalanceTransferred.class),
  @Type(name = "reversed", value = LedgerEvent.Reversed.class),
  @Type(name = "hold-placed", value = LedgerEvent.HoldPlaced.class),
  @Type(name = "hold-captured", value = LedgerEvent.HoldCaptured.class),
  @Type(name = "hold-released", value = LedgerEvent.HoldReleased.class),
  @Type(name = "hold-expired", value = LedgerEvent.HoldExpired.class),
  @Type(name = "adjustment-proposed", value = LedgerEvent.AdjustmentProposed.class),
  @Type(name = "adjusted", value = LedgerEvent.Adjusted.class),
  @Type(name = "adjustment-declined", value = LedgerEvent.AdjustmentDeclined.class),
  @Type(name = "purchase-recorded", value = LedgerEvent.PurchaseRecorded.class),
  @Type(name = "load-recorded", value = LedgerEvent.LoadRecorded.class),
  @Type(name = "cash-sale-recorded", value = LedgerEvent.CashSaleRecorded.class)
})
public sealed interface LedgerEvent {

  /** Something that was done with an account, perhaps through a card. */
  sealed interface OfHolder {
    AccountId account();

    /** The card it was done with; absent if the account was named. */
    @Nullable CardUse use();
  }

  /** The name of the event's type on the wire, such as {@code purchased}. */
  default String typeName() {
    return TypeNames.of(getClass());
  }

  /** What was booked; empty if no money moved. */
  default List<Posting> postings() {
    return List.of();
  }

  /** A holder's account was opened, empty. */
  record AccountOpened(AccountId account, AccountKind kind, String currency, Terms terms)
      implements LedgerEvent {}

  /** An account may hold more or less than before. */
  record TermsChanged(AccountId account, Terms terms) implements LedgerEvent {}

  /** Requests on an account are refused from now on. */
  record AccountFrozen(AccountId account, String reason) implements LedgerEvent {}

  /** Requests on an account pass again. */
  record AccountUnfrozen(AccountId account, String reason) implements LedgerEvent {}

  /**
   * An account was closed for good.
   *
   * @param postings the refund, empty if the balance was zero
   */
  record AccountClosed(AccountId account, @Nullable Tender refund, List<Posting> postings)
      implements LedgerEvent {}

  /** Money came onto a purse. */
  record Loaded(
      AccountId account, Money amount, Tender tender, List<Posting> postings, @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public Loaded(AccountId account, Money amount, Tender tender, List<Posting> postings) {
      this(account, amount, tender, postings, null);
    }
  }

  /** Money was paid out of a purse. */
  record Unloaded(
      AccountId account, Money amount, Tender tender, List<Posting> postings, @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public Unloaded(AccountId account, Money amount, Tender tender, List<Posting> postings) {
      this(account, amount, tender, postings, null);
    }
  }

  /** Money was paid in advance. */
  record Prepaid(AccountId account, Money amount, Tender tender, List<Posting> postings)
      implements LedgerEvent {}

  /** An account was spent from. */
  record Purchased(
      AccountId account,
      Money amount,
      List<Item> items,
      List<Posting> postings,
      @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public Purchased(AccountId account, Money amount, List<Item> items, List<Posting> postings) {
      this(account, amount, items, postings, null);
    }
  }

  /** Goods came back and the account was credited. */
  record SaleReturned(
      AccountId account,
      Money amount,
      List<Item> items,
      @Nullable EntryId original,
      List<Posting> postings,
      @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public SaleReturned(
        AccountId account,
        Money amount,
        List<Item> items,
        @Nullable EntryId original,
        List<Posting> postings) {
      this(account, amount, items, original, postings, null);
    }
  }

  /** Money went from one holder's account to another's. */
  record Transferred(AccountId from, AccountId to, Money amount, List<Posting> postings)
      implements LedgerEvent {}

  /**
   * All of one card's balance went to another card.
   *
   * @param from the card that was given up
   * @param to the card that goes on
   * @param amount all that was there, from 0
   */
  record BalanceTransferred(
      CardNumber from,
      AccountId fromAccount,
      CardNumber to,
      AccountId toAccount,
      Money amount,
      Replacement why,
      Delivery delivery,
      List<Posting> postings)
      implements LedgerEvent {}

  /** An entry was undone by its mirror image. */
  record Reversed(EntryId original, String reason, List<Posting> postings) implements LedgerEvent {}

  /** Money was set aside. */
  record HoldPlaced(
      EntryId hold,
      AccountId account,
      Money amount,
      Instant expiresAt,
      String purpose,
      @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public HoldPlaced(
        EntryId hold, AccountId account, Money amount, Instant expiresAt, String purpose) {
      this(hold, account, amount, expiresAt, purpose, null);
    }
  }

  /**
   * Money that was set aside was spent.
   *
   * @param released what became available again with this capture, from 0
   */
  record HoldCaptured(
      EntryId hold,
      AccountId account,
      Money amount,
      Money released,
      List<Item> items,
      List<Posting> postings)
      implements LedgerEvent {}

  /** What was left of a hold is available again. */
  record HoldReleased(EntryId hold, AccountId account, Money amount) implements LedgerEvent {}

  /** The time of a hold is over; what was left of it is available again. */
  record HoldExpired(EntryId hold, AccountId account, Money amount) implements LedgerEvent {}

  /** A correction waits for approval; nothing is booked yet. */
  record AdjustmentProposed(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String text,
      String proposer)
      implements LedgerEvent {}

  /** A correction was approved and booked. */
  record Adjusted(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String proposer,
      String approver,
      List<Posting> postings)
      implements LedgerEvent {}

  /** A correction was dropped. */
  record AdjustmentDeclined(EntryId adjustment, String reason, String decliner)
      implements LedgerEvent {}

  /**
   * An account had been spent from at a device.
   *
   * @param treatment where the amount went
   */
  record PurchaseRecorded(
      AccountId account,
      Money amount,
      List<Item> items,
      Treatment treatment,
      List<Posting> postings,
      @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public PurchaseRecorded(
        AccountId account,
        Money amount,
        List<Item> items,
        Treatment treatment,
        List<Posting> postings) {
      this(account, amount, items, treatment, postings, null);
    }
  }

  /** Money had been put on an account at a device. */
  record LoadRecorded(
      AccountId account,
      Money amount,
      Tender tender,
      Treatment treatment,
      List<Posting> postings,
      @Nullable CardUse use)
      implements LedgerEvent, OfHolder {
    /** Without a card. */
    public LoadRecorded(
        AccountId account,
        Money amount,
        Tender tender,
        Treatment treatment,
        List<Posting> postings) {
      this(account, amount, tender, treatment, postings, null);
    }
  }

  /** Something had been sold for cash. */
  record CashSaleRecorded(Money amount, List<Item> items, List<Posting> postings)
      implements LedgerEvent {}
}
