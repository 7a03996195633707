package saldo.machine.bench;

import java.util.ArrayList;
import java.util.List;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Table;

/**
 * What the product takes.
 *
 * @param readySeconds from the start of the launcher to the readiness of everything, on an empty
 *     data directory
 * @param readyAgainSeconds the same after a stop, with everything that was booked
 * @param processes each with its resident memory
 * @param residentBytes of all together when all was ready
 * @param residentBytesAfterLoad of all together after the load
 * @param events in the journal
 * @param journalBytesPerEvent of the journal's log on disk
 * @param brokerBytesPerEvent of all that the broker keeps: commands, journal, outcomes, balances,
 *     changelogs
 * @param stateBytesPerEvent of what the ledger service keeps itself: state and read model
 */
public record FootprintReport(
    double readySeconds,
    double readyAgainSeconds,
    List<Memory> processes,
    long residentBytes,
    long residentBytesAfterLoad,
    long events,
    double journalBytesPerEvent,
    double brokerBytesPerEvent,
    double stateBytesPerEvent) {
  private static final double MOST_SECONDS = 20;
  private static final long MOST_BYTES = 1536L << 20;

  /**
   * A process's resident memory.
   *
   * @param name the process
   * @param bytes when all was ready
   * @param bytesAfterLoad after the load
   */
  public record Memory(String name, long bytes, long bytesAfterLoad) {}

  /** For people. */
  public List<String> lines() {
    Table memory = new Table("resident memory", "ready", "after load");
    processes.forEach(
        each -> memory.row(each.name(), mebibytes(each.bytes()), mebibytes(each.bytesAfterLoad())));
    memory.row("together", mebibytes(residentBytes), mebibytes(residentBytesAfterLoad));
    Table disk = new Table("bytes on disk per journal event", "bytes");
    disk.row("journal", Figures.whole(journalBytesPerEvent));
    disk.row("all of the broker's topics", Figures.whole(brokerBytesPerEvent));
    disk.row("the ledger service's state and read model", Figures.whole(stateBytesPerEvent));
    List<String> lines = new ArrayList<>(memory.lines());
    lines.add("");
    lines.addAll(disk.lines());
    lines.add("");
    lines.add(
        "Ready after %.1f s, and again after %.1f s with %s events; at most %.0f s are wanted: %s."
            .formatted(
                readySeconds,
                readyAgainSeconds,
                Figures.whole(events),
                MOST_SECONDS,
                reached(Math.max(readySeconds, readyAgainSeconds) <= MOST_SECONDS)));
    lines.add(
        "At most %s of memory together are wanted: %s."
            .formatted(
                mebibytes(MOST_BYTES),
                reached(Math.max(residentBytes, residentBytesAfterLoad) <= MOST_BYTES)));
    return lines;
  }

  private static String reached(boolean is) {
    return is ? "reached" : "missed";
  }

  private static String mebibytes(long bytes) {
    return Figures.mebibytes(bytes);
  }
}
