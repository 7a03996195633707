package saldo.machine.audit.kafka;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.JournalRecord;
import saldo.machine.audit.LiveState;
import saldo.machine.audit.StateAudit;
import saldo.machine.audit.StateReport;
import saldo.machine.audit.fold.StateJournal;
import saldo.schemas.SaldoJson;

/** A journal of cards, or of the registry, against the live states. */
final class StateRun<E, S> extends JournalRun<LiveState<S>> {
  private final ObjectReader states;
  private final StateAudit<E, S> audit;

  StateRun(Source source, StateJournal<E, S> journal) {
    super(source, journal.events(), journal.states());
    states = SaldoJson.mapper().readerFor(journal.stateType());
    audit = new StateAudit<>(journal, source.request().until());
  }

  StateReport finish() {
    return audit.finish();
  }

  @Override
  void add(JournalRecord record) {
    audit.add(record);
  }

  @Override
  LiveState<S> read(ConsumerRecord<String, byte[]> record) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    return new LiveState<>(Source.position(record), Source.ledger(record), at, state(record));
  }

  private @Nullable S state(ConsumerRecord<String, byte[]> record) {
    try {
      return states.readValue(record.value());
    } catch (IOException notOne) {
      return null;
    }
  }

  @Override
  boolean hasFollowed(Map<String, LiveState<S>> said) {
    return audit.hasFollowed(said);
  }

  @Override
  void expect(Map<String, LiveState<S>> said) {
    audit.expect(said);
  }
}
