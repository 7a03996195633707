package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/**
 * What the ledger can be asked. A <em>request</em> may be refused; a <em>fact</em> ({@code
 * Record…}) has already happened at a device and is always booked. Amounts are positive: the kind
 * of command decides which side they go to.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "open-account", value = LedgerCommand.OpenAccount.class),
  @Type(name = "change-terms", value = LedgerCommand.ChangeTerms.class),
  @Type(name = "freeze-account", value = LedgerCommand.FreezeAccount.class),
  @Type(name = "unfreeze-account", value = LedgerCommand.UnfreezeAccount.class),
  @Type(name = "close-account", value = LedgerCommand.CloseAccount.class),
  @Type(name = "load", value = LedgerCommand.Load.class),
  @Type(name = "unload", value = LedgerCommand.Unload.class),
  @Type(name = "prepay", value = LedgerCommand.Prepay.class),
  @Type(name = "purchase", value = LedgerCommand.Purchase.class),
  @Type(name = "return-sale", value = LedgerCommand.ReturnSale.class),
  @Type(name = "transfer", value = LedgerCommand.Transfer.class),
  @Type(name = "reverse", value = LedgerCommand.Reverse.class),
  @Type(name = "place-hold", value = LedgerCommand.PlaceHold.class),
  @Type(name = "capture-hold", value = LedgerCommand.CaptureHold.class),
  @Type(name = "release-hold", value = LedgerCommand.ReleaseHold.class),
  @Type(name = "expire-hold", value = LedgerCommand.ExpireHold.class),
  @Type(name = "propose-adjustment", value = LedgerCommand.ProposeAdjustment.class),
  @Type(name = "approve-adjustment", value = LedgerCommand.ApproveAdjustment.class),
  @Type(name = "decline-adjustment", value = LedgerCommand.DeclineAdjustment.class),
  @Type(name = "record-purchase", value = LedgerCommand.RecordPurchase.class),
  @Type(name = "record-load", value = LedgerCommand.RecordLoad.class),
  @Type(name = "record-cash-sale", value = LedgerCommand.RecordCashSale.class),
  @Type(name = "bulk", value = LedgerCommand.Bulk.class)
})
public sealed interface LedgerCommand {

  /** Opens a holder's account, empty, in a currency of ISO 4217 for good. */
  record OpenAccount(AccountId account, AccountKind kind, String currency, @Nullable Terms terms)
      implements LedgerCommand {
    public OpenAccount {
      if (!Money.isCurrency(currency)) {
        throw new IllegalArgumentException(
            "an account's currency must be three capital letters, such as EUR: " + currency);
      }
    }
  }

  /** Sets ceiling and overdraft from now on; a balance already beyond them stays as it is. */
  record ChangeTerms(AccountId account, Terms terms) implements LedgerCommand {}

  /** Stops requests on an account; facts are still booked. */
  record FreezeAccount(AccountId account, String reason) implements LedgerCommand {}

  /** Lets requests pass again. */
  record UnfreezeAccount(AccountId account, String reason) implements LedgerCommand {}

  /**
   * Closes an account for good. Its balance must be zero, or positive with a tender that pays it
   * out in the same step.
   */
  record CloseAccount(AccountId account, @Nullable Tender refund) implements LedgerCommand {}

  /** Puts money on a purse. */
  record Load(AccountId account, Money amount, Tender tender) implements LedgerCommand {}

  /** Pays money out of a purse. */
  record Unload(AccountId account, Money amount, Tender tender) implements LedgerCommand {}

  /** Pays money in advance on a prepaid account. */
  record Prepay(AccountId account, Money amount, Tender tender) implements LedgerCommand {}

  /**
   * Spends from an account.
   *
   * @param items what was bought, adding up to the amount; if absent, one line "general" without
   *     VAT
   */
  record Purchase(AccountId account, Money amount, @Nullable List<Item> items)
      implements LedgerCommand {}

  /**
   * Takes goods back and credits the account.
   *
   * @param original the purchase they came from; all its returns together stay within it
   */
  record ReturnSale(
      AccountId account, Money amount, @Nullable List<Item> items, @Nullable EntryId original)
      implements LedgerCommand {}

  /** Moves money between two holders' accounts of the same kind. */
  record Transfer(AccountId from, AccountId to, Money amount) implements LedgerCommand {}

  /** Undoes an entry with its mirror image, once, within the {@code 35} days it is remembered. */
  record Reverse(EntryId original, String reason) implements LedgerCommand {}

  /** Sets money aside until it is captured, released or expires; the hold has this command's id. */
  record PlaceHold(AccountId account, Money amount, Instant expiresAt, String purpose)
      implements LedgerCommand {}

  /**
   * Spends from a hold.
   *
   * @param keepRest whether what is left stays on hold; otherwise it is available again
   */
  record CaptureHold(EntryId hold, Money amount, @Nullable List<Item> items, boolean keepRest)
      implements LedgerCommand {}

  /** Ends a hold without spending it. */
  record ReleaseHold(EntryId hold) implements LedgerCommand {}

  /** Ends a hold whose time is over; the ledger gives this command to itself. */
  record ExpireHold(EntryId hold) implements LedgerCommand {}

  /**
   * Asks for a correction that somebody else has to approve; it has this command's id.
   *
   * @param reasonCode why, from the issuer's list
   */
  record ProposeAdjustment(
      AccountId account, Direction direction, Money amount, String reasonCode, String text)
      implements LedgerCommand {}

  /** Books a proposed adjustment; never by the one who proposed it. */
  record ApproveAdjustment(EntryId adjustment) implements LedgerCommand {}

  /** Drops a proposed adjustment; its proposer may do so too. */
  record DeclineAdjustment(EntryId adjustment, String reason) implements LedgerCommand {}

  /**
   * Fact: an account was spent from at a device. Booked even if it overdraws.
   *
   * @param openAs if the account is unknown, the kind it is opened as; otherwise the amount waits
   *     on {@link AccountKind#UNASSIGNED}
   */
  record RecordPurchase(
      AccountId account, Money amount, @Nullable List<Item> items, @Nullable AccountKind openAs)
      implements LedgerCommand {}

  /** Fact: money was put on an account at a device. Booked even above its ceiling. */
  record RecordLoad(AccountId account, Money amount, Tender tender, @Nullable AccountKind openAs)
      implements LedgerCommand {}

  /** Fact: a sale was paid in cash. */
  record RecordCashSale(Money amount, @Nullable List<Item> items) implements LedgerCommand {}

  /** Up to 1,000 commands in one, decided in order and in one step. */
  record Bulk(Mode mode, List<LedgerCommand> entries) implements LedgerCommand {
    /** Whether a refused entry refuses the others. */
    public enum Mode {
      @JsonProperty("atomic")
      ATOMIC,
      @JsonProperty("per-entry")
      PER_ENTRY
    }
  }

  /** Which way an adjustment goes, seen from the account's holder. */
  enum Direction {
    @JsonProperty("increase")
    INCREASE,
    @JsonProperty("decrease")
    DECREASE
  }
}
