package saldo.cards.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.topics.Topics;

/** The registry's part of the topology, driven record by record and with a clock tests set. */
final class DrivenRegistry implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  static final String WHY = "as ordered";

  private static final List<String> STORES =
      List.of(CardTopology.REGISTRY.heads(), CardTopology.REGISTRY.memory(), RegistryStore.NAME);

  private final Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<byte[], byte[]> commands;
  private TestOutputTopic<byte[], byte[]> journal;
  private TestOutputTopic<String, byte[]> outcomes;
  private TestOutputTopic<String, byte[]> states;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @SuppressWarnings("NullAway.Init") // start sets the fields
  DrivenRegistry(Path state) {
    this.state = state;
    start(START);
  }

  private void start(Instant now) {
    Properties config = new Properties();
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(CardTopology.build(), config, now);
    ByteArraySerializer bytes = new ByteArraySerializer();
    commands = driver.createInputTopic(Topics.REGISTRY_COMMANDS.name(), bytes, bytes);
    ByteArrayDeserializer read = new ByteArrayDeserializer();
    journal = driver.createOutputTopic(Topics.REGISTRY_EVENTS.name(), read, read);
    StringDeserializer text = new StringDeserializer();
    outcomes = driver.createOutputTopic(Topics.REGISTRY_OUTCOMES.name(), text, read);
    states = driver.createOutputTopic(Topics.REGISTRY_STATES.name(), text, read);
    deadLetters = driver.createOutputTopic(Topics.REGISTRY_DEAD_LETTERS.name(), read, read);
  }

  /** Another process takes over, with what the changelogs of the stores hold. */
  void restart() {
    List<List<KeyValue<Object, byte[]>>> kept = STORES.stream().map(this::contents).toList();
    driver.close();
    start(START.plus(Duration.ofHours(1)));
    for (int i = 0; i < STORES.size(); i++) {
      KeyValueStore<Object, byte[]> store = driver.getKeyValueStore(STORES.get(i));
      kept.get(i).forEach(entry -> store.put(entry.key, entry.value));
    }
  }

  private List<KeyValue<Object, byte[]>> contents(String name) {
    KeyValueStore<Object, byte[]> store = driver.getKeyValueStore(name);
    List<KeyValue<Object, byte[]>> contents = new ArrayList<>();
    try (KeyValueIterator<Object, byte[]> all = store.all()) {
      all.forEachRemaining(contents::add);
    }
    return contents;
  }

  static Define define(String id, MasterData data) {
    return new Define(id, data, null, WHY);
  }

  /** Sends a command that has to be accepted. */
  RegistryOutcome.Accepted done(String id, RegistryCommand command) {
    send(id, command);
    return (RegistryOutcome.Accepted) outcome();
  }

  /** Sends a command that has to be refused. */
  RegistryOutcome.Rejected refused(String id, RegistryCommand command) {
    send(id, command);
    return (RegistryOutcome.Rejected) outcome();
  }

  void send(String id, RegistryCommand command) {
    send(LEDGER, id, command);
  }

  void send(LedgerId ledger, String id, RegistryCommand command) {
    sendRaw(ledger.value(), envelope(ledger, id, command));
  }

  void sendRaw(String key, byte @Nullable [] value) {
    commands.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, new RecordHeaders(), START));
  }

  static byte[] envelope(LedgerId ledger, String id, RegistryCommand command) {
    try {
      return SaldoJson.mapper()
          .writeValueAsBytes(
              new Envelope<>(CommandId.of(id), ledger, Origin.of("anna"), null, command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  RegistryOutcome outcome() {
    return read(outcomes.readValue(), RegistryOutcome.class);
  }

  boolean hasAnswers() {
    return !outcomes.isEmpty();
  }

  /** The entries that were not read yet. */
  List<RegistryEntry> journal() {
    return journal.readValuesToList().stream().map(v -> read(v, RegistryEntry.class)).toList();
  }

  /** The states that were published and not read yet, by key. */
  List<KeyValue<String, RegisteredItem>> states() {
    return states.readKeyValuesToList().stream()
        .map(state -> KeyValue.pair(state.key, read(state.value, RegisteredItem.class)))
        .toList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** How long the longest row is that is kept. */
  int longestRow() {
    return contents(RegistryStore.NAME).stream().mapToInt(row -> row.value.length).max().orElse(0);
  }

  private static <T> T read(byte[] value, Class<T> type) {
    try {
      return SaldoJson.mapper().readValue(value, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.close();
  }
}
