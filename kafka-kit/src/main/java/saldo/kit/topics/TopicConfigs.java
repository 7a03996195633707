package saldo.kit.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import saldo.kit.RecordLimits;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topic.Retention;

/** The catalogue's retention and durability in Kafka's words. */
final class TopicConfigs {
  static final String EVERY_RECORD = "1";

  private static final String FOREVER = "-1";
  // The newest segment is never compacted: a small one bounds what the next start has to read.
  private static final String COMPACTED_SEGMENT_BYTES = Integer.toString(64 * 1024 * 1024);
  private static final int MIN_IN_SYNC = 2;

  private TopicConfigs() {}

  /** What a new topic is created with. */
  static Map<String, String> toCreate(Topic topic, TopicSettings settings) {
    Map<String, String> configs = new LinkedHashMap<>(toVerify(topic));
    configs.put(
        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
        Integer.toString(Math.min(MIN_IN_SYNC, settings.replicationFactor())));
    configs.put(
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RecordLimits.MAX_RECORD_BYTES));
    if (topic.retention() instanceof Retention.Latest) {
      configs.put(TopicConfig.SEGMENT_BYTES_CONFIG, COMPACTED_SEGMENT_BYTES);
    }
    if (topic.durable() && settings.flushJournal()) {
      configs.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, EVERY_RECORD);
    }
    return configs;
  }

  /** What an existing topic must have: anything else loses records, or never loses any. */
  static Map<String, String> toVerify(Topic topic) {
    Map<String, String> configs = new LinkedHashMap<>();
    switch (topic.retention()) {
      case Retention.Forever() -> {
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, FOREVER);
        configs.put(TopicConfig.RETENTION_BYTES_CONFIG, FOREVER);
      }
      case Retention.For(var time) -> {
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis()));
      }
      case Retention.Latest() ->
          configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    return configs;
  }
}
