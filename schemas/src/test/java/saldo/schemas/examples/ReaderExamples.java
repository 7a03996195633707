package saldo.schemas.examples;

import static saldo.schemas.examples.CommandExamples.euro;
import static saldo.schemas.examples.EventExamples.LEDGER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import saldo.schemas.ledger.Filling;
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
import saldo.schemas.reader.RunResult;
import saldo.schemas.reader.Unreachable;

/** What happens at fuel readers, with every field set. */
final class ReaderExamples {
  private static final Instant AT = Instant.parse("2026-11-22T02:00:07.250Z");
  private static final String RAW =
      "000123/20261121/153012/6400123000008/0420117/02/D/00040500/00007286/00767475/OK";
  private static final String NOTHING =
      "000125/20261121/153140/6400123000008/0000000/02/D/00000000/00000000/00767475/OK";
  private static final Filling FILLING =
      new Filling(
          Instant.parse("2026-11-21T14:30:12Z"),
          "PS_WESTPORT",
          "P_DIESEL",
          40_500,
          179_901,
          420_117L,
          "02",
          "2026-11-21T15:30:12",
          "OK");

  static final List<ReaderEntry> ENTRIES =
      List.of(
          at(new FillingCollected(1_000_123, "6400123000008", euro(7_286), FILLING, RAW)),
          at(new NothingTaken(1_000_125L, "6400123000008", NOTHING)),
          at(new FillingUnbookable(1_000_124L, "The amount is zero: nothing was paid.", RAW)),
          at(new FillingsMissing(1_000_118, 1_000_122)),
          at(new ReaderPolled(1_000_124, 2, -42, 41, "FT-2207", 12)),
          at(new ReaderUnreachable("Nobody answers at tcp://10.1.0.3:4001.")),
          at(new ReaderReplaced("FT-2207", "FT-2301")),
          at(new ClockSet(-42)),
          at(new TableSent(42, 41, 3, 2, Map.of("EUR", 32_000L))),
          at(new TableRefused(42, "The reader has no room for 10,001 cards.")),
          new ReaderEntry(
              LEDGER,
              AT,
              null,
              "run-20261122-0200",
              new RunStarted("schedule", List.of("FT_WEST_3"), Unreachable.EXCLUDE)),
          new ReaderEntry(
              LEDGER,
              AT,
              null,
              "run-20261122-0200",
              new RunEnded(
                  RunResult.PARTLY,
                  "1 of 2 readers has a new table.",
                  2,
                  AT,
                  List.of("FT_WEST_3"),
                  List.of("FT_WEST_4"))));

  private ReaderExamples() {}

  private static ReaderEntry at(ReaderEvent event) {
    return new ReaderEntry(LEDGER, AT, "FT_WEST_3", "run-20261122-0200", event);
  }
}
