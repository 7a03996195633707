package saldo.ledger.domain;

import saldo.schemas.AccountId;
import saldo.schemas.Money;

/** A posting before its balance is known: credit positive, debit negative. */
record Leg(AccountId account, Money amount) {}
