package saldo.kit.decider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import saldo.schemas.topics.Topic;

/**
 * A store that holds what a compacted topic says last of each key. The topic itself is what the
 * store is restored from, so that nothing is written a second time.
 *
 * @param store its name
 * @param topic of texts as keys
 * @param check what is asked of a record before it is kept
 */
public record Mirror(String store, Topic topic, Check check) {

  /** Tells what can be kept from what cannot be read. */
  @FunctionalInterface
  public interface Check {
    /**
     * @throws IOException with a sentence if it cannot be kept
     */
    void require(String key, byte[] value) throws IOException;
  }

  /** The source of its topic. */
  String source() {
    return store + "-source";
  }

  /** The processor that keeps. */
  String keep() {
    return store + "-keep";
  }

  /** Where goes what cannot be read. */
  String deadLetters() {
    return store + "-dead-letters";
  }

  /** Streams takes it that nothing follows such a processor; here dead letters do. */
  @SuppressWarnings("unchecked")
  ProcessorSupplier<String, byte[], Void, Void> processors() {
    ProcessorSupplier<String, byte[], Object, byte[]> keeping = Keeping::new;
    return (ProcessorSupplier<String, byte[], Void, Void>)
        (ProcessorSupplier<String, byte[], ?, ?>) keeping;
  }

  private final class Keeping implements Processor<String, byte[], Object, byte[]> {
    private ProcessorContext<Object, byte[]> context;
    private KeyValueStore<String, byte[]> kept;

    @SuppressWarnings("NullAway.Init") // the fields are set by init, which Streams calls first
    Keeping() {}

    @Override
    public void init(ProcessorContext<Object, byte[]> context) {
      this.context = context;
      this.kept = context.getStateStore(store);
    }

    @Override
    public void process(Record<String, byte[]> record) {
      try {
        keep(record);
      } catch (IOException unreadable) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        context.forward(DeadLetter.of(record, key, context, unreadable), deadLetters());
      }
    }

    private void keep(Record<String, byte[]> record) throws IOException {
      if (record.key() == null) {
        throw new IOException("the record has no key");
      }
      if (record.value() == null) {
        kept.delete(record.key());
        return;
      }
      check.require(record.key(), record.value());
      kept.put(record.key(), record.value());
    }
  }
}
