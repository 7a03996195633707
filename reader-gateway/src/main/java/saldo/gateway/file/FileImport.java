package saldo.gateway.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import saldo.gateway.fact.Digest;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.spool.Receipt;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolFullException;

/**
 * Imports files row by row. What is stored stays stored: after a break, a kill or a correction, the
 * whole file is simply imported again, and only what is new is recorded.
 */
public final class FileImport {
  /** Reason code of an import that ends because the spool has no room. */
  public static final String SPOOL_FULL = "SPOOL_FULL";

  /** Reason code of an import that was not begun because others run. */
  public static final String BUSY = "IMPORT_BUSY";

  /** One synced write carries this many rows. */
  static final int ROWS_AT_ONCE = 500;

  /** Imports are long; more at once would only make each slower. */
  private static final int MOST_AT_ONCE = 2;

  private final Spool spool;
  private final InstantSource clock;
  private final Path scratch;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  /**
   * @param scratch a directory of its own, emptied now
   */
  public FileImport(Spool spool, InstantSource clock, Path scratch) {
    this.spool = spool;
    this.clock = clock;
    this.scratch = scratch;
    RowCounter.delete(scratch);
  }

  /**
   * Imports a file.
   *
   * @param trial store nothing, only report what would happen
   * @throws RefusedException if its header does not fit the mapping, or too many imports run
   */
  public ImportReport run(Mapping mapping, InputStream file, boolean trial) {
    if (!places.tryAcquire()) {
      throw new RefusedException(
          BUSY, MOST_AT_ONCE + " imports are running: import the file again later");
    }
    RowMeaning meaning = new RowMeaning(mapping);
    try (CsvRows rows = CsvRows.open(file, mapping, meaning.columns());
        RowCounter counter = RowCounter.in(scratch)) {
      Run run = new Run(mapping, meaning, counter, trial);
      run.all(rows);
      return run.tally.report(trial);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      places.release();
    }
  }

  /** One import under way. */
  private final class Run {
    private final Mapping mapping;
    private final RowMeaning meaning;
    private final RowCounter counter;
    private final boolean trial;
    private final Tally tally;
    private final List<ImportedRow> chunk = new ArrayList<>();

    Run(Mapping mapping, RowMeaning meaning, RowCounter counter, boolean trial) {
      this.mapping = mapping;
      this.meaning = meaning;
      this.counter = counter;
      this.trial = trial;
      this.tally = new Tally(mapping);
    }

    void all(CsvRows rows) {
      long line = 1;
      try {
        for (Row row = rows.next(); row != null; row = rows.next()) {
          line = row.line();
          one(row);
          if (chunk.size() == ROWS_AT_ONCE) {
            store();
          }
        }
        store();
      } catch (UnreadableFileException e) {
        store();
        tally.stopped(e.line(), new Refusal("FILE_UNREADABLE", String.valueOf(e.getMessage())));
      } catch (SpoolFullException e) {
        tally.stopped(
            line,
            new Refusal(
                SPOOL_FULL,
                "the gateway's spool is full: import the same file again when Kafka is back"));
      }
    }

    private void one(Row row) {
      tally.read();
      if (meaning.isSkipped(row)) {
        tally.skipped();
        return;
      }
      try {
        RowMeaning.Meaning read = meaning.read(row);
        String alike = meaning.identity(row);
        String identity = Digest.of(alike, Integer.toString(counter.seen(alike)));
        chunk.add(ImportedRow.of(mapping, identity, read, now()));
      } catch (RefusedException e) {
        tally.rejected(row.line(), e.refusal());
      }
    }

    private Instant now() {
      return clock.instant();
    }

    private void store() {
      List<Receipt> receipts =
          trial
              ? chunk.stream().map(row -> spool.trial(row.submission())).toList()
              : spool.append(chunk.stream().map(ImportedRow::submission).toList());
      for (int i = 0; i < receipts.size(); i++) {
        tally.received(chunk.get(i), receipts.get(i));
      }
      chunk.clear();
    }
  }
}
