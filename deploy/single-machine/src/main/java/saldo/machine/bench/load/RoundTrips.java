package saldo.machine.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import saldo.machine.bench.load.Latencies.Percentiles;

/** Records that are written to one topic and come back, committed, on another. */
public final class RoundTrips implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final String ID = "id";
  private static final String DUE = "due";

  private final String in;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * @param bootstrap of the broker
   * @param in the topic to write to
   * @param out the topic on which the same records appear, with their headers
   */
  public RoundTrips(String bootstrap, String in, String out) {
    this.in = in;
    // as the product's own client does it
    this.producer = Clients.producer(bootstrap, Map.of());
    this.consumer = Clients.reader(bootstrap, out);
  }

  /** Sends a batch's commands at a rate; those that do not come back count as failed. */
  public Percentiles run(Batch batch, int perSecond) {
    Latencies latencies = new Latencies();
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Void> reading =
        CompletableFuture.runAsync(() -> read(batch.prefix(), latencies, stop));
    Schedule schedule = new Schedule(System.nanoTime(), perSecond, batch.size());
    OpenLoop.run(schedule, (index, due) -> send(batch, index, due));
    OpenLoop.await(() -> latencies.ended() >= schedule.count() || reading.isDone(), PATIENCE);
    stop.set(true);
    reading.join();
    for (long missing = latencies.ended(); missing < schedule.count(); missing++) {
      latencies.failed();
    }
    return latencies.percentiles();
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
    consumer.close();
  }

  private void send(Batch batch, int index, long due) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(in, batch.key(index), batch.commands().get(index));
    record.headers().add(new RecordHeader(ID, batch.prefix().getBytes(UTF_8)));
    record.headers().add(new RecordHeader(DUE, Long.toString(due).getBytes(UTF_8)));
    var _ = producer.send(record);
  }

  private void read(String prefix, Latencies latencies, AtomicBoolean stop) {
    while (!stop.get()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (prefix.equals(header(record, ID))) {
          latencies.answered(Long.parseLong(header(record, DUE)), System.nanoTime());
        }
      }
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
