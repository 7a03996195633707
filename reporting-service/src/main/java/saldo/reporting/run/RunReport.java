package saldo.reporting.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;

/**
 * How far a run is, or what became of it.
 *
 * @param run its id, the Idempotency-Key it was asked for with
 * @param request what was asked for
 * @param startedBy who
 * @param endedAt absent while it goes on
 * @param until what was booked before is covered; absent before it is known
 * @param toSeq the last journal number covered; absent before it is known
 * @param accounts how many have a statement to come, counted first
 * @param transactions how many items these have, counted first
 * @param done how many of the accounts are done
 * @param statements how many statements were made; in production they are fixed
 * @param closedBefore accounts that a statement covered already
 * @param lateItems items that happened before the statement before
 * @param totals by currency
 * @param repricing what another price list changes; absent if none was asked for
 * @param reason why it was refused or failed, a stable code
 * @param detail the same in a sentence
 */
public record RunReport(
    CommandId run,
    RunRequest request,
    Phase phase,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant until,
    @Nullable Long toSeq,
    long accounts,
    long transactions,
    long done,
    long statements,
    long closedBefore,
    long lateItems,
    SortedMap<String, Totals> totals,
    @Nullable RepricingReport repricing,
    @Nullable String reason,
    @Nullable String detail) {

  /** Where a run is. */
  public enum Phase {
    /** Until everything that was booked, or closed, before is known. */
    @JsonProperty("waiting")
    WAITING,
    /** Accounts and transactions. */
    @JsonProperty("counting")
    COUNTING,
    /** Statements are made. */
    @JsonProperty("running")
    RUNNING,
    /** Everything was done. */
    @JsonProperty("done")
    DONE,
    /** Somebody ended it; what was closed stays closed. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** There was nothing that it could do. */
    @JsonProperty("refused")
    REFUSED,
    /** It could not go on; what was closed stays closed, and it can be run again. */
    @JsonProperty("failed")
    FAILED;

    /** Whether it is over. */
    public boolean isOver() {
      return switch (this) {
        case WAITING, COUNTING, RUNNING -> false;
        case DONE, CANCELLED, REFUSED, FAILED -> true;
      };
    }
  }

  /**
   * Sums over statements, minor units.
   *
   * @param creditMinor what came in, from 0
   * @param debitMinor what went out, 0 or negative
   */
  public record Totals(long openingMinor, long creditMinor, long debitMinor, long closingMinor) {
    static final Totals NONE = new Totals(0, 0, 0, 0);
  }
}
