package saldo.machine.audit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import saldo.kit.decider.Chain;
import saldo.kit.testing.BrokerExtension;
import saldo.kit.topics.Partitions;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.Finding;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.Position;
import saldo.machine.audit.SampleJournal;
import saldo.machine.audit.SampleStates;
import saldo.machine.audit.StateReport;
import saldo.machine.audit.Until;
import saldo.machine.failure.MachineException;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardEvent.CardActivated;
import saldo.schemas.card.CardEvent.CardAdded;
import saldo.schemas.card.CardEvent.CardIssued;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.MasterData.CardGroup;
import saldo.schemas.registry.RegistryEvent.Defined;
import saldo.schemas.topics.Topics;

/** Audits of what is on a real broker. */
class AuditRunIT {
  private static final int PARTITIONS = 4;

  /** Nothing will come: to wait as long as for a busy broker would show no more. */
  private static final Duration IN_VAIN = Duration.ofSeconds(1);

  private static final CardNumber CARD = CardNumber.of("6400123000008");
  private static final CardAdded ADDED = new CardAdded(CARD, CardForm.PHYSICAL, ValueMode.SERVER);
  private static final Defined GROUP =
      new Defined("STAFF", new CardGroup("Staff", null, 0), SampleStates.NOON, "opening");

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();
  @RegisterExtension static final BrokerExtension EMPTY = new BrokerExtension();

  @BeforeAll
  static void topics() {
    Stream.of(
            Topics.LEDGER_JOURNAL,
            Topics.LEDGER_BALANCES,
            Topics.CARD_EVENTS,
            Topics.CARD_STATES,
            Topics.REGISTRY_EVENTS,
            Topics.REGISTRY_STATES)
        .forEach(topic -> KAFKA.create(topic.name(), PARTITIONS));
  }

  @Test
  void committedRecordsAreAuditedAndAbortedOnesAreNone() {
    SampleJournal journal = journal("committed");
    write(true, journal.records(), published(journal));
    write(false, journal.records(), List.of());

    AuditReport report = audit("committed", new Until.End());

    assertThat(report.findings()).isEmpty();
    assertThat(report.events()).isEqualTo(2);
    assertThat(report.balancesCompared()).isEqualTo(3);
  }

  @Test
  void oneLedgerIsAuditedWhateverIsWrongWithAnother() {
    SampleJournal good = journal("good");
    write(true, good.records(), published(good));
    write(true, journal("without-live-balances").records(), List.of());

    assertThat(audit("good", new Until.End()).ok()).isTrue();
    assertThat(auditOfWhatNeverFollows("without-live-balances").balancesMatch()).isFalse();
    assertThat(auditOfWhatNeverFollows(null).ok()).isFalse();
  }

  @Test
  void upToAnEarlierEntryLiveBalancesAreNotCompared() {
    write(true, journal("earlier").records(), List.of());

    AuditReport report = audit("earlier", new Until.Seq(1));

    assertThat(report.ok()).isTrue();
    assertThat(report.events()).isEqualTo(1);
    assertThat(report.balancesCompared()).isZero();
  }

  @Test
  void aDoubledRecordIsNamedWithItsPlace() {
    SampleJournal journal = journal("doubled");
    write(true, journal.records(), published(journal));
    write(true, journal.records().subList(1, 2), List.of());

    AuditReport report = audit("doubled", new Until.End());

    assertThat(report.ok()).isFalse();
    assertThat(report.findings().getFirst().sentence())
        .contains("in ledger doubled at seq 2")
        .contains("partition " + Partitions.of("doubled", PARTITIONS));
  }

  @Test
  void cardsAndTheRegistryAreAuditedWithTheLedger() {
    var cards = SampleStates.cards("office", ADDED, new CardIssued(CARD, null));
    var registry = SampleStates.registry("office", GROUP);
    write(true, cards.records(), published(cards));
    write(true, registry.records(), published(registry));

    AuditRun.Result result = run("office", new Until.End());

    assertThat(result.findings()).isEmpty();
    assertThat(result.ok()).isTrue();
    assertThat(result.states())
        .extracting(StateReport::topic, StateReport::events, StateReport::statesCompared)
        .containsExactly(
            tuple("saldo.card.events", 2L, 1L), tuple("saldo.registry.events", 1L, 1L));
  }

