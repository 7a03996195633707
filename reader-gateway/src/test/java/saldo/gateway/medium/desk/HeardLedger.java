package saldo.gateway.medium.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import saldo.gateway.medium.purse.BegunWrite;
import saldo.gateway.medium.purse.LogRecord;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.MediumCommand.RecordMediumSeen;
import saldo.schemas.ledger.MediumCommand.RecordWriteConfirmed;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.WriteEffect;

/** What a ledger can know of one card: only what gateways have delivered to it. */
final class HeardLedger implements Centre {
  private static final int DAY = 20_700;

  boolean online = true;

  private final List<RecordWriteIntended> intended = new ArrayList<>();
  private long writes;
  private boolean amountsKnown = true;

  void hear(LedgerCommand report) {
    switch (report) {
      case RecordWriteIntended begun -> {
        intended.add(begun);
        counted(begun.before().writes());
      }
      case RecordWriteConfirmed written -> counted(written.after().writes());
      case RecordMediumSeen seen -> counted(seen.reading().writes());
      case LedgerCommand _ -> {}
    }
  }

  /** It hears of a delivery when nothing waits any more. */
  void forgetAmounts() {
    amountsKnown = false;
  }

  private void counted(long read) {
    writes = Math.max(writes, read);
  }

  @Override
  public Answer claim(CardRef card, DeskPlace place) {
    return online ? new Answer.Nothing() : new Answer.Away();
  }

  @Override
  public Optional<List<BegunWrite>> begun(CardRef card, DeskPlace place) {
    return Optional.of(intended)
        .filter(_ -> online)
        .map(all ->
            all.stream()
                .filter(begun -> begun.card().equals(card) && begun.number() > writes)
                .map(this::begun)
                .toList());
  }

  private BegunWrite begun(RecordWriteIntended intended) {
    long before = intended.before().balance().minor();
    long after = before + change(intended.effect());
    LogRecord last =
        LogRecord.lost((int) intended.before().writes(), intended.before().reader(), DAY);
    return new BegunWrite(last, before, amountsKnown ? after : before);
  }

  private static long change(WriteEffect effect) {
    long minor = effect.said().map(Money::minor).orElse(0L);
    return effect.fact() instanceof RecordLoad ? minor : -minor;
  }
}
