package saldo.machine.audit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
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
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.LiveBalance;
import saldo.machine.audit.SampleJournal;
import saldo.machine.audit.Until;
import saldo.machine.failure.MachineException;
import saldo.schemas.topics.Topics;

/** Audits of what is on a real broker. */
class AuditRunIT {
  private static final int PARTITIONS = 4;

  @RegisterExtension static final BrokerExtension KAFKA = new BrokerExtension();
  @RegisterExtension static final BrokerExtension EMPTY = new BrokerExtension();

  @BeforeAll
  static void topics() {
    KAFKA.create(Topics.LEDGER_JOURNAL.name(), PARTITIONS);
    KAFKA.create(Topics.LEDGER_BALANCES.name(), PARTITIONS);
  }

  @Test
  void committedRecordsAreAuditedAndAbortedOnesAreNone() {
    SampleJournal journal = journal("committed");
    write(true, journal.records(), journal.live().values());
    write(false, journal.records(), List.of());

    AuditReport report = audit("committed", new Until.End());

    assertThat(report.findings()).isEmpty();
    assertThat(report.events()).isEqualTo(2);
    assertThat(report.balancesCompared()).isEqualTo(3);
  }

  @Test
  void oneLedgerIsAuditedWhateverIsWrongWithAnother() {
    SampleJournal good = journal("good");
    write(true, good.records(), good.live().values());
    write(true, journal("without-live-balances").records(), List.of());

    assertThat(audit("good", new Until.End()).ok()).isTrue();
    assertThat(audit("without-live-balances", new Until.End()).balancesMatch()).isFalse();
    assertThat(audit(null, new Until.End()).ok()).isFalse();
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
    write(true, journal.records(), journal.live().values());
    write(true, journal.records().subList(1, 2), List.of());

    AuditReport report = audit("doubled", new Until.End());

    assertThat(report.ok()).isFalse();
    assertThat(report.findings().getFirst().sentence())
        .contains("in ledger doubled at seq 2")
        .contains("partition " + Partitions.of("doubled", PARTITIONS));
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
    var request = new AuditRun.Request(KAFKA.bootstrap(), ledger, until);
    return new AuditRun(request, AuditRun.Progress.NONE).run().report();
  }

  private void write(boolean commit, List<JournalRecord> journal, Iterable<LiveBalance> live) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.bootstrap());
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "writer");
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (JournalRecord record : journal) {
        var sent =
            new ProducerRecord<>(Topics.LEDGER_JOURNAL.name(), record.ledger(), record.value());
        sent.headers().add(Chain.HEADER, record.chain());
        var _ = producer.send(sent);
      }
      for (LiveBalance each : live) {
        String key = each.ledger() + "|" + each.snapshot().account();
        int partition = Partitions.of(each.ledger(), PARTITIONS);
        byte[] value = SampleJournal.json(each.snapshot());
        var _ =
            producer.send(
                new ProducerRecord<>(Topics.LEDGER_BALANCES.name(), partition, key, value));
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
