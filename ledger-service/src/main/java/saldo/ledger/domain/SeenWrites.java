package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.ledger.MediumEvent.Resolution;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.MediumMirror.OpenWrite;
import saldo.schemas.ledger.MediumMirror.Seen;
import saldo.schemas.ledger.MediumReading;

/** The last writes that were seen on a medium, whoever saw them and whenever that was told. */
final class SeenWrites {
  private SeenWrites() {}

  static List<Seen> with(List<Seen> before, MediumReading reading) {
    if (before.stream().anyMatch(seen -> seen.is(reading.writes(), reading.reader()))) {
      return before;
    }
    List<Seen> all = new ArrayList<>(before);
    all.removeIf(seen -> seen.writes() == reading.writes());
    all.add(new Seen(reading.writes(), reading.reader(), reading.balance().minor(), false));
    all.sort(Comparator.comparingLong(Seen::writes));
    return List.copyOf(all.subList(Math.max(0, all.size() - MediumMirror.REMEMBERED), all.size()));
  }

  /** What stands behind a number on the medium is booked once, however often it is told. */
  static List<Seen> booked(List<Seen> before, long number) {
    return before.stream()
        .map(seen ->
            seen.writes() == number
                ? new Seen(number, seen.reader(), seen.balanceMinor(), true)
                : seen)
        .toList();
  }

  static @Nullable Seen find(MediumMirror m, long number) {
    return m.seen().stream().filter(seen -> seen.writes() == number).findFirst().orElse(null);
  }

  /** A reader that tries again gives the same number, but another amount, or the one is booked. */
  static boolean isOf(Seen seen, Write write) {
    return seen.reader() == write.reader()
        && seen.balanceMinor() == write.after().minor()
        && !seen.booked();
  }

  /** Whether nobody saw another write in place of this one. */
  static boolean mayBe(MediumMirror m, Write write) {
    @Nullable Seen seen = find(m, write.number());
    return seen == null || isOf(seen, write);
  }

  /**
   * Whether a medium has counted past credit that seemed to be missing on it, and nobody has told
   * yet who made it count: then the credit may be on it after all.
   */
  static boolean hasPassedOne(MediumMirror m) {
    return m.openWrites().stream()
        .filter(open -> open.resolved() == Resolution.MISSING)
        .map(OpenWrite::write)
        .anyMatch(write ->
            write.change().minor() > 0
                && write.number() <= m.reading().writes()
                && find(m, write.number()) == null
                && !areAfter(m, write.number()));
  }

  /** Whether a write is so long ago that no reading will tell any more whose it was. */
  static boolean areAfter(MediumMirror m, long number) {
    return m.seen().size() == MediumMirror.REMEMBERED && number < m.seen().getFirst().writes();
  }
}
