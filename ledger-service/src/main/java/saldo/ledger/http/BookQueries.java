package saldo.ledger.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.ledger.book.AsOf;
import saldo.ledger.book.BookReader;
import saldo.ledger.http.BookResource.Balance;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;

/** Turns what a request asks for into questions to the read model, and absence into problems. */
@ApplicationScoped
public class BookQueries {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final LedgerRuntime runtime;

  BookQueries(LedgerRuntime runtime) {
    this.runtime = runtime;
  }

  BookReader reader() {
    return runtime.reader();
  }

  AccountSnapshot account(LedgerId ledger, AccountId id) {
    return reader().account(ledger, id).orElseThrow(() -> BookResource.unknown(id));
  }

  Balance balance(LedgerId ledger, AccountId id, long seq) {
    AccountSnapshot now = account(ledger, id);
    long minor = reader().balance(ledger, id, seq).orElse(0);
    return new Balance(id, now.currency(), minor, seq);
  }

  /** The journal number a request is about, once the read model is that far. */
  long seq(LedgerId ledger, AsOfParameters when) {
    AsOf moment = when.moment();
    await(ledger, Math.max(when.least(), moment instanceof AsOf.Seq given ? given.seq() : 0));
    return reader().seqOf(ledger, moment).orElseThrow(BookQueries::behind);
  }

  /** Waits until the read model has a journal number. */
  void await(LedgerId ledger, long least) {
    if (least > 0 && !runtime.awaitUntil(() -> reader().head(ledger) >= least, PATIENCE)) {
      throw behind();
    }
  }

  private static RuntimeException behind() {
    return Problem.notYet(
            "The books are not that far yet: ask again in a moment, or for an earlier number.")
        .exception();
  }

  static AccountId id(String text) {
    return Parameters.read(text, AccountId::of);
  }
}
