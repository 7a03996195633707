package saldo.kit.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts the records of each key: a record that is folded twice or never shows at once. */
final class Counting implements Projection {
  static final String COUNTS = "counts";

  private final int version;
  private final String topic;
  private final AtomicInteger folded = new AtomicInteger();

  Counting(int version, String topic) {
    this.version = version;
    this.topic = topic;
  }

  /** How many records this object was given. */
  int folded() {
    return folded.get();
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public List<String> topics() {
    return List.of(topic);
  }

  @Override
  public List<String> families() {
    return List.of(COUNTS);
  }

  @Override
  public void fold(ConsumerRecord<byte[], byte[]> record, FoldingView view) {
    if (new String(record.value(), UTF_8).equals("poison")) {
      throw new IllegalStateException("cannot count poison");
    }
    byte[] before = view.get(COUNTS, record.key());
    long count = before == null ? 0 : ByteBuffer.wrap(before).getLong();
    view.put(COUNTS, record.key(), ByteBuffer.allocate(Long.BYTES).putLong(count + 1).array());
    folded.incrementAndGet();
  }

  static long count(StoreView store, String key) {
    byte[] count = store.get(COUNTS, key.getBytes(UTF_8));
    return count == null ? 0 : ByteBuffer.wrap(count).getLong();
  }
}
