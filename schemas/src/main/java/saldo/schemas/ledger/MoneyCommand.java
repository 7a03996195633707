package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Moves money at once. */
public sealed interface MoneyCommand extends LedgerCommand {

  /** Puts money on a purse. */
  record Load(@Nullable AccountId account, Money amount, Tender tender, @Nullable CardRef card)
      implements MoneyCommand, OfHolder {
    public Load {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public Load(AccountId account, Money amount, Tender tender) {
      this(account, amount, tender, null);
    }
  }

  /** Pays money out of a purse. */
  record Unload(@Nullable AccountId account, Money amount, Tender tender, @Nullable CardRef card)
      implements MoneyCommand, OfHolder {
    public Unload {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public Unload(AccountId account, Money amount, Tender tender) {
      this(account, amount, tender, null);
    }
  }

  /**
   * Pays money in advance on a prepaid account. With a card, on the account of the company's
   * vehicle or driver that the card is assigned to.
   *
   * @param product the id of the product that stands for money paid in advance; with a card it has
   *     to be named
   */
  record Prepay(
      @Nullable AccountId account,
      Money amount,
      Tender tender,
      @Nullable CardRef card,
      @Nullable String product)
      implements MoneyCommand, OfHolder {
    public Prepay {
      OfHolder.require(account, card);
    }

    /** On the account itself. */
    public Prepay(AccountId account, Money amount, Tender tender) {
      this(account, amount, tender, null, null);
    }
  }

  /**
   * Spends from an account.
   *
   * @param items what was bought, adding up to the amount; if absent, one line "general" without
   *     VAT
   */
  record Purchase(
      @Nullable AccountId account, Money amount, @Nullable List<Item> items, @Nullable CardRef card)
      implements MoneyCommand, OfHolder {
    public Purchase {
      OfHolder.require(account, card);
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
      implements MoneyCommand, OfHolder {
    public ReturnSale {
      OfHolder.require(account, card);
    }

    /** With the account itself. */
    public ReturnSale(
        AccountId account, Money amount, @Nullable List<Item> items, @Nullable EntryId original) {
      this(account, amount, items, original, null);
    }
  }

  /** Moves money between two holders' accounts of the same kind. */
  record Transfer(AccountId from, AccountId to, Money amount) implements MoneyCommand {}

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
      implements MoneyCommand {}

  /** Undoes an entry with its mirror image, once, within the {@code 35} days it is remembered. */
  record Reverse(EntryId original, String reason) implements MoneyCommand {}
}
