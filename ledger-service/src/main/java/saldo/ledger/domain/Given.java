package saldo.ledger.domain;

import saldo.schemas.CardNumber;
import saldo.schemas.ledger.AllocationPeriod;

/** That a plan has given to a card for a period. */
public record Given(CardNumber card, String plan, AllocationPeriod period) {}
