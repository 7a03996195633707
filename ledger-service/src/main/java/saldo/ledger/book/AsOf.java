package saldo.ledger.book;

import java.time.Instant;

/** The moment a question is about. */
public sealed interface AsOf {
  /** As far as the read model is. */
  record Now() implements AsOf {}

  /** After the last entry booked at or before a time. */
  record Time(Instant at) implements AsOf {}

  /** After a journal number, from 0. */
  record Seq(long seq) implements AsOf {}
}
