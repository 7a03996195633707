package saldo.machine.bench.load;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The mean size of a topic's latest values in bytes. */
public final class RecordSize {
  private static final int LATEST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private RecordSize() {}

  /** Looks at some hundred records of each partition; 0 if there are none. */
  public static int of(String bootstrap, String topic) {
    LongSummaryStatistics sizes = new LongSummaryStatistics();
    try (KafkaConsumer<byte[], byte[]> consumer = Clients.reader(bootstrap, topic)) {
      for (TopicPartition partition : consumer.assignment()) {
        consumer.seek(partition, Math.max(0, consumer.position(partition) - LATEST));
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
        sizes.accept(record.value().length);
      }
    }
    return (int) Math.round(sizes.getAverage());
  }
}
