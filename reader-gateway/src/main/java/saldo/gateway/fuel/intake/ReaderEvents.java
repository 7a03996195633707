package saldo.gateway.fuel.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.reader.ReaderEntry;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.topics.Topics;

/** Writes down what happens at readers, for everybody who wants to know. */
public final class ReaderEvents {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderEvents.class);
  private static final long PATIENCE_SECONDS = 10;

  private final Producer<String, String> producer;
  private final InstantSource clock;

  public ReaderEvents(Producer<String, String> producer, InstantSource clock) {
    this.producer = producer;
    this.clock = clock;
  }

  /**
   * Where something happens.
   *
   * @param terminal the reader; absent if it is about all
   * @param run the poll run; none if absent
   */
  public record Where(LedgerId ledger, @Nullable String terminal, @Nullable String run) {
    /** The same run, at a reader. */
    public Where at(String reader) {
      return new Where(ledger, reader, run);
    }
  }

  /** Sends an event that nobody waits for; if Kafka does not take it, that is logged. */
  public void tell(Where where, ReaderEvent event) {
    CompletableFuture<Void> sent = new CompletableFuture<>();
    send(where, event, sent);
    CompletableFuture<Void> _ =
        sent.whenComplete((_, failure) -> {
          if (failure != null) {
            LOG.warn("{} at {} is not written down: {}", event, where, failure.toString());
          }
        });
  }

  private void send(Where where, ReaderEvent event, CompletableFuture<Void> sent) {
    ReaderEntry entry =
        new ReaderEntry(where.ledger(), clock.instant(), where.terminal(), where.run(), event);
    try {
      String json = SaldoJson.mapper().writeValueAsString(entry);
      Future<?> _ =
          producer.send(
              new ProducerRecord<>(Topics.READER_EVENTS.name(), where.ledger().value(), json),
              (_, failure) -> {
                if (failure == null) {
                  sent.complete(null);
                } else {
                  sent.completeExceptionally(failure);
                }
              });
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (KafkaException e) {
      sent.completeExceptionally(e);
    }
  }

  /**
   * Sends an event and waits until Kafka has it.
   *
   * @throws NotSafeException if Kafka does not take it
   */
  public void write(Where where, ReaderEvent event) throws NotSafeException, InterruptedException {
    try {
      CompletableFuture<Void> sent = new CompletableFuture<>();
      send(where, event, sent);
      sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotSafeException("Kafka takes nothing now: " + e.getMessage());
    }
  }
}
