package saldo.reporting.run;

import java.time.Duration;
import java.util.Optional;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/** Asks the ledger. */
@FunctionalInterface
public interface LedgerClient {
  /**
   * Sends a command and waits for its outcome.
   *
   * @return empty if there is none in time; the same command again gets the same outcome
   * @throws saldo.kit.client.KafkaUnavailableException if it could not be stored
   */
  Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience);
}
