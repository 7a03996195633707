package saldo.ledger.http;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import saldo.http.Parameters;
import saldo.http.Problem;
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
      throw Problem.malformed("Give asOf or asOfSeq, not both.");
    }
    if (asOf != null) {
      return time(asOf);
    }
    return asOfSeq != null ? new AsOf.Seq(Parameters.seq("asOfSeq", asOfSeq)) : new AsOf.Now();
  }

  /** The journal number the answer has to include; 0 if it does not matter. */
  long least() {
    return minSeq == null ? 0 : Parameters.seq("minSeq", minSeq);
  }

  private static AsOf time(String text) {
    try {
      return new AsOf.Time(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw Problem.malformed("asOf is a time such as 2026-11-21T10:15:00Z: " + text);
    }
  }
}
