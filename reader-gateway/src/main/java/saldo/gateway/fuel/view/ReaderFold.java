package saldo.gateway.fuel.view;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.kit.StoredJson;
import saldo.kit.projection.FoldingView;
import saldo.schemas.reader.ReaderEntry;
import saldo.schemas.reader.ReaderEvent;
import saldo.schemas.reader.ReaderEvent.ClockSet;
import saldo.schemas.reader.ReaderEvent.FillingCollected;
import saldo.schemas.reader.ReaderEvent.FillingUnbookable;
import saldo.schemas.reader.ReaderEvent.FillingsMissing;
import saldo.schemas.reader.ReaderEvent.NothingTaken;
import saldo.schemas.reader.ReaderEvent.ReaderPolled;
import saldo.schemas.reader.ReaderEvent.ReaderReplaced;
import saldo.schemas.reader.ReaderEvent.ReaderUnreachable;
import saldo.schemas.reader.ReaderEvent.RunEnded;
import saldo.schemas.reader.ReaderEvent.RunStarted;
import saldo.schemas.reader.ReaderEvent.TableRefused;
import saldo.schemas.reader.ReaderEvent.TableSent;

/** What an event of a reader says about it, or about a poll run. */
record ReaderFold(FoldingView view) {

  void fold(byte[] value) {
    ReaderEntry entry = StoredJson.read(value, ReaderEntry.class);
    switch (entry.event()) {
      case RunStarted e -> started(entry, e);
      case RunEnded e -> change(entry, run -> run.ended(entry.at(), e));
      case ReaderPolled e -> {
        reader(entry, e);
        change(entry, run -> run.collected(e.fillings()));
      }
      case TableSent e -> {
        reader(entry, e);
        change(entry, run -> run.sentTo(String.valueOf(entry.terminal())));
      }
      case ReaderEvent e -> reader(entry, e);
    }
  }

  private void reader(ReaderEntry entry, ReaderEvent event) {
    if (entry.terminal() == null) {
      return;
    }
    byte[] key = Keys.of(entry.ledger(), entry.terminal());
    byte @Nullable [] known = view.get(Families.READERS, key);
    ReaderState before =
        known == null ? ReaderState.UNKNOWN : StoredJson.read(known, ReaderState.class);
    ReaderState now = after(before, entry, event);
    if (!now.equals(before)) {
      view.put(Families.READERS, key, StoredJson.write(now));
    }
  }

  private static ReaderState after(ReaderState s, ReaderEntry entry, ReaderEvent event) {
    return switch (event) {
      case ReaderPolled e ->
          new ReaderState(
              entry.at(),
              e,
              s.sentAt(),
              s.tableVersion(),
              s.active(),
              s.reservedMinor(),
              null,
              s.missing());
      case ReaderUnreachable e -> problem(s, e.sentence(), s.missing());
      case TableRefused e -> problem(s, e.sentence(), s.missing());
      case TableSent e ->
          new ReaderState(
              s.polledAt(),
              s.polled(),
              entry.at(),
              e.version(),
              e.active(),
              e.reservedMinor(),
              null,
              s.missing());
      case FillingsMissing e -> problem(s, s.problem(), s.missing() + e.to() - e.from() + 1);
      case ReaderReplaced e -> problem(s, s.problem(), s.missing());
      case FillingCollected e -> s;
      case NothingTaken e -> s;
      case FillingUnbookable e -> s;
      case ClockSet e -> s;
      case RunStarted e -> s;
      case RunEnded e -> s;
    };
  }

  private static ReaderState problem(ReaderState s, @Nullable String problem, long missing) {
    return new ReaderState(
        s.polledAt(),
        s.polled(),
        s.sentAt(),
        s.tableVersion(),
        s.active(),
        s.reservedMinor(),
        problem,
        missing);
  }

  private void started(ReaderEntry entry, RunStarted e) {
    if (entry.run() != null) {
      RunState run = RunState.of(entry.run(), entry.at(), e);
      view.put(Families.RUNS, Keys.of(entry.ledger(), entry.run()), StoredJson.write(run));
    }
  }

  private void change(ReaderEntry entry, UnaryOperator<RunState> change) {
    if (entry.run() == null) {
      return;
    }
    byte[] key = Keys.of(entry.ledger(), entry.run());
    byte @Nullable [] known = view.get(Families.RUNS, key);
    if (known != null) {
      RunState run = StoredJson.read(known, RunState.class);
      view.put(Families.RUNS, key, StoredJson.write(change.apply(run)));
    }
  }
}
