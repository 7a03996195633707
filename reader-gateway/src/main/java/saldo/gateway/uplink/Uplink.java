package saldo.gateway.uplink;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.spool.QueuedRecord;
import saldo.gateway.spool.Spool;
import saldo.schemas.topics.Topics;

/**
 * One thread that drains the spool to Kafka, in order, and forgets only what Kafka has
 * acknowledged. With Kafka away it waits and tries again for ever; devices do not notice. What was
 * sent but not forgotten before a crash is sent again, byte for byte, and the ledger decides it
 * once.
 */
public final class Uplink implements AutoCloseable {
  /** One round trip carries this many; two would not be faster than the ledger decides. */
  static final int MOST_AT_ONCE = 500;

  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(Uplink.class);

  private final Spool spool;
  private final Supplier<Producer<String, String>> producers;
  private final InstantSource clock;
  private final Backoff backoff = new Backoff();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong sentAtMillis = new AtomicLong();
  private volatile @Nullable String problem;
  private final Thread thread;

  private Uplink(Spool spool, Supplier<Producer<String, String>> producers, InstantSource clock) {
    this.spool = spool;
    this.producers = producers;
    this.clock = clock;
    this.thread = Thread.ofPlatform().name("uplink").unstarted(this::run);
  }

  /**
   * Begins to drain.
   *
   * @param producers makes a client for each attempt; the uplink closes it
   */
  public static Uplink start(
      Spool spool, Supplier<Producer<String, String>> producers, InstantSource clock) {
    Uplink uplink = new Uplink(spool, producers, clock);
    uplink.thread.start();
    return uplink;
  }

  private void run() {
    try {
      while (!isStopping()) {
        attempt();
      }
    } catch (InterruptedException e) {
      LOG.debug("the uplink stops");
    }
  }

  private void attempt() throws InterruptedException {
    Producer<String, String> producer = null;
    try {
      producer = producers.get();
      while (!isStopping()) {
        if (spool.awaitRecords(IDLE)) {
          deliver(producer, spool.oldest(MOST_AT_ONCE));
        }
      }
    } catch (DeliveryException | RuntimeException e) {
      failed(e);
    } finally {
      if (producer != null) {
        close(producer);
      }
    }
  }

  private static void close(Producer<String, String> producer) {
    try {
      producer.close(CLOSING);
    } catch (KafkaException e) {
      LOG.debug("Kafka's client was closed before it had finished", e);
    }
  }

  private void failed(Exception e) throws InterruptedException {
    if (isStopping()) {
      return;
    }
    Throwable cause = e.getCause() == null ? e : e.getCause();
    problem = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    failures.incrementAndGet();
    Duration pause = backoff.next();
    LOG.warn("Kafka takes nothing, next attempt in {} ms: {}", pause.toMillis(), problem);
    if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("stopping");
    }
  }

  private void deliver(Producer<String, String> producer, List<QueuedRecord> batch)
      throws InterruptedException, DeliveryException {
    sentAtMillis.compareAndSet(0, clock.millis());
    List<Future<RecordMetadata>> sent = send(producer, batch);
    int acknowledged = 0;
    DeliveryException failure = null;
    while (failure == null && acknowledged < sent.size()) {
      failure = failureOf(sent.get(acknowledged));
      acknowledged += failure == null ? 1 : 0;
    }
    if (acknowledged > 0) {
      spool.forget(batch.subList(0, acknowledged));
      succeeded(acknowledged);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void succeeded(int records) {
    delivered.addAndGet(records);
    sentAtMillis.set(0);
    problem = null;
    backoff.reset();
  }

  /** Stops at the first that cannot be sent: what comes after it must not overtake it. */
  private static List<Future<RecordMetadata>> send(
      Producer<String, String> producer, List<QueuedRecord> batch) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
    for (QueuedRecord each : batch) {
      Future<RecordMetadata> future =
          producer.send(
              new ProducerRecord<>(
                  Topics.LEDGER_COMMANDS.name(),
                  null,
                  each.receivedAtMillis(),
                  each.ledger(),
                  each.envelope()));
      sent.add(future);
      if (future.state() == Future.State.FAILED) {
        break;
      }
    }
    return sent;
  }

  private static @Nullable DeliveryException failureOf(Future<RecordMetadata> sent)
      throws InterruptedException {
    try {
      sent.get();
      return null;
    } catch (ExecutionException e) {
      return new DeliveryException(e.getCause() == null ? e : e.getCause());
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /** How it is doing now. */
  public UplinkStatus status() {
    long since = sentAtMillis.get();
    return new UplinkStatus(
        thread.isAlive(),
        delivered.get(),
        failures.get(),
        since == 0 ? 0 : Math.max(0, clock.millis() - since),
        problem);
  }

  /** Stops; what is not acknowledged stays in the spool. */
  @Override
  public void close() {
    stopping.countDown();
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Kafka's client gave up a record. */
  private static final class DeliveryException extends Exception {
    DeliveryException(Throwable cause) {
      super(cause);
    }
  }
}
