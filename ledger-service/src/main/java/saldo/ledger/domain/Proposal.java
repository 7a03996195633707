package saldo.ledger.domain;

import java.time.Instant;
import saldo.kit.decider.Situation;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.LedgerCommand;

/** A command that waits for, or had, its second person. */
public record Proposal(
    EntryId id, LedgerCommand command, Origin origin, Instant expiresAt, boolean decided) {
  Proposal close() {
    return new Proposal(id, command, origin, expiresAt, true);
  }

  /** Who decides it is who approves; where it takes place is where it was proposed. */
  Situation approvedIn(Situation approval) {
    Origin there =
        new Origin(approval.origin().actor(), origin.terminal(), origin.servicePoint(), null);
    return new Situation(approval.entry(), approval.at(), there);
  }
}
