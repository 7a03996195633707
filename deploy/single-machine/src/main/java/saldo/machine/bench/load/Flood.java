package saldo.machine.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/**
 * Sends commands as fast as the broker takes them and watches their outcomes arrive, committed ones
 * only. Used by one thread.
 */
public final class Flood implements AutoCloseable {
  /** Without a single outcome for so long, something is broken. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** After the last outcome: one that comes twice would come now. */
  private static final Duration AFTERWARDS = Duration.ofMillis(300);

  private static final Duration POLL = Duration.ofMillis(100);
  private static final double NANOS_PER_SECOND = 1e9;

  private final String commands;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param bootstrap of the broker
   * @param commands the topic to write to
   * @param outcomes the topic on which the answers appear
   */
  public Flood(String bootstrap, String commands, String outcomes) {
    this.commands = commands;
    this.producer = Clients.producer(bootstrap, Map.of());
    this.consumer = Clients.reader(bootstrap, outcomes);
  }

  /**
   * Sends a batch and waits until all of it is answered.
   *
   * @throws MachineException if no outcome comes for a minute
   */
  public FloodResult run(Batch batch) {
    // only what comes from now on is of interest, and the position has to be known before the first
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
    OutcomeCount count = new OutcomeCount(batch.prefix(), batch.size());
    CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(batch));
    double perSecond = watch(count, sending);
    sending.join();
    look(count, consumer.poll(AFTERWARDS));
    return new FloodResult(batch.size(), count.accepted(), count.doubled(), perSecond);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
    consumer.close();
  }

  private void send(Batch batch) {
    List<byte[]> values = batch.commands();
    for (int i = 0; i < values.size(); i++) {
      var _ = producer.send(new ProducerRecord<>(commands, batch.key(i), values.get(i)));
    }
    producer.flush();
  }

  /** The first outcomes start the clock: they do not count themselves. */
  private double watch(OutcomeCount count, CompletableFuture<Void> sending) {
    long first = 0;
    int before = 0;
    long latest = System.nanoTime();
    while (!count.isComplete()) {
      boolean any = look(count, consumer.poll(POLL));
      long now = System.nanoTime();
      if (any) {
        latest = now;
        if (before == 0) {
          first = now;
          before = count.answered();
        }
      } else if (now - latest > PATIENCE.toNanos() || sending.isCompletedExceptionally()) {
        throw silent(count, sending);
      }
    }
    int measured = count.answered() - before;
    // a batch so small that it arrived at once has no rate
    return measured == 0 ? 0 : measured / ((latest - first) / NANOS_PER_SECOND);
  }

  private static boolean look(OutcomeCount count, ConsumerRecords<byte[], byte[]> records) {
    boolean any = false;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      any |= count.see(record.key(), record.value());
    }
    return any;
  }

  private MachineException silent(OutcomeCount count, CompletableFuture<Void> sending) {
    String topics =
        String.join(
            ", ", consumer.assignment().stream().map(TopicPartition::topic).distinct().toList());
    return new MachineException(
        Code.MEASUREMENT_FAILED,
        "%d commands were answered on %s and then none for %d s; %s"
            .formatted(
                count.answered(),
                topics,
                PATIENCE.toSeconds(),
                sending.isCompletedExceptionally()
                    ? "they could not be sent"
                    : "see the logs of the services"));
  }
}
