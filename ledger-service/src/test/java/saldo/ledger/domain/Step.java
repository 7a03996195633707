package saldo.ledger.domain;

import java.time.Instant;
import saldo.kit.decider.Situation;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.LedgerCommand;

/** One command of a random stream. */
record Step(EntryId id, Instant at, Origin origin, LedgerCommand command) {
  Situation situation() {
    return new Situation(id, at, origin);
  }
}
