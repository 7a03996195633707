package saldo.cards.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/** What the ledger says it has booked. */
final class Booked {
  private static final Money AMOUNT = Money.of(250, "EUR");

  private Booked() {}

  static LedgerEvent purchase(CardNumber card) {
    return purchase(account(card), use(card));
  }

  static LedgerEvent purchase(AccountId account, @Nullable CardUse use) {
    return new Purchased(account, AMOUNT, List.of(), List.of(), use);
  }

  static LedgerEvent load(CardNumber card) {
    return new Loaded(account(card), AMOUNT, Tender.CASH, List.of(), use(card));
  }

  static LedgerEvent moved(CardNumber from, CardNumber to, Replacement why) {
    return new BalanceTransferred(
        from, account(from), to, account(to), AMOUNT, why, Delivery.IMMEDIATE, List.of());
  }

  private static CardUse use(CardNumber card) {
    return new CardUse(CardRef.number(card), card, null, null, List.of());
  }

  /** It was done with what nobody knows as a card. */
  static CardUse unknown(CardRef presented) {
    return new CardUse(presented, null, null, null, List.of());
  }

  private static AccountId account(CardNumber card) {
    return AccountId.of("card-" + card);
  }
}
