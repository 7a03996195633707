package saldo.kit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import saldo.kit.RecordLimits;
import saldo.kit.client.Waiters.Question;
import saldo.kit.decider.Fingerprint;
import saldo.kit.decider.Headers;
import saldo.schemas.Envelope;
import saldo.schemas.topics.Topic;

/**
 * Sends commands and waits for their outcomes. One client per service; thousands of (virtual)
 * threads may ask at once.
 *
 * @param <C> commands
 * @param <O> outcomes
 */
public final class CommandClient<C, O> implements AutoCloseable {
  /** What a broker does for a request and its flush to the disk is shared by a few commands. */
  private static final int LINGER_MILLIS = 3;

  private final String commands;
  private final ClientSettings settings;
  private final CommandFormat.Writer<C> writer;
  private final Waiters<O> waiters;
  private final OutcomeListener<O> outcomes;
  private final KafkaProducer<byte[], byte[]> producer;
  private final byte[] replyPartition;

  private CommandClient(
      ClientSettings settings, String commands, String outcomes, CommandFormat<C, O> format) {
    this.settings = settings;
    this.writer = format.writer();
    this.commands = commands;
    this.waiters = new Waiters<>(settings.waiterLimit());
    this.outcomes = new OutcomeListener<>(settings, outcomes, waiters, format.reader());
    this.replyPartition = Integer.toString(this.outcomes.partition()).getBytes(UTF_8);
    this.producer =
        new KafkaProducer<>(config(settings), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Connects; from then on no outcome is missed.
   *
   * @throws KafkaUnavailableException when Kafka does not answer within the delivery timeout
   */
  public static <C, O> CommandClient<C, O> start(
      ClientSettings settings, Topic commands, Topic outcomes, CommandFormat<C, O> format) {
    return new CommandClient<>(settings, commands.name(), outcomes.name(), format);
  }

  /**
   * Sends a command and waits for its outcome. Asking again with the same envelope is harmless at
   * any time.
   *
   * @param patience how long to wait for the outcome; if Kafka has not acknowledged the command by
   *     then, as much longer as the delivery timeout allows
   * @return the outcome, or nothing yet: the command is written and will be decided
   * @throws KafkaUnavailableException when Kafka did not acknowledge the command; ask again
   * @throws TooManyWaitersException when too many already wait; nothing was sent
   * @throws IllegalArgumentException when the command is larger than a record may be
   */
  public Optional<O> ask(Envelope<C> command, Duration patience) {
    ProducerRecord<byte[], byte[]> record = record(command);
    Question question =
        new Question(
            command.ledger().value(), command.id().value(), Fingerprint.text(record.value()));
    CompletableFuture<O> shared = waiters.join(question);
    try {
      CompletableFuture<@Nullable Void> written = new CompletableFuture<>();
      CompletableFuture<O> answer = shared.copy();
      send(
          record,
          failure -> {
            written.completeExceptionally(failure);
            answer.completeExceptionally(failure);
          },
          () -> written.complete(null));
      return await(answer, written, patience);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unavailable("Interrupted before the outcome was there", interrupted);
    } catch (ExecutionException failed) {
      throw unavailable("Kafka did not acknowledge the command", failed);
    } finally {
      waiters.leave(question, shared);
    }
  }

  /** How many callers wait now. */
  public int waiting() {
    return waiters.count();
  }

  /** How many outcomes came after their caller had left. */
  public long lateOutcomes() {
    return waiters.late();
  }

  /** How many records on the reply partition were no outcome. */
  public long unreadableOutcomes() {
    return outcomes.unreadable();
  }

  /** Stops; who still waits gets what is there when its patience ends. */
  @Override
  public void close() {
    producer.close(settings.deliveryTimeout());
    outcomes.close();
  }

  private Optional<O> await(
      CompletableFuture<O> answer, CompletableFuture<@Nullable Void> written, Duration patience)
      throws InterruptedException, ExecutionException {
    try {
      return Optional.of(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException notYet) {
      written.get();
      return answer.isDone() ? Optional.of(answer.get()) : Optional.empty();
    }
  }

  private void send(
      ProducerRecord<byte[], byte[]> record, Consumer<Exception> failed, Runnable written) {
    try {
      var _ =
          producer.send(
              record,
              (_, failure) -> {
                if (failure == null) {
                  written.run();
                } else {
                  failed.accept(failure);
                }
              });
    } catch (KafkaException | IllegalStateException failure) {
      failed.accept(failure);
    }
  }

  private ProducerRecord<byte[], byte[]> record(Envelope<C> command) {
    byte[] value = written(command);
    if (value.length > RecordLimits.MAX_VALUE_BYTES) {
      throw new IllegalArgumentException(
          "Command %s has %d bytes, but at most %d are possible; split it."
              .formatted(command.id(), value.length, RecordLimits.MAX_VALUE_BYTES));
    }
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(commands, command.ledger().value().getBytes(UTF_8), value);
    record.headers().add(Headers.REPLY_PARTITION, replyPartition);
    return record;
  }

  private byte[] written(Envelope<C> command) {
    try {
      return writer.write(command);
    } catch (IOException notJson) {
      throw new IllegalArgumentException(
          "Command " + command.id() + " cannot be written as JSON.", notJson);
    }
  }

  private KafkaUnavailableException unavailable(String what, Exception cause) {
    return new KafkaUnavailableException(
        what + " at " + settings.bootstrap() + "; ask again with the same command id.", cause);
  }

  private static Map<String, Object> config(ClientSettings settings) {
    int timeoutMillis = Math.toIntExact(settings.deliveryTimeout().toMillis());
    return Map.of(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
        settings.bootstrap(),
        ProducerConfig.CLIENT_ID_CONFIG,
        settings.clientId() + "-commands",
        ProducerConfig.ACKS_CONFIG,
        "all",
        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
        true,
        ProducerConfig.LINGER_MS_CONFIG,
        LINGER_MILLIS,
        ProducerConfig.MAX_BLOCK_MS_CONFIG,
        timeoutMillis,
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
        timeoutMillis - LINGER_MILLIS,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        timeoutMillis,
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        RecordLimits.MAX_RECORD_BYTES);
  }
}
