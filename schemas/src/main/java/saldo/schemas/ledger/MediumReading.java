package saldo.schemas.ledger;

import saldo.schemas.Money;

/**
 * What stood on a stored-value medium when a reader looked, after it had repaired what an
 * interrupted write may have left.
 *
 * @param writes the medium's own count of how often it was written, 0 to {@value #MOST_WRITES}
 * @param reader the number of the reader that wrote it last, 1 to {@value #LAST_READER}; 0 if it
 *     was never written
 * @param balance its credit
 */
public record MediumReading(long writes, int reader, Money balance) {
  /** The counter on the medium has 24 bits. */
  public static final long MOST_WRITES = 0xFF_FFFF;

  /** A reader's number on the medium has 16 bits. */
  public static final int LAST_READER = 0xFFFF;

  public MediumReading {
    if (writes < 0 || writes > MOST_WRITES) {
      throw new IllegalArgumentException("a medium counts its writes from 0 to " + MOST_WRITES);
    }
    if (reader < 0 || reader > LAST_READER) {
      throw new IllegalArgumentException("a reader's number is at most " + LAST_READER);
    }
  }
}
