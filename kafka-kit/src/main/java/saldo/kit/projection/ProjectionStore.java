package saldo.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The column families of one projection in one directory; for any number of reading threads. */
public final class ProjectionStore implements StoreView, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionStore.class);
  private static final String CURRENT_FILE = "CURRENT";
  private static final byte[] FRESH_AT = "fresh at".getBytes(UTF_8);

  private final RocksFiles files;
  // RocksDB must not be asked after it was closed: it would take the whole process down.
  private final ReadWriteLock lifetime = new ReentrantReadWriteLock();
  private boolean closed;

  private ProjectionStore(RocksFiles files) {
    this.files = files;
  }

  /**
   * Opens the directory; starts from nothing if it holds another version of the projection.
   *
   * @throws ProjectionException when another process has it open, or it is damaged
   */
  public static ProjectionStore open(Path directory, Projection projection) {
    dropOtherVersion(directory, projection.version());
    RocksFiles files = new RocksFiles(directory, projection.families());
    try (PendingBatch batch = new PendingBatch(files)) {
      batch.version(projection.version());
      batch.store();
    }
    return new ProjectionStore(files);
  }

  @Override
  public byte @Nullable [] get(String family, byte[] key) {
    return reading(view -> view.get(family, key));
  }

  @Override
  public List<StoredEntry> forward(String family, byte[] prefix, byte[] from, int limit) {
    return reading(view -> view.forward(family, prefix, from, limit));
  }

  @Override
  public List<StoredEntry> backward(String family, byte[] prefix, byte[] from, int limit) {
    return reading(view -> view.backward(family, prefix, from, limit));
  }

  @Override
  public List<StoredEntry> last(String family, byte[] prefix, int limit) {
    return reading(view -> view.last(family, prefix, limit));
  }

  /**
   * The last time of which it is known that everything committed by then had been folded, as {@link
   * Freshness} has kept it; nothing if that is not known of any.
   */
  public Optional<Instant> freshAt() {
    return Optional.ofNullable(get(RocksFiles.OWN, FRESH_AT))
        .map(stored -> Instant.ofEpochMilli(ByteBuffer.wrap(stored).getLong()));
  }

  /** After a power cut it is older, together with what was folded. */
  void keepFreshAt(Instant time) {
    long millis = time.toEpochMilli();
    byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(millis).array();
    var _ =
        whileOpen(() -> {
          try (PendingBatch batch = begin()) {
            batch.put(RocksFiles.OWN, FRESH_AT, value);
            batch.store();
          }
          return true;
        });
  }

  /** Several reads of one moment: no batch comes between them. */
  public <T extends @Nullable Object> T atOneMoment(Function<StoreView, T> reads) {
    return whileOpen(() -> {
      Snapshot moment = files.db().getSnapshot();
      try (ReadOptions options = new ReadOptions().setSnapshot(moment)) {
        return reads.apply(new RocksView(files, options));
      } finally {
        files.db().releaseSnapshot(moment);
      }
    });
  }

  /** Waits for readers, then closes; later reads are refused. */
  @Override
  public void close() {
    Lock alone = lifetime.writeLock();
    alone.lock();
    try {
      if (!closed) {
        closed = true;
        files.close();
      }
    } finally {
      alone.unlock();
    }
  }

  PendingBatch begin() {
    return new PendingBatch(files);
  }

  /** The next record to fold, or nothing if none of the partition has been folded. */
  @Nullable Long offset(TopicPartition partition) {
    byte[] stored = get(RocksFiles.OWN, offsetKey(partition));
    return stored == null ? null : ByteBuffer.wrap(stored).getLong();
  }

  /** The identity of the topic that was folded, or nothing if none was. */
  @Nullable String topicId(String topic) {
    byte[] stored = get(RocksFiles.OWN, topicKey(topic));
    return stored == null ? null : new String(stored, UTF_8);
  }

  static byte[] offsetKey(TopicPartition partition) {
    return ("offset " + partition).getBytes(UTF_8);
  }

  static byte[] topicKey(String topic) {
    return ("topic " + topic).getBytes(UTF_8);
  }

  private static void dropOtherVersion(Path directory, int version) {
    if (!Files.exists(directory.resolve(CURRENT_FILE))) {
      return;
    }
    String stored;
    try (RocksFiles files = new RocksFiles(directory, RocksFiles.existing(directory));
        ReadOptions options = new ReadOptions()) {
      byte[] found = new RocksView(files, options).get(RocksFiles.OWN, RocksFiles.VERSION);
      stored = found == null ? "none" : new String(found, UTF_8);
    }
    if (!stored.equals(Integer.toString(version))) {
      LOG.info("{} holds version {}, not {}; building it anew.", directory, stored, version);
      RocksFiles.destroy(directory);
    }
  }

  private <T extends @Nullable Object> T reading(Function<StoreView, T> read) {
    return whileOpen(() -> {
      try (ReadOptions options = new ReadOptions()) {
        return read.apply(new RocksView(files, options));
      }
    });
  }

  private <T extends @Nullable Object> T whileOpen(Reading<T> reading) {
    Lock shared = lifetime.readLock();
    shared.lock();
    try {
      if (closed) {
        throw new ProjectionException("The projection is closed; the service is stopping.");
      }
      return reading.read();
    } finally {
      shared.unlock();
    }
  }

  private interface Reading<T extends @Nullable Object> {
    T read();
  }
}
