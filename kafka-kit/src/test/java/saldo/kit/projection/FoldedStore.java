package saldo.kit.projection;

import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The real store of a projection, folded by hand instead of by Kafka. */
public final class FoldedStore implements AutoCloseable {
  private final Projection projection;
  private final ProjectionStore store;
  private long offset;

  private FoldedStore(Projection projection, ProjectionStore store) {
    this.projection = projection;
    this.store = store;
  }

  public static FoldedStore open(Path directory, Projection projection) {
    return new FoldedStore(projection, ProjectionStore.open(directory, projection));
  }

  public ProjectionStore store() {
    return store;
  }

  /** Folds one record of the projection's first topic, in a batch of its own. */
  public void fold(byte[] key, byte[] value) {
    fold(projection.topics().getFirst(), key, value);
  }

  /** Folds one record of a topic, in a batch of its own. */
  public void fold(String topic, byte[] key, byte[] value) {
    fold(topic, key, value, new RecordHeaders());
  }

  /** The same for a record that has headers. */
  public void fold(String topic, byte[] key, byte[] value, Headers headers) {
    ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(topic, 0, offset, key, value);
    headers.forEach(record.headers()::add);
    try (PendingBatch batch = store.begin()) {
      projection.fold(record, batch);
      projection.endBatch(batch);
      batch.store();
    }
    offset++;
  }

  @Override
  public void close() {
    store.close();
  }
}
