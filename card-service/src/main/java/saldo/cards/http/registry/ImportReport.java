package saldo.cards.http.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import saldo.cards.csv.TableReader;

/**
 * What became of an import, or would. Lines are registered a thousand at a time, fewer if they are
 * long, and each such part as a whole or not at all: after a refusal the lines of its part and of
 * those that follow are not stored, and not counted.
 *
 * @param trial whether nothing was done
 * @param read lines of the table, without its header; 0 if it could not be read
 * @param created lines of what was not known before
 * @param changed lines of what is different now
 * @param unchanged lines that say what holds already
 * @param rejected lines that cannot be registered, at most 100; of an import the first
 */
public record ImportReport(
    boolean trial, int read, int created, int changed, int unchanged, List<RejectedLine> rejected) {

  /**
   * A line that cannot be registered.
   *
   * @param line its number in the file, from 1; the header's is 1
   * @param reason stable code; LINE_UNREADABLE if it is not even a line of such a table
   * @param sentence what is wrong and what to do
   */
  public record RejectedLine(long line, String reason, String sentence) {}

  /** Counts line by line. */
  static final class Tally {
    private final boolean trial;
    private final int read;
    private final List<RejectedLine> rejected = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;

    Tally(boolean trial, int read) {
      this.trial = trial;
      this.read = read;
    }

    void stored(boolean anew) {
      created += anew ? 1 : 0;
      changed += anew ? 0 : 1;
    }

    void unchanged(int lines) {
      unchanged += lines;
    }

    /**
     * Keeps what is wrong with a line, unless there is enough to correct.
     *
     * @param sentence asked only if it is kept
     */
    void rejected(long line, String reason, Supplier<String> sentence) {
      if (rejected.size() < TableReader.COMPLAINTS) {
        rejected.add(new RejectedLine(line, reason, sentence.get()));
      }
    }

    ImportReport report() {
      return new ImportReport(trial, read, created, changed, unchanged, List.copyOf(rejected));
    }
  }
}
