package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.Code.Kind;
import saldo.ledger.domain.Code.Status;
import saldo.schemas.AccountId;
import saldo.schemas.CodeHash;
import saldo.schemas.PresentedCode;

/** The code that an {@link Attempt} meets. */
final class AttemptedCode {
  static final PresentedCode SECRET = PresentedCode.of("7Q4M-2X9D-KTE5-0WZH");

  Kind kind = Kind.TRANSACTION_CODE;
  long left = 100;
  Instant until = Attempt.NOW.plus(Duration.ofMinutes(1));
  Status status = Status.OPEN;
  @Nullable List<String> groups;
  boolean taken = false;

  /** That of a code that is to be issued. */
  CodeHash hash() {
    return taken ? SECRET.hash() : PresentedCode.of("another").hash();
  }

  Code of(AccountId account) {
    return new Code(
        Attempt.REFERRED,
        SECRET.hash(),
        kind,
        account,
        null,
        null,
        eur(100),
        until,
        true,
        groups,
        eur(left),
        status);
  }
}
