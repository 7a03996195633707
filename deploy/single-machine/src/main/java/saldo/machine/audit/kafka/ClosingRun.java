package saldo.machine.audit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.Until;
import saldo.machine.audit.closing.ClosingAudit;
import saldo.machine.audit.closing.ClosingRecord;
import saldo.machine.audit.closing.ClosingReport;
import saldo.machine.audit.closing.SignatureCheck;
import saldo.machine.failure.MachineException;
import saldo.schemas.topics.Topics;

/**
 * Statements against the journal, which is read once more for them: what they say of it must not
 * lean on what the audit of the journal has found out.
 */
final class ClosingRun {
  private final Source source;
  private final ClosingAudit audit;

  ClosingRun(Source source) {
    this.source = source;
    this.audit = new ClosingAudit(SignatureCheck.with(source.request().statementKeys()));
  }

  ClosingReport run() {
    if (!(source.request().until() instanceof Until.End)) {
      return ClosingReport.NONE; // statements say nothing of a part of the journal
    }
    try (TopicReader statements = source.open(Topics.REPORTING_STATEMENTS)) {
      statements.readToEnd(this::statement, _ -> {});
    } catch (MachineException noTopic) {
      return ClosingReport.NONE; // a system that has never closed anything may lack it
    }
    if (!audit.hasClosings()) {
      return ClosingReport.NONE;
    }
    try (TopicReader journal = source.open(Topics.LEDGER_JOURNAL)) {
      journal.readToEnd(this::entry, _ -> {});
    }
    return audit.finish();
  }

  private void statement(ConsumerRecord<String, byte[]> record) {
    if (source.isAsked(Source.ledger(record))) {
      audit.add(
          new ClosingRecord(
              Source.position(record),
              Source.key(record),
              record.value(),
              text(record, "signature"),
              text(record, "key")));
    }
  }

  private void entry(ConsumerRecord<String, byte[]> record) {
    if (source.isAsked(Source.key(record))) {
      audit.entry(Source.journal(record));
    }
  }

  private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
