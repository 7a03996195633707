package saldo.cards.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.CardLanguage;
import saldo.cards.domain.card.Ref;
import saldo.kit.StoredJson;
import saldo.kit.testing.DrivenTopology;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.topics.Topics;

/** The topology of cards, driven record by record and with a clock that tests set. */
final class DrivenCards implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final Origin CLERK = Origin.of("anna");
  static final Origin TILL = Origin.of("till-1");

  private final DrivenTopology driver;
  private final TestInputTopic<byte[], byte[]> commands;
  private final TestInputTopic<byte[], byte[]> registry;
  private final TestInputTopic<byte[], byte[]> journal;
  private final TestInputTopic<byte[], byte[]> balances;
  private final TestOutputTopic<byte[], byte[]> events;
  private final TestOutputTopic<String, byte[]> outcomes;
  private final TestOutputTopic<String, byte[]> states;
  private final TestOutputTopic<byte[], byte[]> deadLetters;
  private final TestOutputTopic<String, byte[]> registered;
  private Instant now;
  private long given;
  private long heard;

  private DrivenCards(Path state, Instant start) {
    now = start;
    driver = new DrivenTopology(CardTopology.build(), state, start);
    commands = driver.input(Topics.CARD_COMMANDS);
    registry = driver.input(Topics.REGISTRY_COMMANDS);
    journal = driver.input(Topics.LEDGER_JOURNAL);
    balances = driver.input(Topics.LEDGER_BALANCES);
    events = driver.output(Topics.CARD_EVENTS);
    outcomes = driver.keyedOutput(Topics.CARD_OUTCOMES);
    states = driver.keyedOutput(Topics.CARD_STATES);
    deadLetters = driver.output(Topics.CARD_DEAD_LETTERS);
    registered = driver.keyedOutput(Topics.REGISTRY_OUTCOMES);
  }

  /** Nothing is there, and nothing is registered. */
  static DrivenCards empty(Path state) {
    return new DrivenCards(state, CardLanguage.NOON);
  }

  /** No cards, and everything registered that the tests of cards speak of. */
  static DrivenCards of(Path state) {
    DrivenCards driven = empty(state);
    List<Define> all =
        CardLanguage.ITEMS.values().stream()
            .sorted(Comparator.comparingInt(DrivenCards::level))
            .map(item -> new Define(item.id(), data(item), null, CardLanguage.WHY))
            .toList();
    driven.define("define-all", new DefineMany(all));
    return driven;
  }

  /** Organisations come first, each after the one above it. */
  private static int level(RegisteredItem item) {
    if (!(data(item) instanceof MasterData.Organisation organisation)) {
      return Integer.MAX_VALUE;
    }
    String above = organisation.parent();
    Ref parent = new Ref(MasterKind.ORGANISATION, above == null ? "" : above);
    return above == null ? 0 : 1 + level(Objects.requireNonNull(CardLanguage.ITEMS.get(parent)));
  }

  /** What an item that is registered for the tests of cards is. */
  static MasterData data(RegisteredItem item) {
    return Objects.requireNonNull(item.versions().getFirst().data());
  }

  /** Has something registered, which has to succeed. */
  void define(String id, MasterData data) {
    define("define-" + id, new Define(id, data, null, CardLanguage.WHY));
  }

  private void define(String id, RegistryCommand command) {
    byte[] value = StoredJson.write(new Envelope<>(CommandId.of(id), LEDGER, CLERK, null, command));
    DrivenTopology.put(registry, LEDGER.value(), value, now);
    assertThat(StoredJson.read(registered.readValue(), RegistryOutcome.class))
        .isInstanceOf(RegistryOutcome.Accepted.class);
  }

  /** Has commands obeyed, which has to succeed; what led to it is read off the topics. */
  DrivenCards given(CardCommand... all) {
    for (CardCommand command : all) {
      given++;
      send("given-" + given, command);
      accepted();
    }
    events.readRecordsToList();
    states.readRecordsToList();
    return this;
  }

  void send(String id, CardCommand command) {
    sendRaw(LEDGER.value(), envelope(LEDGER, id, command));
  }

  void sendRaw(String key, byte @Nullable [] value) {
    DrivenTopology.put(commands, key, value, now);
  }

  static byte[] envelope(LedgerId ledger, String id, CardCommand command) {
    return StoredJson.write(new Envelope<>(CommandId.of(id), ledger, CLERK, null, command));
  }

  /** The ledger has booked something. */
  void hear(LedgerEvent event) {
    hear("booked-" + (heard + 1), event);
  }

  void hear(String entry, LedgerEvent event) {
    heard++;
    hearEntry(
        StoredJson.write(
            new JournalEntry(LEDGER, heard, new EntryId(entry), now, now, TILL, event)));
  }

  void hearEntry(byte @Nullable [] value) {
    DrivenTopology.put(journal, LEDGER.value(), value, now);
  }

  /** The ledger says what is on an account. */
  void hear(AccountSnapshot account) {
    hearBalance(LEDGER + "|" + account.account(), StoredJson.write(account));
  }

  void hearBalance(String key, byte @Nullable [] value) {
    DrivenTopology.put(balances, key, value, now);
  }

  void pass(Duration time) {
    now = now.plus(time);
    driver.pass(time);
  }

  void passTo(Instant time) {
    pass(Duration.between(now, time));
  }

  Instant now() {
    return now;
  }

  TestRecord<String, byte[]> answer() {
    return outcomes.readRecord();
  }

  CardOutcome outcome() {
    return StoredJson.read(outcomes.readValue(), CardOutcome.class);
  }

  CardOutcome.Accepted accepted() {
    CardOutcome outcome = outcome();
    assertThat(outcome).isInstanceOf(CardOutcome.Accepted.class);
    return (CardOutcome.Accepted) outcome;
  }

  CardOutcome.Rejected rejected() {
    CardOutcome outcome = outcome();
    assertThat(outcome).isInstanceOf(CardOutcome.Rejected.class);
    return (CardOutcome.Rejected) outcome;
  }

  boolean hasAnswers() {
    return !outcomes.isEmpty();
  }

  /** The records of the journal of cards that were not read yet. */
  List<TestRecord<byte[], byte[]>> journal() {
    return events.readRecordsToList();
  }

  List<CardEntry> entries() {
    return journal().stream()
        .map(record -> StoredJson.read(record.value(), CardEntry.class))
        .toList();
  }

  List<CardEvent> happened() {
    return entries().stream().map(CardEntry::event).toList();
  }

  /** The last state of each card of which one was published and not read yet; null if removed. */
  Map<String, @Nullable CardState> states() {
    Map<String, @Nullable CardState> last = new LinkedHashMap<>();
    for (TestRecord<String, byte[]> record : states.readRecordsToList()) {
      byte @Nullable [] value = record.value();
      last.put(record.key(), value == null ? null : StoredJson.read(value, CardState.class));
    }
    return last;
  }

  /** The last state of a card that was published and not read yet. */
  CardState state(CardNumber number) {
    return Objects.requireNonNull(states().get(LEDGER + "|" + number), "nothing was published");
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return deadLetters.readRecordsToList();
  }

  /** What is kept of cards under their names. */
  KeyValueStore<String, byte[]> kept() {
    return driver.store(CardStore.NAME);
  }

  /** How many cards will expire. */
  int due() {
    try (KeyValueIterator<String, byte[]> entries =
        driver.<String, byte[]>store(CardStore.DUE).all()) {
      int count = 0;
      while (entries.hasNext()) {
        entries.next();
        count++;
      }
      return count;
    }
  }

  /** Another instance takes over with the same stores. */
  DrivenCards takenOver(Path elsewhere) {
    DrivenCards next = new DrivenCards(elsewhere, now);
    next.given = given;
    next.heard = heard;
    driver.handOver(next.driver, driver.stores());
    return next;
  }

  @Override
  public void close() {
    driver.close();
  }
}
