package saldo.ledger.domain;

import java.time.Instant;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/**
 * Money set aside.
 *
 * @param remaining what is still on hold; zero once it has ended
 */
public record Hold(EntryId id, AccountId account, Money remaining, Instant expiresAt) {
  boolean isOpen() {
    return remaining.minor() > 0;
  }

  Hold less(long minor) {
    return new Hold(
        id, account, Money.of(remaining.minor() - minor, remaining.currency()), expiresAt);
  }
}
