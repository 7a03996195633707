package saldo.ledger.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import saldo.ledger.book.AsOf;

/** The moment a request asks about: {@code asOf=TIME} or {@code asOfSeq=N}, else now. */
public class AsOfParameters {
  @QueryParam("asOf")
  @Nullable String asOf;

  @QueryParam("asOfSeq")
  @Nullable String asOfSeq;

  @QueryParam("minSeq")
  @Nullable String minSeq;

  AsOf moment() {
    if (asOf != null && asOfSeq != null) {
      throw malformed("Give asOf or asOfSeq, not both.");
    }
    if (asOf != null) {
      return time(asOf);
    }
    return asOfSeq != null ? new AsOf.Seq(number("asOfSeq", asOfSeq)) : new AsOf.Now();
  }

  /** The journal number the answer has to include; 0 if it does not matter. */
  long least() {
    return minSeq == null ? 0 : number("minSeq", minSeq);
  }

  private static AsOf time(String text) {
    try {
      return new AsOf.Time(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw malformed("asOf is a time such as 2026-11-21T10:15:00Z: " + text);
    }
  }

  private static long number(String name, String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw malformed(name + " is a journal number from 0: " + text);
  }

  static RuntimeException malformed(String sentence) {
    return Problem.of(Status.BAD_REQUEST, "MALFORMED", sentence).exception();
  }
}
