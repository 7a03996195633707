package saldo.gateway.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.gateway.device.DeviceTransaction.Type;
import saldo.gateway.fact.Refusal;
import saldo.gateway.spool.Receipt;

/** Counts what becomes of the rows of one import. */
final class Tally {
  /** Enough to see what is wrong with a file; the report stays a page and memory constant. */
  static final int MOST_LISTED = 1_000;

  private static final Refusal CONFLICT =
      new Refusal(
          "ROW_CHANGED",
          "this row was imported before with another meaning, because the mapping has changed: what"
              + " is booked stays, correct it by hand");

  private final Mapping mapping;
  private final Map<Type, ImportReport.Total> totals = new EnumMap<>(Type.class);
  private final List<ImportReport.Rejected> rejected = new ArrayList<>();
  private long read;
  private long recorded;
  private long duplicates;
  private long skipped;
  private long rejectedRows;
  private ImportReport.@Nullable Rejected stopped;

  Tally(Mapping mapping) {
    this.mapping = mapping;
  }

  void read() {
    read++;
  }

  void skipped() {
    skipped++;
  }

  void rejected(long line, Refusal refusal) {
    rejectedRows++;
    if (rejected.size() < MOST_LISTED) {
      rejected.add(new ImportReport.Rejected(line, refusal.reason(), refusal.sentence()));
    }
  }

  void received(ImportedRow row, Receipt receipt) {
    switch (receipt) {
      case STORED -> recorded(row);
      case DUPLICATE -> duplicates++;
      case CONFLICT -> rejected(row.line(), CONFLICT);
    }
  }

  private void recorded(ImportedRow row) {
    recorded++;
    totals.merge(
        row.type(),
        new ImportReport.Total(mapping.constants().currency(), row.type(), 1, row.minor()),
        (one, other) ->
            new ImportReport.Total(
                one.currency(), one.type(), one.rows() + 1, one.minor() + other.minor()));
  }

  void stopped(long line, Refusal refusal) {
    stopped = new ImportReport.Rejected(line, refusal.reason(), refusal.sentence());
  }

  ImportReport report(boolean trial) {
    return new ImportReport(
        mapping.source(),
        mapping.ledger(),
        trial,
        stopped == null,
        read,
        recorded,
        duplicates,
        skipped,
        rejectedRows,
        List.copyOf(rejected),
        List.copyOf(totals.values()),
        stopped);
  }
}
