package saldo.ledger.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumMirror.Seen;
import saldo.schemas.ledger.MediumReading;

/** How what is known of a medium changes: with readings, and with the writes that are open. */
final class Mirrors {
  private Mirrors() {}

  /** A medium that was never read before begins with this reading; another card's does, too. */
  static MediumMirror read(@Nullable MediumMirror before, CardNumber card, MediumReading reading) {
    if (before == null || !before.card().equals(card)) {
      long difference = before == null ? 0 : before.differenceMinor();
      List<Seen> seen = SeenWrites.with(List.of(), reading);
      return counted(new MediumMirror(card, reading, 0, 0, difference, List.of(), seen, false));
    }
    boolean newer = reading.writes() >= before.reading().writes();
    return counted(
        new MediumMirror(
            card,
            newer ? reading : before.reading(),
            0,
            0,
            before.differenceMinor(),
            before.openWrites(),
            SeenWrites.with(before.seen(), reading),
            before.retired()));
  }

  /** A reader that begins another write has told all it can of the one before. */
  static MediumMirror begun(MediumMirror before, Write write) {
    Stream<OpenWrite> others =
        before.openWrites().stream()
            .filter(w ->
                w.resolved() == null
                    || (w.resolved() == Resolution.MISSING && w.interrupted())
                    || w.write().reader() != write.reader());
    OpenWrite begun = new OpenWrite(write, false, null);
    return with(before, Stream.concat(others, Stream.of(begun)).toList());
  }

  static MediumMirror told(MediumMirror before, long number, int reader) {
    List<OpenWrite> others =
        before.openWrites().stream().filter(w -> !w.is(number, reader)).toList();
    boolean known = others.size() < before.openWrites().size();
    return with(known ? booked(before, number) : before, others);
  }

  static MediumMirror interrupted(MediumMirror before, long number, int reader) {
    return changed(before, number, reader, w -> new OpenWrite(w.write(), true, w.resolved()));
  }

  static MediumMirror resolved(MediumMirror before, long number, int reader, Resolution way) {
    return changed(
        way == Resolution.FORWARD ? booked(before, number) : before,
        number,
        reader,
        w -> new OpenWrite(w.write(), w.interrupted(), way));
  }

  /** What stands behind a number on the medium is booked once, however often it is told. */
  private static MediumMirror booked(MediumMirror m, long number) {
    List<Seen> seen = SeenWrites.booked(m.seen(), number);
    return new MediumMirror(
        m.card(), m.reading(), 0, 0, m.differenceMinor(), m.openWrites(), seen, m.retired());
  }

  static MediumMirror retired(MediumMirror m) {
    return counted(
        new MediumMirror(m.card(), m.reading(), 0, 0, 0, m.openWrites(), m.seen(), true));
  }

  static MediumMirror differing(MediumMirror m, long differenceMinor) {
    return new MediumMirror(
        m.card(),
        m.reading(),
        m.balanceMinor(),
        m.inDoubtMinor(),
        differenceMinor,
        m.openWrites(),
        m.seen(),
        m.retired());
  }

  private static MediumMirror changed(
      MediumMirror m, long number, int reader, UnaryOperator<OpenWrite> change) {
    return with(
        m, m.openWrites().stream().map(w -> w.is(number, reader) ? change.apply(w) : w).toList());
  }

  private static MediumMirror with(MediumMirror m, List<OpenWrite> writes) {
    return counted(
        new MediumMirror(
            m.card(), m.reading(), 0, 0, m.differenceMinor(), writes, m.seen(), m.retired()));
  }

  /** What is on it and what is in doubt; and nobody keeps what has been told and is certain. */
  private static MediumMirror counted(MediumMirror m) {
    long taken = 0;
    long inDoubt = 0;
    for (OpenWrite w : m.openWrites()) {
      long change = w.write().change().minor();
      taken += m.isOpen(w) && change < 0 ? -change : 0;
      inDoubt += m.isOpen(w) && isInTheBalance(w) ? Math.abs(change) : 0;
    }
    return new MediumMirror(
        m.card(),
        m.reading(),
        m.retired() ? 0 : m.reading().balance().minor() - taken,
        inDoubt,
        m.differenceMinor(),
        m.openWrites().stream().filter(w -> matters(m, w)).toList(),
        m.seen(),
        m.retired());
  }

  /** What is taken still is, what is delivered has long been, and a load once it was cut short. */
  private static boolean isInTheBalance(OpenWrite w) {
    return w.write().change().minor() < 0
        || w.write().effect() instanceof RecordDelivery
        || (w.write().effect() instanceof RecordLoad && w.interrupted());
  }

  /** One that is missing may turn out to be on the medium, unless another is. */
  private static boolean matters(MediumMirror m, OpenWrite w) {
    return w.resolved() == null
        || !w.interrupted()
        || (w.resolved() == Resolution.MISSING
            && SeenWrites.mayBe(m, w.write())
            && !SeenWrites.areAfter(m, w.write().number()));
  }
}
