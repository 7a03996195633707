package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
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

  /** The name of the event's type on the wire, such as {@code purchased}. */
  default String typeName() {
    return TypeNames.of(getClass());
  }

  /** What was booked; empty if no money moved. */
  default List<Posting> postings() {
    return List.of();
  }

  record AccountOpened(AccountId account, AccountKind kind, String currency, Terms terms)
      implements LedgerEvent {}

  record TermsChanged(AccountId account, Terms terms) implements LedgerEvent {}

  record AccountFrozen(AccountId account, String reason) implements LedgerEvent {}

  record AccountUnfrozen(AccountId account, String reason) implements LedgerEvent {}

  /**
   * @param postings the refund, empty if the balance was zero
   */
  record AccountClosed(AccountId account, @Nullable Tender refund, List<Posting> postings)
      implements LedgerEvent {}

  record Loaded(AccountId account, Money amount, Tender tender, List<Posting> postings)
      implements LedgerEvent {}

  record Unloaded(AccountId account, Money amount, Tender tender, List<Posting> postings)
      implements LedgerEvent {}

  record Prepaid(AccountId account, Money amount, Tender tender, List<Posting> postings)
      implements LedgerEvent {}

  record Purchased(AccountId account, Money amount, List<Item> items, List<Posting> postings)
      implements LedgerEvent {}

  record SaleReturned(
      AccountId account,
      Money amount,
      List<Item> items,
      @Nullable EntryId original,
      List<Posting> postings)
      implements LedgerEvent {}

  record Transferred(AccountId from, AccountId to, Money amount, List<Posting> postings)
      implements LedgerEvent {}

  record Reversed(EntryId original, String reason, List<Posting> postings) implements LedgerEvent {}

  record HoldPlaced(
      EntryId hold, AccountId account, Money amount, Instant expiresAt, String purpose)
      implements LedgerEvent {}

  /**
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

  record HoldReleased(EntryId hold, AccountId account, Money amount) implements LedgerEvent {}

  record HoldExpired(EntryId hold, AccountId account, Money amount) implements LedgerEvent {}

  record AdjustmentProposed(
      EntryId adjustment,
      AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String text,
      String proposer)
      implements LedgerEvent {}

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

  record AdjustmentDeclined(EntryId adjustment, String reason, String decliner)
      implements LedgerEvent {}

  /**
   * @param treatment where the amount went
   */
  record PurchaseRecorded(
      AccountId account,
      Money amount,
      List<Item> items,
      Treatment treatment,
      List<Posting> postings)
      implements LedgerEvent {}

  record LoadRecorded(
      AccountId account, Money amount, Tender tender, Treatment treatment, List<Posting> postings)
      implements LedgerEvent {}

  record CashSaleRecorded(Money amount, List<Item> items, List<Posting> postings)
      implements LedgerEvent {}
}
