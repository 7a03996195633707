package saldo.machine.audit.kafka;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Chain;
import saldo.kit.topics.Partitions;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.JournalAudit;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.LiveBalance;
import saldo.machine.audit.Position;
import saldo.machine.audit.Until;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** Audits what is on a broker, which may go on working meanwhile. */
public final class AuditRun {
  /**
   * Balances are committed together with their entries; the broker shows the ends of a transaction
   * within milliseconds of each other.
   */
  private static final Duration FOLLOW_PATIENCE = Duration.ofSeconds(20);

  private static final double NANOS_PER_SECOND = 1e9;

  private final ObjectReader snapshots = SaldoJson.mapper().readerFor(AccountSnapshot.class);
  private final Request request;
  private final Progress progress;

  /**
   * What is audited.
   *
   * @param bootstrap the broker
   * @param ledger one ledger, or none for all
   * @param until how far; live balances are compared only if it is to the end
   */
  public record Request(String bootstrap, @Nullable String ledger, Until until) {}

  /** Is told how far the replay is, in offsets of the journal. */
  public interface Progress {
    /** For those who do not want to know. */
    Progress NONE =
        new Progress() {
          @Override
          public void total(long offsets) {}

          @Override
          public void passed(long offsets) {}
        };

    void total(long offsets);

    void passed(long offsets);
  }

  /**
   * What came of it.
   *
   * @param seconds for reading and replaying the journal, without the live balances
   */
  public record Result(AuditReport report, double seconds) {}

  public AuditRun(Request request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * @throws MachineException if there is no broker, or nothing of Saldo on it
   */
  public Result run() {
    try {
      return replay();
    } catch (KafkaException failed) {
      throw new MachineException(
          Code.NO_BROKER,
          "the broker at %s stopped answering (%s); run the audit again when it does"
              .formatted(request.bootstrap(), failed.getMessage()),
          failed);
    }
  }

  private Result replay() {
    JournalAudit audit = new JournalAudit(request.until());
    try (TopicReader journal = reader(Topics.LEDGER_JOURNAL)) {
      progress.total(journal.remaining());
      long started = System.nanoTime();
      journal.readToEnd(record -> replay(record, audit), progress::passed);
      double seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
      if (request.until() instanceof Until.End) {
        audit.expect(liveBalances(audit));
        // some of them are of entries that came meanwhile
        journal.readToEnd(record -> replay(record, audit), _ -> {});
      }
      return new Result(audit.finish(), seconds);
    }
  }

  private TopicReader reader(Topic topic) {
    String ledger = request.ledger();
    return new TopicReader(
        request.bootstrap(),
        topic,
        count ->
            ledger == null
                ? IntStream.range(0, count).boxed().toList()
                : List.of(Partitions.of(ledger, count)));
  }

  private void replay(ConsumerRecord<String, byte[]> record, JournalAudit audit) {
    String key = record.key() == null ? "" : record.key();
    if (isAsked(key)) {
      Header chain = record.headers().lastHeader(Chain.HEADER);
      audit.add(
          new JournalRecord(
              position(record), key, record.value(), chain == null ? null : chain.value()));
    }
  }

  private Map<String, LiveBalance> liveBalances(JournalAudit audit) {
    Map<String, LiveBalance> said = new HashMap<>();
    long until = System.nanoTime() + FOLLOW_PATIENCE.toNanos();
    try (TopicReader balances = reader(Topics.LEDGER_BALANCES)) {
      balances.readToEnd(record -> note(record, said), _ -> {});
      while (!audit.hasFollowed(said) && System.nanoTime() < until) {
        balances.readMore(record -> note(record, said));
      }
    }
    return said;
  }

  private void note(ConsumerRecord<String, byte[]> record, Map<String, LiveBalance> said) {
    String key = record.key() == null ? "" : record.key();
    String ledger = key.substring(0, Math.max(0, key.indexOf('|')));
    if (!isAsked(ledger)) {
      return;
    }
    if (record.value() == null) {
      said.remove(key);
      return;
    }
    try {
      AccountSnapshot snapshot = snapshots.readValue(record.value());
      said.put(key, new LiveBalance(position(record), ledger, snapshot));
    } catch (IOException notOne) {
      throw new MachineException(
          Code.DATA_UNUSABLE,
          "%s is not an account snapshot (%s)".formatted(position(record), notOne.getMessage()),
          notOne);
    }
  }

  private boolean isAsked(String ledger) {
    return request.ledger() == null || request.ledger().equals(ledger);
  }

  private static Position position(ConsumerRecord<?, ?> record) {
    return new Position(record.topic(), record.partition(), record.offset());
  }
}
