package saldo.kit.streams;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import saldo.kit.RecordLimits;

/** What Kafka Streams is told, and why. */
final class StreamsProperties {
  /** How long a dead instance's open transaction may hold back readers of committed records. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 10_000;

  /** How long a killed instance's partitions wait before its successor gets them. */
  private static final int SESSION_TIMEOUT_MILLIS = 6_000;

  private static final int HEARTBEAT_MILLIS = 1_500;

  /** A partition that is added while a fetch waits is read this much later: at every start. */
  private static final int FETCH_WAIT_MILLIS = 100;

  /**
   * A transaction of nothing but offsets is refused while the one before is being marked, which
   * takes a few milliseconds; by default the producer sleeps for 100 before it asks again.
   */
  private static final int RETRY_MILLIS = 5;

  /** Commands are small: a batch of a commit interval fits. */
  private static final int BATCH_BYTES = 256 << 10;

  /** As many as are decided before a transaction ends while more wait. */
  private static final int POLL_RECORDS = 4_000;

  /** Of each partition, and in memory: a little more than a poll takes of usual commands. */
  private static final int FETCH_BYTES = 2 << 20;

  private StreamsProperties() {}

  static Properties of(StreamsSettings settings) {
    Properties p = new Properties();
    p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
    p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    p.put(StreamsConfig.APPLICATION_SERVER_CONFIG, settings.endpoint());
    p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.longestCommitInterval().toMillis());
    p.put(StreamsSettings.COMMIT_PACE_MILLIS, Long.toString(settings.commitInterval().toMillis()));
    p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
    p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replicationFactor());
    p.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
    p.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, UnknownKeys.class);
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_TIMEOUT_MILLIS);
    // A commit sends what was gathered: until then, each request is dearer than what is in it.
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
        settings.commitInterval().toMillis());
    p.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_MILLIS);
    p.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        RecordLimits.MAX_RECORD_BYTES);
    p.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Integer.toString(RecordLimits.MAX_RECORD_BYTES));
    p.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
    consumers(p, settings);
    return p;
  }

  private static void consumers(Properties p, StreamsSettings settings) {
    // While it waits for records a thread must not oversleep the end of a transaction.
    p.put(StreamsConfig.POLL_MS_CONFIG, settings.commitInterval().toMillis());
    // A member with a name is recognised when it returns after a kill: nobody waits for its ghost.
    p.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        settings.endpoint().replace(':', '-'));
    p.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
        SESSION_TIMEOUT_MILLIS);
    p.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        HEARTBEAT_MILLIS);
    p.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), FETCH_WAIT_MILLIS);
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS);
    p.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, POLL_RECORDS);
    p.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        FETCH_BYTES);
    p.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
  }
}
