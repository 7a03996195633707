package saldo.kit.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The stores while a record is folded: it sees what earlier records of the batch have written. */
public interface FoldingView {
  byte @Nullable [] get(String family, byte[] key);

  void put(String family, byte[] key, byte[] value);

  void delete(String family, byte[] key);

  /** Keeps what a record of a compacted topic says of its key, which may be that it is gone. */
  default void latest(String family, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      delete(family, record.key());
    } else {
      put(family, record.key(), record.value());
    }
  }
}
