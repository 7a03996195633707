package saldo.ledger.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Card;
import saldo.ledger.domain.NaiveBook.Deed;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerCommand.RecordCashSale;
import saldo.schemas.ledger.LedgerCommand.RecordLoad;
import saldo.schemas.ledger.LedgerCommand.RecordPurchase;
import saldo.schemas.ledger.Terms;

/** The naive ledger's facts: yes, unless they make no sense. */
record NaiveFacts(NaiveBook book, EntryId id, Origin origin) {

  boolean purchase(RecordPurchase c) {
    if (!NaiveBook.positive(c.amount()) || !NaiveBook.items(c.amount(), c.items())) {
      return false;
    }
    String card = c.account().value();
    String payer = where(card, c.amount(), c.openAs());
    if (isClosed(payer)) {
      payer = "@losses." + c.amount().currency();
    }
    Map<String, Long> moves = NaiveBook.sale(payer, c.amount(), c.items());
    book.move(id, new Deed(moves, true, payer.equals(card) ? card : null, false, 0));
    return true;
  }

  boolean load(RecordLoad c) {
    if (!NaiveBook.positive(c.amount())) {
      return false;
    }
    String currency = c.amount().currency();
    String payee = where(c.account().value(), c.amount(), c.openAs());
    if (isClosed(payee)) {
      payee = "@unassigned." + currency;
    }
    long minor = c.amount().minor();
    String outside = NaiveBook.outside(c.tender(), currency, origin);
    book.move(id, new Deed(Map.of(outside, -minor, payee, minor), true, null, false, 0));
    return true;
  }

  boolean cashSale(RecordCashSale c) {
    if (!NaiveBook.positive(c.amount()) || !NaiveBook.items(c.amount(), c.items())) {
      return false;
    }
    String drawer = NaiveBook.drawer(c.amount().currency(), origin);
    Map<String, Long> moves = NaiveBook.sale(drawer, c.amount(), c.items());
    book.move(id, new Deed(moves, true, null, false, 0));
    return true;
  }

  /** The account that is meant, opened if need be; or where money waits for somebody. */
  private String where(String card, Money amount, @Nullable AccountKind openAs) {
    if (openAs != null
        && (openAs == AccountKind.PURSE || openAs == AccountKind.PREPAID)
        && !card.startsWith("@")
        && !book.cards.containsKey(card)) {
      book.cards.put(card, new Card(openAs, amount.currency(), new Terms(null, 0), false, false));
    }
    Card known = book.cards.get(card);
    return known != null && known.currency().equals(amount.currency())
        ? card
        : "@unassigned." + amount.currency();
  }

  private boolean isClosed(String account) {
    Card card = book.cards.get(account);
    return card != null && card.closed();
  }
}
