package saldo.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;
import saldo.gateway.KafkaLinks;
import saldo.gateway.online.LedgerLink;
import saldo.kit.client.KafkaUnavailableException;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/**
 * Kafka that takes records and never acknowledges one. The ledger behind it refuses purchases of
 * 666 minor units, has no answer to 202, is away for 503, and accepts the rest.
 */
@ApplicationScoped
class SilentKafka implements KafkaLinks {
  @Override
  public Producer<String, String> producer() {
    return new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
  }

  @Override
  public LedgerLink ledger() {
    return new LedgerLink() {
      @Override
      public Optional<Outcome> ask(Envelope<LedgerCommand> command, Duration patience) {
        return answer(command);
      }

      @Override
      public void close() {}
    };
  }

  private static Optional<Outcome> answer(Envelope<LedgerCommand> command) {
    long minor =
        command.command() instanceof MoneyCommand.Purchase purchase ? purchase.amount().minor() : 0;
    EntryId entry = EntryId.of(command.id());
    return switch ((int) minor) {
      case 202 -> Optional.empty();
      case 503 -> throw new KafkaUnavailableException("gone", new IllegalStateException());
      case 409 -> rejected(command, RejectionReason.IDEMPOTENCY_CONFLICT);
      case 666 -> rejected(command, RejectionReason.INSUFFICIENT_FUNDS);
      default ->
          Optional.of(
              new Outcome.Accepted(
                  command.ledger(), entry, 1, 1, Instant.EPOCH, List.of(), List.of()));
    };
  }

  private static Optional<Outcome> rejected(
      Envelope<LedgerCommand> command, RejectionReason reason) {
    return Optional.of(
        new Outcome.Rejected(
            command.ledger(),
            EntryId.of(command.id()),
            reason,
            "There is too little money.",
            Map.of("available", "6.00 EUR")));
  }
}
