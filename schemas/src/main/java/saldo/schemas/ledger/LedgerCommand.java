package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/**
 * What the ledger can be asked. A <em>request</em> may be refused; a <em>fact</em> ({@code
 * Record…}) has already happened at a device and is always booked. Amounts are positive: the kind
 * of command decides which side they go to. A command for a holder names the account, a card that
 * spends from it, or both.
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
  @Type(name = "transfer-balance", value = LedgerCommand.TransferBalance.class),
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

  /** A command for one holder's account, named by its id or by a card that spends from it. */
  sealed interface OfHolder {
    /** The account; if there is a card too, it has to be the card's. */
    @Nullable AccountId account();

    /** The card, as it was presented. */
    @Nullable CardRef card();

    /** How much it is about. */
    Money amount();
  }

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
  record Load(@Nullable AccountId account, Money amount, Tender tender, @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public Load {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public Load(AccountId account, Money amount, Tender tender) {
      this(account, amount, tender, null);
    }
  }

  /** Pays money out of a purse. */
  record Unload(@Nullable AccountId account, Money amount, Tender tender, @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public Unload {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public Unload(AccountId account, Money amount, Tender tender) {
      this(account, amount, tender, null);
    }
  }

  /** Pays money in advance on a prepaid account. */
  record Prepay(AccountId account, Money amount, Tender tender) implements LedgerCommand {}

  /**
   * Spends from an account.
   *
   * @param items what was bought, adding up to the amount; if absent, one line "general" without
   *     VAT
   */
  record Purchase(
      @Nullable AccountId account, Money amount, @Nullable List<Item> items, @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public Purchase {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public Purchase(AccountId account, Money amount, @Nullable List<Item> items) {
      this(account, amount, items, null);
    }
  }

  /**
   * Takes goods back and credits the account.
   *
   * @param original the purchase they came from; all its returns together stay within it
   */
  record ReturnSale(
      @Nullable AccountId account,
      Money amount,
      @Nullable List<Item> items,
      @Nullable EntryId original,
      @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public ReturnSale {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public ReturnSale(
        AccountId account, Money amount, @Nullable List<Item> items, @Nullable EntryId original) {
      this(account, amount, items, original, null);
    }
  }

  /** Moves money between two holders' accounts of the same kind. */
  record Transfer(AccountId from, AccountId to, Money amount) implements LedgerCommand {}

  /**
   * Moves all that is on a card's account to another card's, on top of what is there; afterwards
   * nothing can be spent with the first card.
   *
   * @param from the card that is given up
   * @param to the card that goes on
   * @param why whether the first card is lost, or both are there
   * @param delivery whether the second card is on a reader now, or is written at its next use
   */
  record TransferBalance(CardNumber from, CardRef to, Replacement why, Delivery delivery)
      implements LedgerCommand {}

  /** Undoes an entry with its mirror image, once, within the {@code 35} days it is remembered. */
  record Reverse(EntryId original, String reason) implements LedgerCommand {}

  /** Sets money aside until it is captured, released or expires; the hold has this command's id. */
  record PlaceHold(
      @Nullable AccountId account,
      Money amount,
      Instant expiresAt,
      String purpose,
      @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public PlaceHold {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public PlaceHold(AccountId account, Money amount, Instant expiresAt, String purpose) {
      this(account, amount, expiresAt, purpose, null);
    }
  }

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
      @Nullable AccountId account,
      Direction direction,
      Money amount,
      String reasonCode,
      String text,
      @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public ProposeAdjustment {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public ProposeAdjustment(
        AccountId account, Direction direction, Money amount, String reasonCode, String text) {
      this(account, direction, amount, reasonCode, text, null);
    }
  }

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
      @Nullable AccountId account,
      Money amount,
      @Nullable List<Item> items,
      @Nullable AccountKind openAs,
      @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public RecordPurchase {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public RecordPurchase(
        AccountId account, Money amount, @Nullable List<Item> items, @Nullable AccountKind openAs) {
      this(account, amount, items, openAs, null);
    }
  }

  /** Fact: money was put on an account at a device. Booked even above its ceiling. */
  record RecordLoad(
      @Nullable AccountId account,
      Money amount,
      Tender tender,
      @Nullable AccountKind openAs,
      @Nullable CardRef card)
      implements LedgerCommand, OfHolder {
    public RecordLoad {
      requireHolder(account, card);
    }

    /** With the account itself. */
    public RecordLoad(
        AccountId account, Money amount, Tender tender, @Nullable AccountKind openAs) {
      this(account, amount, tender, openAs, null);
    }
  }

  /** Fact: a sale was paid in cash. */
  record RecordCashSale(Money amount, @Nullable List<Item> items) implements LedgerCommand {}

  /** Up to 1,000 commands in one, decided in order and in one step. */
  record Bulk(Mode mode, List<LedgerCommand> entries) implements LedgerCommand {
    /** Whether a refused entry refuses the others. */
    public enum Mode {
      /** All entries, or none. */
      @JsonProperty("atomic")
      ATOMIC,
      /** Each entry for itself. */
      @JsonProperty("per-entry")
      PER_ENTRY
    }
  }

  /** Which way an adjustment goes, seen from the account's holder. */
  enum Direction {
    /** The holder has more. */
    @JsonProperty("increase")
    INCREASE,
    /** The holder has less. */
    @JsonProperty("decrease")
    DECREASE
  }

  private static void requireHolder(@Nullable AccountId account, @Nullable CardRef card) {
    if (account == null && card == null) {
      throw new IllegalArgumentException("name an account or a card");
    }
  }
}
