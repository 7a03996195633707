package saldo.kit.decider;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.schemas.SaldoJson;

/** What could not be read goes aside as it came, with the reason and where it stood. */
final class DeadLetter {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetter.class);

  private DeadLetter() {}

  /**
   * The record for the topic of dead letters.
   *
   * @param key as it came
   * @param context of the processor that is at this record
   */
  static Record<Object, byte[]> of(
      Record<?, byte[]> record,
      byte @Nullable [] key,
      ProcessorContext<?, ?> context,
      Exception why) {
    String source =
        context
            .recordMetadata()
            .map(m -> m.topic() + "-" + m.partition() + "@" + m.offset())
            .orElse("");
    String reason =
        why instanceof JsonProcessingException json ? SaldoJson.explain(json) : why.toString();
    LOG.warn("a record went to the dead letters: {}: {}", source, reason);
    RecordHeaders headers = new RecordHeaders(record.headers());
    headers.add(Headers.REASON, Headers.bytes(reason));
    headers.add(Headers.SOURCE, Headers.bytes(source));
    return new Record<>((Object) key, record.value(), record.timestamp(), headers);
  }
}
