package saldo.cards.allocation;

import java.time.Duration;
import java.util.Optional;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/** Where the ledger is asked. */
@FunctionalInterface
public interface LedgerDoor {
  /**
   * Asks, and waits.
   *
   * @return the outcome, or nothing yet
   */
  Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience);
}
