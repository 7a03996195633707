package saldo.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import saldo.schemas.topics.Topic;

/** A topology without a broker, driven record by record and with a clock that tests set. */
public final class DrivenTopology implements AutoCloseable {
  private final TopologyTestDriver driver;

  public DrivenTopology(Topology topology, Path state, Instant start) {
    Properties config = new Properties();
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    this.driver = new TopologyTestDriver(topology, config, start);
  }

  /** A topic that the topology reads. */
  public TestInputTopic<byte[], byte[]> input(Topic topic) {
    ByteArraySerializer bytes = new ByteArraySerializer();
    return driver.createInputTopic(topic.name(), bytes, bytes);
  }

  /** Writes a record to a topic that the topology reads. */
  public static void put(
      TestInputTopic<byte[], byte[]> topic, String key, byte @Nullable [] value, Instant at) {
    topic.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, new RecordHeaders(), at));
  }

  /** A topic that the topology writes. */
  public TestOutputTopic<byte[], byte[]> output(Topic topic) {
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return driver.createOutputTopic(topic.name(), bytes, bytes);
  }

  /** The same if its keys are text. */
  public TestOutputTopic<String, byte[]> keyedOutput(Topic topic) {
    return driver.createOutputTopic(
        topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Time goes by. */
  public void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  public <K, V> KeyValueStore<K, V> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** Another instance takes over with what is in some of the stores. */
  public void handOver(DrivenTopology next, Iterable<String> stores) {
    for (String name : stores) {
      KeyValueStore<Object, Object> to = next.store(name);
      try (KeyValueIterator<Object, Object> entries = this.<Object, Object>store(name).all()) {
        entries.forEachRemaining(entry -> to.put(entry.key, entry.value));
      }
    }
    close();
  }

  /** The names of all its stores. */
  public Iterable<String> stores() {
    return driver.getAllStateStores().keySet().stream()
        .filter(name -> driver.getKeyValueStore(name) != null)
        .toList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
