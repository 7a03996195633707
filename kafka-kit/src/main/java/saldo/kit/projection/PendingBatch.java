package saldo.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/** Writes that are stored all together or not at all; reads through it see them already. */
final class PendingBatch implements FoldingView, AutoCloseable {
  private final RocksFiles files;
  private final WriteBatchWithIndex writes = new WriteBatchWithIndex(true);
  private final ReadOptions reading = new ReadOptions();

  PendingBatch(RocksFiles files) {
    this.files = files;
  }

  @Override
  public byte @Nullable [] get(String family, byte[] key) {
    try {
      return writes.getFromBatchAndDB(files.db(), files.family(family), reading, key);
    } catch (RocksDBException failed) {
      throw failure(failed);
    }
  }

  @Override
  public void put(String family, byte[] key, byte[] value) {
    try {
      writes.put(files.family(family), key, value);
    } catch (RocksDBException failed) {
      throw failure(failed);
    }
  }

  @Override
  public void delete(String family, byte[] key) {
    try {
      writes.delete(files.family(family), key);
    } catch (RocksDBException failed) {
      throw failure(failed);
    }
  }

  void version(int version) {
    put(RocksFiles.OWN, RocksFiles.VERSION, Integer.toString(version).getBytes(UTF_8));
  }

  void topicId(String topic, String id) {
    put(RocksFiles.OWN, ProjectionStore.topicKey(topic), id.getBytes(UTF_8));
  }

  void offset(TopicPartition partition, long next) {
    put(
        RocksFiles.OWN,
        ProjectionStore.offsetKey(partition),
        ByteBuffer.allocate(Long.BYTES).putLong(next).array());
  }

  /** Not synced: a power cut loses whole batches from the end, and they are folded again. */
  void store() {
    try (WriteOptions options = new WriteOptions()) {
      files.db().write(options, writes);
    } catch (RocksDBException failed) {
      throw failure(failed);
    }
  }

  @Override
  public void close() {
    writes.close();
    reading.close();
  }

  static ProjectionException failure(RocksDBException cause) {
    return new ProjectionException(
        "The local store failed: " + cause.getMessage() + "; look at the disk.", cause);
  }
}
