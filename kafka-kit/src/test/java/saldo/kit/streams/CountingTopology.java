package saldo.kit.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Writes, for each record, the how-many-th of its key it is; a defect shows as a gap or a twin. */
final class CountingTopology {
  static final String STORE = "counts";

  /** As often as deciders look whether a commit is due. */
  private static final Duration OFTEN = Duration.ofMillis(10);

  private CountingTopology() {}

  static Topology of(String in, String out) {
    return new Topology()
        .addSource("in", Serdes.ByteArray().deserializer(), Serdes.ByteArray().deserializer(), in)
        .addProcessor("count", Counter::new, "in")
        .addStateStore(
            Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.Long())
                .withCachingEnabled(),
            "count")
        .addSink(
            "out", out, Serdes.ByteArray().serializer(), Serdes.ByteArray().serializer(), "count");
  }

  private static final class Counter implements Processor<byte[], byte[], byte[], byte[]> {
    private @Nullable ProcessorContext<byte[], byte[]> context;

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
      context = processorContext;
      processorContext.schedule(OFTEN, PunctuationType.WALL_CLOCK_TIME, _ -> {});
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      String text = new String(record.value(), StandardCharsets.UTF_8);
      if (text.equals("poison")) {
        throw new IllegalStateException("cannot count poison");
      }
      ProcessorContext<byte[], byte[]> here = Objects.requireNonNull(context);
      KeyValueStore<String, Long> counts = here.getStateStore(STORE);
      String key = new String(record.key(), StandardCharsets.UTF_8);
      long count = Objects.requireNonNullElse(counts.get(key), 0L) + 1;
      counts.put(key, count);
      here.forward(record.withValue(Long.toString(count).getBytes(StandardCharsets.UTF_8)));
    }
  }
}
