package saldo.cards.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.testing.DrivenTopology;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
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
  private DrivenTopology driver;
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
    driver = new DrivenTopology(CardTopology.build(), state, now);
    commands = driver.input(Topics.REGISTRY_COMMANDS);
    journal = driver.output(Topics.REGISTRY_EVENTS);
    outcomes = driver.keyedOutput(Topics.REGISTRY_OUTCOMES);
    states = driver.keyedOutput(Topics.REGISTRY_STATES);
    deadLetters = driver.output(Topics.REGISTRY_DEAD_LETTERS);
  }

  /** Another process takes over, with what the changelogs of the stores hold. */
  void restart() {
    List<List<KeyValue<Object, byte[]>>> kept = STORES.stream().map(this::contents).toList();
    driver.close();
    start(START.plus(Duration.ofHours(1)));
    for (int i = 0; i < STORES.size(); i++) {
      KeyValueStore<Object, byte[]> store = driver.store(STORES.get(i));
      kept.get(i).forEach(entry -> store.put(entry.key, entry.value));
    }
  }

  private List<KeyValue<Object, byte[]>> contents(String name) {
    KeyValueStore<Object, byte[]> store = driver.store(name);
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
    DrivenTopology.put(commands, key, value, START);
  }

  static byte[] envelope(LedgerId ledger, String id, RegistryCommand command) {
    return StoredJson.write(
        new Envelope<>(CommandId.of(id), ledger, Origin.of("anna"), null, command));
  }

  void pass(Duration time) {
    driver.pass(time);
  }

  RegistryOutcome outcome() {
    return StoredJson.read(outcomes.readValue(), RegistryOutcome.class);
  }

  boolean hasAnswers() {
    return !outcomes.isEmpty();
  }

  /** The entries that were not read yet. */
  List<RegistryEntry> journal() {
    return journal.readValuesToList().stream()
        .map(v -> StoredJson.read(v, RegistryEntry.class))
        .toList();
  }

  /** The states that were published and not read yet, by key. */
  List<KeyValue<String, RegisteredItem>> states() {
    return states.readKeyValuesToList().stream()
        .map(state -> KeyValue.pair(state.key, StoredJson.read(state.value, RegisteredItem.class)))
        .toList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** How long the longest row is that is kept. */
  int longestRow() {
    return contents(RegistryStore.NAME).stream().mapToInt(row -> row.value.length).max().orElse(0);
  }

  @Override
  public void close() {
    driver.close();
  }
}
