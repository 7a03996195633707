package saldo.reporting.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import saldo.kit.projection.ProjectionStore;
import saldo.schemas.LedgerId;

/**
 * What runs work with.
 *
 * @param store what has been folded
 * @param freshness waits until that is enough
 * @param closings opens where a ledger's closings are fixed, alone
 * @param ledger asks the ledger
 * @param clock what time it is
 */
public record Workplace(
    ProjectionStore store,
    Freshness freshness,
    Function<LedgerId, Closings> closings,
    LedgerClient ledger,
    InstantSource clock) {
  Instant now() {
    return clock.instant();
  }
}
