package saldo.ledger.domain;

import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.LedgerLanguage.account;
import static saldo.ledger.domain.LedgerLanguage.entry;
import static saldo.ledger.domain.LedgerLanguage.eur;

import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadState;

/** The words in which the ledger's tests speak of online loads. Amounts are in euro cents. */
final class LoadLanguage {
  static final String ONLINE = "@online.EUR";
  static final String PENDING = "@pending.EUR";

  private LoadLanguage() {}

  static OrderLoad order(String account, long minor) {
    return new OrderLoad(account(account), eur(minor), "checkout 1");
  }

  static OrderLoad orderWith(String card, long minor) {
    return new OrderLoad(null, eur(minor), "checkout 1", shown(card));
  }

  /** The fact. */
  static RecordLoadPayment paidFor(String order, long minor) {
    return new RecordLoadPayment(entry(order), eur(minor), "transfer 7");
  }

  static ResolveLoad resolve(String order, String card, long outstanding, long correction) {
    return new ResolveLoad(
        entry(order), null, eur(outstanding), eur(correction), "called in", shown(card));
  }

  static LoadState state(Book book, String order) {
    return book.loads().existing(entry(order)).state();
  }
}
