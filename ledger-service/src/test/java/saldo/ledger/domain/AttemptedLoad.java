package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.eur;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.LoadState;

/** The online load of an {@link Attempt}: 100 were ordered and paid. */
final class AttemptedLoad {
  LoadState state = LoadState.PENDING;
  long paid = 100;
  long correction = 50;

  /** The account it was ordered for, if that is not the attempt's. */
  @Nullable AccountId account;

  /** The card it was ordered with. */
  @Nullable CardNumber card;

  /** Loads that wait for the attempt's account. */
  int waiting = 0;

  Loads loads(AccountId usual) {
    LoadOrder order =
        new LoadOrder(
            Attempt.REFERRED,
            account != null ? account : usual,
            card,
            eur(100),
            Attempt.NOW.plusSeconds(60),
            state,
            eur(paid),
            eur(0));
    return new Loads(Map.of(order.id(), order), waiting(usual).pending());
  }

  /** Without an order that can be referred to. */
  Loads waiting(AccountId usual) {
    return new Loads(Map.of(), Map.of(usual, waiting));
  }
}
