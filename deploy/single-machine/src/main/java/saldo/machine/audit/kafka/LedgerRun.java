package saldo.machine.audit.kafka;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.JournalAudit;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.LiveBalance;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.topics.Topics;

/** The ledger's journal, against the live balances. */
final class LedgerRun extends JournalRun<LiveBalance> {
  private final ObjectReader snapshots = SaldoJson.mapper().readerFor(AccountSnapshot.class);
  private final JournalAudit audit;

  LedgerRun(Source source) {
    super(source, Topics.LEDGER_JOURNAL, Topics.LEDGER_BALANCES);
    audit = new JournalAudit(source.request().until());
  }

  AuditReport finish() {
    return audit.finish();
  }

  @Override
  void add(JournalRecord record) {
    audit.add(record);
  }

  @Override
  LiveBalance read(ConsumerRecord<String, byte[]> record) {
    try {
      AccountSnapshot snapshot = snapshots.readValue(record.value());
      return new LiveBalance(Source.position(record), Source.ledger(record), snapshot);
    } catch (IOException notOne) {
      throw new MachineException(
          Code.DATA_UNUSABLE,
          "%s is not an account snapshot (%s)"
              .formatted(Source.position(record), notOne.getMessage()),
          notOne);
    }
  }

  @Override
  boolean hasFollowed(Map<String, LiveBalance> said) {
    return audit.hasFollowed(said);
  }

  @Override
  void expect(Map<String, LiveBalance> said) {
    audit.expect(said);
  }
}
