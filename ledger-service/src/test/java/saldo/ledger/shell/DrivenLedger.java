package saldo.ledger.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.testing.DrivenTopology;
import saldo.ledger.domain.CardFile;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
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

  private final DrivenTopology driver;
  private final TestInputTopic<byte[], byte[]> commands;
  private final TestInputTopic<byte[], byte[]> cards;
  private final TestInputTopic<byte[], byte[]> registry;
  private final TestOutputTopic<byte[], byte[]> journal;
  private final TestOutputTopic<String, byte[]> outcomes;
  private final TestOutputTopic<String, byte[]> balances;
  private final TestOutputTopic<byte[], byte[]> deadLetters;

  DrivenLedger(Path state) {
    driver = new DrivenTopology(LedgerTopology.build(), state, START);
    commands = driver.input(Topics.LEDGER_COMMANDS);
    cards = driver.input(Topics.CARD_STATES);
    registry = driver.input(Topics.REGISTRY_STATES);
    journal = driver.output(Topics.LEDGER_JOURNAL);
    outcomes = driver.keyedOutput(Topics.LEDGER_OUTCOMES);
    balances = driver.keyedOutput(Topics.LEDGER_BALANCES);
    deadLetters = driver.output(Topics.LEDGER_DEAD_LETTERS);
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
      hearCard(LEDGER + "|" + card.number(), StoredJson.write(card));
    }
    return this;
  }

  /** The card service publishes what is registered. */
  DrivenLedger hear(Published published) {
    for (RegisteredItem item : published.registry()) {
      hearRegistered(LEDGER + "|" + CardFile.key(item.kind(), item.id()), StoredJson.write(item));
    }
    return this;
  }

  void hearCard(String key, byte @Nullable [] value) {
    DrivenTopology.put(cards, key, value, START);
  }

  void hearRegistered(String key, byte @Nullable [] value) {
    DrivenTopology.put(registry, key, value, START);
  }

  void sendRaw(String key, byte @Nullable [] value) {
    DrivenTopology.put(commands, key, value, START);
  }

  static byte[] envelope(String id, LedgerCommand command) {
    return envelope(id, Origin.of("anna"), command);
  }

  static byte[] envelope(String id, Origin origin, LedgerCommand command) {
    return StoredJson.write(new Envelope<>(CommandId.of(id), LEDGER, origin, null, command));
  }

  void pass(Duration time) {
    driver.pass(time);
  }

  TestRecord<String, byte[]> answer() {
    return outcomes.readRecord();
  }

  Outcome outcome() {
    return StoredJson.read(outcomes.readValue(), Outcome.class);
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
    return journal.readValuesToList().stream()
        .map(v -> StoredJson.read(v, JournalEntry.class))
        .toList();
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** The last balance that was published of the card. */
  long publishedBalance() {
    return balances.readKeyValuesToList().stream()
        .filter(change -> change.key.equals(LEDGER + "|" + CARD))
        .map(change -> StoredJson.read(change.value, AccountSnapshot.class).balanceMinor())
        .toList()
        .getLast();
  }

  /** What the ledger keeps of things, such as cards, under their names. */
  KeyValueStore<String, byte[]> things() {
    return driver.store(LedgerStores.THINGS);
  }

  /** What the ledger has heard of cards, under their names and what stands for them. */
  KeyValueStore<String, byte[]> cards() {
    return driver.store(CardStores.CARDS);
  }

  /** Another instance takes over with the same stores; the caches of the first are gone. */
  DrivenLedger takenOver(Path elsewhere) {
    DrivenLedger next = new DrivenLedger(elsewhere);
    driver.handOver(
        next.driver,
        List.of(LedgerStores.ACCOUNTS, LedgerStores.THINGS, LedgerStores.DUE, CardStores.CARDS));
    return next;
  }

  KeyValueStore<String, byte[]> accounts() {
    return driver.store(LedgerStores.ACCOUNTS);
  }

  static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }

  @Override
  public void close() {
    driver.close();
  }
}
