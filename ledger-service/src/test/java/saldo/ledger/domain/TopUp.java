package saldo.ledger.domain;

import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;

/** What the naive ledger knows of a load that is paid online. */
record TopUp(String account, @Nullable CardNumber card, Money amount, String state, long paid) {
  boolean is(String what) {
    return state.equals(what);
  }

  TopUp now(String what, long minor) {
    return new TopUp(account, card, amount, what, minor);
  }
}
