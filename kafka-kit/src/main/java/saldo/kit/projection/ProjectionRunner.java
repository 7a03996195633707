package saldo.kit.projection;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a projection up to date: one thread that reads committed records and stores what they
 * change together with their offsets. After a crash it goes on where the last whole batch ended.
 */
public final class ProjectionRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final ProjectionSettings settings;
  private final Projection projection;
  private final ProjectionStore store;
  private final TopicReader reader;
  private final Progress progress = new Progress();
  private final Thread thread;
  private volatile Map<TopicPartition, Long> positions;
  private volatile boolean caughtUp;
  private volatile boolean closing;
  private volatile long lag;

  private ProjectionRunner(
      ProjectionSettings settings, Projection projection, ProjectionStore store) {
    this.settings = settings;
    this.projection = projection;
    this.store = store;
    this.reader = TopicReader.open(settings, projection.topics(), store);
    this.positions = reader.positions();
    this.thread =
        Thread.ofPlatform().name("projection-" + settings.clientId()).unstarted(this::run);
  }

  /**
   * Opens the directory and starts folding from where it stands.
   *
   * @throws ProjectionException when the directory is in use or does not fit the topics
   * @throws saldo.kit.client.KafkaUnavailableException when Kafka does not answer
   */
  public static ProjectionRunner start(ProjectionSettings settings, Projection projection) {
    ProjectionStore store = ProjectionStore.open(settings.directory(), projection);
    try {
      return start(settings, projection, store);
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /**
   * Starts folding into a store that was opened, and may have been read, before Kafka was there. If
   * this fails, the store stays open; else it is closed with the runner.
   *
   * @throws ProjectionException when the store does not fit the topics
   * @throws saldo.kit.client.KafkaUnavailableException when Kafka does not answer
   */
  public static ProjectionRunner start(
      ProjectionSettings settings, Projection projection, ProjectionStore store) {
    ProjectionRunner runner = new ProjectionRunner(settings, projection, store);
    runner.thread.start();
    return runner;
  }

  /** What has been folded, for reading. */
  public ProjectionStore store() {
    return store;
  }

  /** Whether everything that was committed when this runner started has been folded. */
  public boolean caughtUp() {
    return caughtUp;
  }

  /** Committed records not yet folded, as of the last answer of the brokers. */
  public long lag() {
    return lag;
  }

  /** Why it stopped folding, in one sentence; nothing while it works. */
  public Optional<String> failure() {
    return Optional.ofNullable(progress.failure()).map(Throwable::getMessage);
  }

  /**
   * Waits until a condition holds; asks it now and after each batch, on the caller's thread.
   *
   * @return whether it held in time
   * @throws ProjectionException when the projection stopped before
   */
  public boolean awaitUntil(BooleanSupplier condition, Duration patience)
      throws InterruptedException {
    return progress.await(condition, patience);
  }

  /** Waits until the record at an offset has been folded; otherwise as {@link #awaitUntil}. */
  public boolean awaitFolded(TopicPartition partition, long offset, Duration patience)
      throws InterruptedException {
    return awaitUntil(() -> positions.getOrDefault(partition, 0L) > offset, patience);
  }

  Set<TopicPartition> partitions() {
    return positions.keySet();
  }

  /** Whether everything before these offsets has been folded. */
  boolean hasFolded(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> now = positions;
    return ends.entrySet().stream()
        .allMatch(end -> now.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }

  /** Ends after the batch in work and closes the store. */
  @Override
  public void close() {
    closing = true;
    reader.wakeup();
    progress.end();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    progress.fail(new ProjectionException("The projection is closed; the service is stopping."));
    store.close();
  }

  private void run() {
    try (reader) {
      moveTo(positions);
      while (!closing) {
        foldNext();
      }
    } catch (ProjectionException clear) {
      stop(clear);
    } catch (RuntimeException failed) {
      stop(
          new ProjectionException(
              "The projection stopped: " + failed + "; correct the cause and start again.",
              failed));
    }
  }

  private void foldNext() {
    ConsumerRecords<byte[], byte[]> records = poll();
    Map<TopicPartition, Long> after = reader.positions();
    if (!records.isEmpty()) {
      fold(records, after);
    }
    lag = reader.lag();
    moveTo(after);
    if (caughtUp && !records.isEmpty() && records.count() < settings.batchRecords()) {
      gather();
    }
  }

  private void gather() {
    try {
      progress.rest(settings.gathering());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private ConsumerRecords<byte[], byte[]> poll() {
    try {
      return reader.poll(POLL);
    } catch (WakeupException closed) {
      LOG.debug("Projection of {} was woken to stop.", projection.topics());
    } catch (OffsetOutOfRangeException missing) {
      throw new ProjectionException(
          "Records that are not folded yet are gone from "
              + missing.partitions()
              + "; restart to see which.",
          missing);
    } catch (RetriableException notNow) {
      LOG.warn("{} cannot be read; trying again.", projection.topics(), notNow);
      LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
    }
    return ConsumerRecords.empty();
  }

  private void fold(ConsumerRecords<byte[], byte[]> records, Map<TopicPartition, Long> after) {
    try (PendingBatch batch = store.begin()) {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        foldOne(record, batch);
      }
      projection.endBatch(batch);
      records.partitions().forEach(p -> batch.offset(p, after.getOrDefault(p, 0L)));
      batch.store();
    }
  }

  private void foldOne(ConsumerRecord<byte[], byte[]> record, PendingBatch batch) {
    try {
      projection.fold(record, batch);
    } catch (RuntimeException failed) {
      throw new ProjectionException(
          "Record %d of %s-%d cannot be folded: %s; nothing after it was, correct the cause and"
                  .formatted(record.offset(), record.topic(), record.partition(), failed)
              + " start again.",
          failed);
    }
  }

  private void moveTo(Map<TopicPartition, Long> after) {
    boolean moved = !after.equals(positions);
    positions = after;
    if (!caughtUp) {
      caughtUp = hasFolded(reader.endsAtStart());
      moved |= caughtUp;
    }
    if (moved) {
      progress.step();
    }
  }

  private void stop(ProjectionException reason) {
    LOG.error(reason.getMessage(), reason);
    progress.fail(reason);
  }
}
