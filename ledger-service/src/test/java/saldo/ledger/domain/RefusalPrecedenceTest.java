package saldo.ledger.domain;

import java.util.List;
import java.util.stream.Stream;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.RefusalPrecedence;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** The reason that {@link RejectionReason} writes first is given. */
class RefusalPrecedenceTest
    extends RefusalPrecedence<Attempt, LedgerCommand, LedgerEvent, RejectionReason> {
  RefusalPrecedenceTest() {
    super(LedgerCommand.class, RejectionReason.class);
  }

  @Override
  protected List<RefusalTable.Row> rows() {
    return RefusalTable.rows();
  }

  @Override
  protected Attempt attempt() {
    return new Attempt();
  }

  @Override
  protected Stream<LedgerCommand> tried(LedgerCommand command) {
    return command instanceof Propose c ? Stream.of(c, c.command()) : Stream.of(command);
  }

  @Override
  protected Decision<LedgerEvent, RejectionReason> decide(Attempt attempt, LedgerCommand command) {
    return new Ledger()
        .decide(
            attempt.book(), command, new Situation(Scenario.WHEN, Attempt.NOW, attempt.origin()));
  }
}
