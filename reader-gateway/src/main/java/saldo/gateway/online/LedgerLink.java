package saldo.gateway.online;

import java.time.Duration;
import java.util.Optional;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;

/** The way to ask the ledger. */
public interface LedgerLink extends AutoCloseable {
  /**
   * Sends a command and waits for its outcome.
   *
   * @return empty if there is none yet; the same question again gets the same outcome
   */
  Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience);

  @Override
  void close();
}
