package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.CARD_NOT_ACTIVE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Account;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.FactCommand;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.Terms;

/** The naive ledger's facts: yes, unless they make no sense. */
record NaiveFacts(NaiveBook book, EntryId id, Step step) {
  private static final String NOWHERE = "";
  private static final String LOST = "lost";

  boolean take(FactCommand command) {
    return switch (command) {
      case RecordPurchase c -> purchase(c);
      case RecordLoad c -> load(c);
      case RecordUnload c -> unload(c);
      case RecordCashSale c -> cashSale(c);
    };
  }

  private boolean purchase(RecordPurchase c) {
    if (!NaiveBook.positive(c.amount()) || !NaiveBook.items(c.amount(), c.items())) {
      return false;
    }
    String currency = c.amount().currency();
    String account = where(c, c.openAs());
    String payer =
        switch (account) {
          case NOWHERE -> "@unassigned." + currency;
          case LOST -> "@losses." + currency;
          default -> account;
        };
    if (payer.equals(account)) {
      count(c, c.items());
      look(c, Set.of(CardStatus.ACTIVE));
    }
    Map<String, Long> moves = NaiveBook.sale(payer, c.amount(), c.items());
    String buyer = payer.equals(account) ? account : null;
    book.sell(id, new Deed(moves, true, buyer, false, 0));
    return true;
  }

  private boolean load(RecordLoad c) {
    if (!NaiveBook.positive(c.amount())) {
      return false;
    }
    String currency = c.amount().currency();
    String account = where(c, c.openAs());
    String payee =
        account.equals(NOWHERE) || account.equals(LOST) ? "@unassigned." + currency : account;
    if (payee.equals(account)) {
      look(c, NaiveCards.GIVEN_OUT);
    }
    long minor = c.amount().minor();
    String outside = NaiveBook.outside(c.tender(), currency, step.origin());
    book.move(id, new Deed(Map.of(outside, -minor, payee, minor), true, null, false, 0));
    return true;
  }

  private boolean unload(RecordUnload c) {
    if (!NaiveBook.positive(c.amount())) {
      return false;
    }
    String currency = c.amount().currency();
    String account = where(c, null);
    String payer =
        switch (account) {
          case NOWHERE -> "@unassigned." + currency;
          case LOST -> "@losses." + currency;
          default -> account;
        };
    if (payer.equals(account)) {
      look(c, Set.of(CardStatus.ACTIVE));
    }
    long minor = c.amount().minor();
    String outside = NaiveBook.outside(c.tender(), currency, step.origin());
    book.move(id, new Deed(Map.of(payer, -minor, outside, minor), true, null, false, 0));
    return true;
  }

  private boolean cashSale(RecordCashSale c) {
    if (!NaiveBook.positive(c.amount()) || !NaiveBook.items(c.amount(), c.items())) {
      return false;
    }
    String drawer = NaiveBook.drawer(c.amount().currency(), step.origin());
    Map<String, Long> moves = NaiveBook.sale(drawer, c.amount(), c.items());
    book.move(id, new Deed(moves, true, null, false, 0));
    return true;
  }

  private void count(OfHolder c, @Nullable List<Item> items) {
    CardState card = c.card() == null ? null : step.said().cards().get(c.card());
    if (card != null) {
      new NaiveCards(book, id, step).paid(card, c.amount(), items);
    }
  }

  /** Notes what is against using the card, if anything is. */
  private void look(OfHolder c, Set<CardStatus> fine) {
    CardState card = c.card() == null ? null : step.said().cards().get(c.card());
    if (card == null || new NaiveCards(book, id, step).isFit(card, fine)) {
      return;
    }
    boolean over = card.validUntil() != null && !step.at().isBefore(card.validUntil());
    switch (card.status()) {
      case LOST, STOLEN, CONFISCATED, RETURNED, CLOSED -> book.misuses.put(id, CARD_BLOCKED);
      case EXPIRED -> book.misuses.put(id, CARD_EXPIRED);
      case STOCK, ISSUED, ACTIVE, SUSPENDED ->
          book.misuses.put(id, over ? CARD_EXPIRED : CARD_NOT_ACTIVE);
    }
  }

  /** The account that is meant, opened if need be; or where the money goes otherwise. */
  private String where(OfHolder c, @Nullable AccountKind openAs) {
    String meant =
        c.card() == null
            ? opened(Objects.requireNonNull(c.account()).value(), c.amount(), openAs)
            : byCard(c, step.said().cards().get(c.card()));
    Account account = book.accounts.get(meant);
    if (account == null) {
      return meant.equals(LOST) ? LOST : NOWHERE;
    }
    if (!account.currency().equals(c.amount().currency())) {
      return NOWHERE;
    }
    return account.closed() ? LOST : meant;
  }

  private String opened(String id, Money amount, @Nullable AccountKind openAs) {
    if ((openAs == AccountKind.PURSE || openAs == AccountKind.PREPAID) && !id.startsWith("@")) {
      book.accounts.putIfAbsent(id, Account.fresh(openAs, amount.currency(), new Terms(null, 0)));
    }
    return id;
  }

  private String byCard(OfHolder c, @Nullable CardState card) {
    NaiveCards cards = new NaiveCards(book, id, step);
    AccountLink link = card == null ? null : cards.link(card);
    boolean otherwise = link != null && c.account() != null && !c.account().equals(link.account());
    if (card == null || otherwise) {
      return NOWHERE;
    }
    if (cards.isReplaced(card)) {
      return LOST;
    }
    if (link == null) {
      return NOWHERE;
    }
    if (link.plan().currency().equals(c.amount().currency())) {
      cards.open(link);
    }
    return link.account().value();
  }
}
