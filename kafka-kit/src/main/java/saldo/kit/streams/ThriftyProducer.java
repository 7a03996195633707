package saldo.kit.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * A producer of transactions that has none for what was committed before. Streams takes every
 * punctuation for a change and commits the same offsets again a few times a second; a transaction
 * of them alone says nothing, and meanwhile nothing is decided. What was sent is always committed
 * together with its offsets, which the group checks: a thread that lost its partitions is refused.
 */
final class ThriftyProducer extends KafkaProducer<byte[], byte[]> {
  private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> open = new HashMap<>();
  private boolean sent;

  ThriftyProducer(Map<String, Object> config) {
    super(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Future<RecordMetadata> send(
      ProducerRecord<byte[], byte[]> record, @Nullable Callback callback) {
    sent = true;
    return super.send(record, callback);
  }

  /** Streams asks for it task by task; what all of them sent is flushed at once, with positions. */
  @Override
  public void flush() {}

  @Override
  public void sendOffsetsToTransaction(
      Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
    if (!sent && committed.entrySet().containsAll(offsets.entrySet())) {
      return;
    }
    CommitClock.ofThisThread().began(System.nanoTime());
    super.flush();
    super.sendOffsetsToTransaction(offsets, group);
    open.putAll(offsets);
  }

  @Override
  public void commitTransaction() {
    super.commitTransaction();
    CommitClock.ofThisThread().ended(System.nanoTime());
    committed.putAll(open);
    begin();
  }

  @Override
  public void abortTransaction() {
    committed.clear();
    begin();
    super.abortTransaction();
  }

  private void begin() {
    open.clear();
    sent = false;
  }
}
