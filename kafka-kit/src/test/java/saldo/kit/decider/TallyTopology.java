package saldo.kit.decider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topic.Retention;

/**
 * Two tallies in one topology, driven record by record; the second begins on the sum of the first.
 */
final class TallyTopology implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  static final Nodes FIRST = new Nodes("first-");
  static final Nodes SECOND = new Nodes("second-");

  private static final String FIRST_SUM = "first-sum";
  private static final String SECOND_SUM = "second-sum";
  private static final String RUMOURS = "rumours";

  private final TopologyTestDriver driver;

  TallyTopology(Path state) {
    Properties config = new Properties();
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(build(), config, START);
  }

  static Topology build() {
    Topology topology = new Topology();
    DeciderTopology first =
        of(FIRST).addTo(topology, () -> new Tally(FIRST_SUM, null), List.of(topic(RUMOURS)));
    of(SECOND)
        .addTo(topology, () -> new Tally(SECOND_SUM, FIRST_SUM), List.of())
        .addStore(topology, SECOND_SUM);
    first.addStore(topology, FIRST_SUM, SECOND);
    return topology;
  }

  private static DeciderTopology of(Nodes nodes) {
    return new DeciderTopology(
        nodes,
        topic(nodes.commands()),
        topic(nodes.journal()),
        topic(nodes.outcomes()),
        topic(nodes.deadLetters()));
  }

  private static Topic topic(String name) {
    return new Topic(name, "ledger", "A test's.", "test", new Retention.Forever(), false);
  }

  void send(Nodes to, String command) {
    pipe(to.commands(), Tally.LEDGER.value(), command);
  }

  void rumour(String text) {
    pipe(RUMOURS, "anything", text);
  }

  private void pipe(String topic, String key, String value) {
    StringSerializer text = new StringSerializer();
    driver
        .createInputTopic(topic, text, text)
        .pipeInput(new TestRecord<>(key, value, new RecordHeaders(), START));
  }

  /** What has come since it was read last. */
  List<String> read(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new StringDeserializer())
        .readValuesToList();
  }

  /** The value, reason and source of what has come since they were read last. */
  List<String> deadLetters(Nodes of) {
    return driver
        .createOutputTopic(of.deadLetters(), new ByteArrayDeserializer(), new StringDeserializer())
        .readRecordsToList()
        .stream()
        .map(letter ->
            String.join(
                " | ",
                letter.value(),
                header(letter, Headers.REASON),
                header(letter, Headers.SOURCE)))
        .toList();
  }

  private static String header(TestRecord<byte[], String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    driver.close();
  }
}