  @Test
  void aWrongStateOfACardIsNamedWithItsPlace() {
    var cards = SampleStates.cards("tampered", ADDED, new CardIssued(CARD, null));
    var forged = SampleStates.cards("tampered", ADDED, new CardActivated(CARD));
    write(true, cards.records(), published(cards));
    write(true, List.of(), published(forged));

    AuditRun.Result result = run("tampered", new Until.End());

    assertThat(result.ok()).isFalse();
    assertThat(result.report().ok()).as("the ledger's journal").isTrue();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().getFirst().sentence())
        .startsWith("LIVE_STATE in ledger tampered at seq 2 (saldo.card.states partition ")
        .contains("\"issued\" at /status of 6400123000008, found \"active\"");
  }

  @Test
  void aGapInTheRegistrysJournalIsNamedWithItsPlace() {
    var registry = SampleStates.registry("gap", GROUP, GROUP, GROUP);
    write(true, registry.records().subList(0, 1), List.of());
    write(true, registry.records().subList(2, 3), published(registry));

    AuditRun.Result result = run("gap", new Until.Seq(9));

    assertThat(result.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.CHAIN, Finding.Kind.SEQUENCE);
    assertThat(result.findings().getLast().sentence())
        .contains("in ledger gap at seq 3 (saldo.registry.events partition ")
        .endsWith("expected 2, found 3");
  }

  @Test
  void aBrokerThatIsNotOfSaldoIsRefused() {
    var request = new AuditRun.Request(EMPTY.bootstrap(), null, new Until.End());

    assertThatThrownBy(() -> new AuditRun(request, AuditRun.Progress.NONE).run())
        .isInstanceOf(MachineException.class)
        .hasMessageContaining("has no topic saldo.ledger.journal");
  }

  private static SampleJournal journal(String ledger) {
    return new SampleJournal(ledger).load("card-1", 5_000).purchase("card-1", 350);
  }

  private static AuditReport audit(@Nullable String ledger, Until until) {
    return run(ledger, until).report();
  }

  private static AuditReport auditOfWhatNeverFollows(@Nullable String ledger) {
    var request = new AuditRun.Request(KAFKA.bootstrap(), ledger, new Until.End());
    return new AuditRun(request, AuditRun.Progress.NONE, IN_VAIN).run().report();
  }

  private static AuditRun.Result run(@Nullable String ledger, Until until) {
    var request = new AuditRun.Request(KAFKA.bootstrap(), ledger, until);
    return new AuditRun(request, AuditRun.Progress.NONE).run();
  }

  private static List<ProducerRecord<String, byte[]>> published(SampleJournal journal) {
    return journal.live().entrySet().stream()
        .map(each ->
            published(each.getValue().position(), each.getKey(), each.getValue().snapshot()))
        .toList();
  }

  private static <S> List<ProducerRecord<String, byte[]>> published(SampleStates<?, S> sample) {
    return sample.live().entrySet().stream()
        .map(each -> published(each.getValue().position(), each.getKey(), each.getValue().state()))
        .toList();
  }

  private static ProducerRecord<String, byte[]> published(
      Position at, String key, @Nullable Object value) {
    int partition = Partitions.of(key.substring(0, key.indexOf('|')), PARTITIONS);
    byte[] bytes = SampleJournal.json(Objects.requireNonNull(value));
    return new ProducerRecord<>(at.topic(), partition, key, bytes);
  }

  private void write(
      boolean commit, List<JournalRecord> journal, List<ProducerRecord<String, byte[]>> published) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrap());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "writer");
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (JournalRecord record : journal) {
        var sent = new ProducerRecord<>(record.position().topic(), record.ledger(), record.value());
        sent.headers().add(Chain.HEADER, record.chain());
        var _ = producer.send(sent);
      }
      for (ProducerRecord<String, byte[]> record : published) {
        var _ = producer.send(record);
      }
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }
}
