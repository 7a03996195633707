package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/** Money that moved at once. */
public sealed interface MoneyEvent extends LedgerEvent {

  /** Money came onto a purse. */
  record Loaded(
      AccountId account, Money amount, Tender tender, List<Posting> postings, @Nullable CardUse use)
      implements MoneyEvent, OfHolder {
    /** Without a card. */
    public Loaded(AccountId account, Money amount, Tender tender, List<Posting> postings) {
      this(account, amount, tender, postings, null);
    }
  }

  /** Money was paid out of a purse. */
  record Unloaded(
      AccountId account, Money amount, Tender tender, List<Posting> postings, @Nullable CardUse use)
      implements MoneyEvent, OfHolder {
    /** Without a card. */
    public Unloaded(AccountId account, Money amount, Tender tender, List<Posting> postings) {
      this(account, amount, tender, postings, null);
    }
  }

  /**
   * Money was paid in advance.
   *
   * @param product the id of the product that stands for it
   * @param vehicle the vehicle that the card is assigned to; none if absent
   * @param bearer the driver who holds the card; nobody if absent
   */
  record Prepaid(
      AccountId account,
      Money amount,
      Tender tender,
      List<Posting> postings,
      @Nullable CardUse use,
      @Nullable String product,
      @Nullable String vehicle,
      @Nullable String bearer)
      implements MoneyEvent, OfHolder {
    /** Without a card. */
    public Prepaid(AccountId account, Money amount, Tender tender, List<Posting> postings) {
      this(account, amount, tender, postings, null, null, null, null);
    }
  }

  /** An account was spent from. */
  record Purchased(
      AccountId account,
      Money amount,
      List<Item> items,
      List<Posting> postings,
      @Nullable CardUse use)
      implements MoneyEvent, OfHolder {
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
      implements MoneyEvent, OfHolder {
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
      implements MoneyEvent {}

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
      implements MoneyEvent {}

  /**
   * An entry was undone by its mirror image.
   *
   * @param uses the cards whose limits get back what it counted; absent if there are none
   */
  record Reversed(
      EntryId original, String reason, List<Posting> postings, @Nullable List<CardUse> uses)
      implements MoneyEvent {
    /** Without cards. */
    public Reversed(EntryId original, String reason, List<Posting> postings) {
      this(original, reason, postings, null);
    }
  }
}
