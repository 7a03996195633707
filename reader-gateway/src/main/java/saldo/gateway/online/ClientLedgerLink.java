package saldo.gateway.online;

import java.time.Duration;
import java.util.Optional;
import saldo.kit.client.ClientSettings;
import saldo.kit.client.CommandClient;
import saldo.kit.client.CommandFormat;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.topics.Topics;
import saldo.schemas.wire.LedgerWire;

/** Asks the ledger over Kafka. */
public final class ClientLedgerLink implements LedgerLink {
  private final CommandClient<LedgerCommand, Outcome> client;

  private ClientLedgerLink(CommandClient<LedgerCommand, Outcome> client) {
    this.client = client;
  }

  /**
   * Connects.
   *
   * @param bootstrap host:port of Kafka, comma separated
   * @throws saldo.kit.client.KafkaUnavailableException if Kafka does not answer
   */
  public static LedgerLink connect(String bootstrap) {
    return new ClientLedgerLink(
        CommandClient.start(
            ClientSettings.of(bootstrap, "saldo-gateway"),
            Topics.LEDGER_COMMANDS,
            Topics.LEDGER_OUTCOMES,
            new CommandFormat<>(LedgerWire::write, LedgerWire::readOutcome)));
  }

  @Override
  public Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience) {
    return client.ask(command, patience);
  }

  @Override
  public void close() {
    client.close();
  }
}
