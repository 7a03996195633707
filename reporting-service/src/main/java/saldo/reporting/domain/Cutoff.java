package saldo.reporting.domain;

import java.time.Instant;

/**
 * Where a statement ends.
 *
 * @param seq the last journal number that was booked before
 * @param until the time that was asked for
 * @param chain the journal's chain at that number, 64 hexadecimal digits
 * @param now whether it is simply as far as the journal has come
 */
public record Cutoff(long seq, Instant until, String chain, boolean now) {

  /** The same time with fewer entries: a statement that would be too long ends earlier. */
  public Cutoff at(long earlierSeq, String chainThere) {
    return new Cutoff(earlierSeq, until, chainThere, now);
  }
}
