package saldo.machine.audit.kafka;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import saldo.kit.decider.Chain;
import saldo.kit.topics.Partitions;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.Position;
import saldo.schemas.topics.Topic;

/**
 * The records that an audit was asked for.
 *
 * @param followPatience how long at most is waited for what is published to be as far as a journal
 */
record Source(AuditRun.Request request, Duration followPatience) {
  TopicReader open(Topic topic) {
    String ledger = request.ledger();
    return new TopicReader(
        request.bootstrap(),
        topic,
        count ->
            ledger == null
                ? IntStream.range(0, count).boxed().toList()
                : List.of(Partitions.of(ledger, count)));
  }

  boolean isAsked(String ledger) {
    return request.ledger() == null || request.ledger().equals(ledger);
  }

  static JournalRecord journal(ConsumerRecord<String, byte[]> record) {
    Header chain = record.headers().lastHeader(Chain.HEADER);
    return new JournalRecord(
        position(record), key(record), record.value(), chain == null ? null : chain.value());
  }

  static String key(ConsumerRecord<String, byte[]> record) {
    return record.key() == null ? "" : record.key();
  }

  /** The part of a key before the first bar. */
  static String ledger(ConsumerRecord<String, byte[]> record) {
    String key = key(record);
    return key.substring(0, Math.max(0, key.indexOf('|')));
  }

  static Position position(ConsumerRecord<?, ?> record) {
    return new Position(record.topic(), record.partition(), record.offset());
  }
}
