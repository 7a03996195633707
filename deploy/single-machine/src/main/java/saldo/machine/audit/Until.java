package saldo.machine.audit;

import java.time.DateTimeException;
import java.time.Instant;
import saldo.machine.audit.fold.Stamp;

/** How far an audit goes in each journal of each ledger. */
public sealed interface Until {
  /** Whether an entry is still part of it; once one is not, none after it is. */
  boolean includes(Stamp entry);

  /** To the end. */
  record End() implements Until {
    @Override
    public boolean includes(Stamp entry) {
      return true;
    }
  }

  /** To a journal number, inclusive. */
  record Seq(long last) implements Until {
    @Override
    public boolean includes(Stamp entry) {
      return entry.seq() <= last;
    }
  }

  /** To a booking time, inclusive. */
  record Time(Instant last) implements Until {
    @Override
    public boolean includes(Stamp entry) {
      return !entry.bookedAt().isAfter(last);
    }
  }

  /**
   * Reads a number or a time.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Until parse(String text) {
    try {
      return text.matches("[0-9]{1,18}")
          ? new Seq(Long.parseLong(text))
          : new Time(Instant.parse(text));
    } catch (DateTimeException neither) {
      throw new IllegalArgumentException(
          "'%s' is neither a journal number nor a time such as 2026-03-01T12:00:00Z"
              .formatted(text),
          neither);
    }
  }
}
