package saldo.ledger.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.CardFile;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.topics.Topics;

/** The ledger's topology, driven record by record and with a clock that tests set. */
final class DrivenLedger implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final AccountId CARD = AccountId.of("card-1");
  static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> commands;
  private final TestInputTopic<byte[], byte[]> cards;
  private final TestInputTopic<byte[], byte[]> registry;
  private final TestOutputTopic<byte[], byte[]> journal;
  private final TestOutputTopic<String, byte[]> outcomes;
  private final TestOutputTopic<String, byte[]> balances;
  private final TestOutputTopic<byte[], byte[]> deadLetters;

  DrivenLedger(Path state) {
    Properties config = new Properties();
    config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    driver = new TopologyTestDriver(LedgerTopology.build(), config, START);
    ByteArraySerializer bytes = new ByteArraySerializer();
    commands = driver.createInputTopic(Topics.LEDGER_COMMANDS.name(), bytes, bytes);
    cards = driver.createInputTopic(Topics.CARD_STATES.name(), bytes, bytes);
    registry = driver.createInputTopic(Topics.REGISTRY_STATES.name(), bytes, bytes);
    ByteArrayDeserializer read = new ByteArrayDeserializer();
    journal = driver.createOutputTopic(Topics.LEDGER_JOURNAL.name(), read, read);
    StringDeserializer text = new StringDeserializer();
    outcomes = driver.createOutputTopic(Topics.LEDGER_OUTCOMES.name(), text, read);
    balances = driver.createOutputTopic(Topics.LEDGER_BALANCES.name(), text, read);
    deadLetters = driver.createOutputTopic(Topics.LEDGER_DEAD_LETTERS.name(), read, read);
  }

  /** A card with money on it; what led to it has been read off the topics. */
  DrivenLedger withCard(long minor) {
    send("open", new OpenAccount(CARD, AccountKind.PURSE, "EUR", null));
    send("load", new Load(CARD, eur(minor), Tender.CASH));
    return allRead();
  }

  DrivenLedger allRead() {
    outcomes.readRecordsToList();
    journal.readRecordsToList();
    balances.readRecordsToList();
    return this;
  }

  void send(String id, LedgerCommand command) {
    sendRaw(LEDGER.value(), envelope(id, command));
  }

  void send(String id, Origin origin, LedgerCommand command) {
    sendRaw(LEDGER.value(), envelope(id, origin, command));
  }

  /** The card service publishes what cards are. */
  DrivenLedger hear(CardSketch... sketches) {
    for (CardSketch sketch : sketches) {
      CardState card = sketch.state();
      hearCard(LEDGER + "|" + card.number(), write(card));
    }
    return this;
  }

  /** The card service publishes what is registered. */
  DrivenLedger hear(Published published) {
    for (RegisteredItem item : published.registry()) {
      hearRegistered(LEDGER + "|" + CardFile.key(item.kind(), item.id()), write(item));
    }
    return this;
  }

  void hearCard(String key, byte @Nullable [] value) {
    cards.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, new RecordHeaders(), START));
  }

  void hearRegistered(String key, byte @Nullable [] value) {
    registry.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, new RecordHeaders(), START));
  }

  void sendRaw(String key, byte @Nullable [] value) {
    commands.pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, new RecordHeaders(), START));
  }

  static byte[] envelope(String id, LedgerCommand command) {
    return envelope(id, Origin.of("anna"), command);
  }

  static byte[] envelope(String id, Origin origin, LedgerCommand command) {
    return write(new Envelope<>(CommandId.of(id), LEDGER, origin, null, command));
  }

  static byte[] write(Object value) {
    try {
      return SaldoJson.mapper().writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  TestRecord<String, byte[]> answer() {
    return outcomes.readRecord();
  }

  Outcome outcome() {
    return read(outcomes.readValue(), Outcome.class);
  }

  Outcome.Accepted accepted() {
    return (Outcome.Accepted) outcome();
  }

  Outcome.Rejected rejected() {
    return (Outcome.Rejected) outcome();
  }

  boolean hasAnswers() {
    return !outcomes.isEmpty();
  }

  /** The entries that were not read yet. */
  List<JournalEntry> journal() {
    return journal.readValuesToList().stream().map(v -> read(v, JournalEntry.class)).toList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** The last balance that was published of the card. */
  long publishedBalance() {
    return balances.readKeyValuesToList().stream()
        .filter(change -> change.key.equals(LEDGER + "|" + CARD))
        .map(change -> read(change.value, AccountSnapshot.class).balanceMinor())
        .toList()
        .getLast();
  }

  /** What the ledger keeps of things, such as cards, under their names. */
  KeyValueStore<String, byte[]> things() {
    return driver.getKeyValueStore(LedgerStores.THINGS);
  }

  /** What the ledger has heard of cards, under their names and what stands for them. */
  KeyValueStore<String, byte[]> cards() {
    return driver.getKeyValueStore(CardStores.CARDS);
  }

  /** Another instance takes over with the same stores; the caches of the first are gone. */
  DrivenLedger takenOver(Path elsewhere) {
    DrivenLedger next = new DrivenLedger(elsewhere);
    for (String name :
        List.of(LedgerStores.ACCOUNTS, LedgerStores.THINGS, LedgerStores.DUE, CardStores.CARDS)) {
      KeyValueStore<String, byte[]> from = driver.getKeyValueStore(name);
      KeyValueStore<String, byte[]> to = next.driver.getKeyValueStore(name);
      try (KeyValueIterator<String, byte[]> entries = from.all()) {
        entries.forEachRemaining(entry -> to.put(entry.key, entry.value));
      }
    }
    close();
    return next;
  }

  KeyValueStore<String, byte[]> accounts() {
    return driver.getKeyValueStore(LedgerStores.ACCOUNTS);
  }

  static Money eur(long minor) {
    return Money.of(minor, "EUR");
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
