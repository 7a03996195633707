package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.StoredJson;
import saldo.kit.decider.Chain;
import saldo.kit.testing.DrivenTopology;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.topics.Topics;

class LedgerTopologyTest {
  private static final LedgerId LEDGER = LedgerId.of("canteen");
  private static final AccountId CARD = AccountId.of("card-1");
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir private java.nio.file.Path state;
  private DrivenTopology driver;
  private TestInputTopic<byte[], byte[]> commands;
  private TestOutputTopic<byte[], byte[]> journal;
  private TestOutputTopic<String, byte[]> outcomes;
  private TestOutputTopic<String, byte[]> balances;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @BeforeEach
  void start() {
    driver = new DrivenTopology(LedgerTopology.build(), state, START);
    commands = driver.input(Topics.LEDGER_COMMANDS);
    journal = driver.output(Topics.LEDGER_JOURNAL);
    outcomes = driver.keyedOutput(Topics.LEDGER_OUTCOMES);
    balances = driver.keyedOutput(Topics.LEDGER_BALANCES);
    deadLetters = driver.output(Topics.LEDGER_DEAD_LETTERS);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void aPurchaseIsBookedAnsweredAndPublished() {
    givenALoadedCard(1_000);

    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));

    assertThat(accepted().events()).containsExactly("purchased");
    JournalEntry entry = lastJournalEntry();
    assertThat(entry.seq()).isEqualTo(3);
    assertThat(entry.event().postings()).hasSize(2);
    assertThat(
            balances.readKeyValuesToList().stream()
                .filter(change -> change.key.equals("canteen|card-1"))
                .map(change -> balance(change.value))
                .toList()
                .getLast())
        .isEqualTo(750);
  }

  @Test
  @Tag("I5")
  void aRepeatGetsTheSameAnswerAndNoSecondEffect() {
    givenALoadedCard(1_000);
    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));
    byte[] first = outcomes.readValue();
    journal.readRecordsToList();

    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));

    TestRecord<String, byte[]> repeat = outcomes.readRecord();
    assertThat(repeat.value()).isEqualTo(first);
    assertThat(repeat.headers().lastHeader("repeat")).isNotNull();
    assertThat(journal.isEmpty()).isTrue();
  }

  @Test
  void theSameIdForSomethingElseIsAConflict() {
    givenALoadedCard(1_000);
    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));
    outcomes.readValue();
    journal.readRecordsToList();

    send("buy", new Purchase(CARD, Money.of(251, "EUR"), null));

    assertThat(rejected().reason()).isEqualTo(RejectionReason.IDEMPOTENCY_CONFLICT);
    assertThat(journal.isEmpty()).isTrue();
  }

  @Test
  void aRefusalIsExplainedAndChangesNothing() {
    givenALoadedCard(100);

    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));

    Outcome.Rejected refusal = rejected();
    assertThat(refusal.reason()).isEqualTo(RejectionReason.INSUFFICIENT_FUNDS);
    assertThat(refusal.details()).containsEntry("available", "100 EUR");
    assertThat(refusal.sentence()).contains("2.50 EUR", "1.00 EUR");
    assertThat(journal.isEmpty()).isTrue();
  }

  @Test
  void aPurchaseIsReversedOnceFromItsRememberedOutcome() {
    givenALoadedCard(1_000);
    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));
    outcomes.readValue();

    send("undo", new Reverse(EntryId.of(CommandId.of("buy")), "wrong key"));
    assertThat(accepted().events()).containsExactly("reversed");

    send("undo-again", new Reverse(EntryId.of(CommandId.of("buy")), "wrong key"));
    assertThat(rejected().reason()).isEqualTo(RejectionReason.ALREADY_REVERSED);
  }

  @Test
  void aHoldEndsByItselfWhenItsTimeIsOver() {
    givenALoadedCard(1_000);
    Instant end = START.plusSeconds(60);
    send("hold", new PlaceHold(CARD, Money.of(600, "EUR"), end, "fuel"));
    outcomes.readValue();
    journal.readRecordsToList();

    driver.pass(Duration.ofSeconds(61));

    assertThat(lastJournalEntry().event()).isInstanceOf(HoldExpired.class);
    send("buy", new Purchase(CARD, Money.of(1_000, "EUR"), null));
    assertThat(accepted().events()).containsExactly("purchased");
  }

  @Test
  void everyJournalRecordCarriesTheChain() {
    givenALoadedCardWithoutReading(1_000);
    send("buy", new Purchase(CARD, Money.of(250, "EUR"), null));

    byte[] link = Chain.start();
    List<TestRecord<byte[], byte[]>> records = journal.readRecordsToList();
    assertThat(records).hasSize(3);
    for (TestRecord<byte[], byte[]> record : records) {
      link = new Chain().next(link, record.value());
      assertThat(record.headers().lastHeader(Chain.HEADER).value()).isEqualTo(link);
    }
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLettersWithTheReason() {
    commands.pipeInput("canteen".getBytes(StandardCharsets.UTF_8), "{no json".getBytes(UTF8));

    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(letter.value()).isEqualTo("{no json".getBytes(UTF8));
    assertThat(new String(letter.headers().lastHeader("reason").value(), UTF8))
        .startsWith("not readable as JSON: Unexpected character");
    assertThat(new String(letter.headers().lastHeader("source").value(), UTF8))
        .startsWith(Topics.LEDGER_COMMANDS.name());
    assertThat(outcomes.isEmpty()).isTrue();
  }

  private static final java.nio.charset.Charset UTF8 = StandardCharsets.UTF_8;

  private void givenALoadedCard(long minor) {
    givenALoadedCardWithoutReading(minor);
    outcomes.readRecordsToList();
    journal.readRecordsToList();
  }

  private void givenALoadedCardWithoutReading(long minor) {
    send("open", new OpenAccount(CARD, AccountKind.PURSE, "EUR", null));
    send("load", new Load(CARD, Money.of(minor, "EUR"), Tender.CASH));
  }

  private void send(String id, LedgerCommand command) {
    Envelope<LedgerCommand> envelope =
        new Envelope<>(CommandId.of(id), LEDGER, Origin.of("anna"), null, command);
    DrivenTopology.put(commands, LEDGER.value(), StoredJson.write(envelope), START);
  }

  private Outcome.Accepted accepted() {
    return (Outcome.Accepted) outcome();
  }

  private Outcome.Rejected rejected() {
    return (Outcome.Rejected) outcome();
  }

  private Outcome outcome() {
    return StoredJson.read(outcomes.readValue(), Outcome.class);
  }

  private JournalEntry lastJournalEntry() {
    return StoredJson.read(journal.readRecordsToList().getLast().value(), JournalEntry.class);
  }

  private static long balance(byte[] value) {
    return StoredJson.read(value, AccountSnapshot.class).balanceMinor();
  }
}
