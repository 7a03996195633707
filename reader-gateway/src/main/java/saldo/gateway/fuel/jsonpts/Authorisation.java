package saldo.gateway.fuel.jsonpts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.Money;

/**
 * Money that was set aside for a tag at a pump, or is about to be: it is written down before the
 * ledger is asked, so that after a crash the same question is asked again.
 *
 * @param hold as the ledger calls it
 * @param key what its id was made of, without the attempt
 * @param attempt how often another amount or product group was tried, from 1
 * @param amount how much
 * @param group the product group it is meant for; none is said if absent
 * @param expiresAt when it is free again by itself
 * @param placed whether the ledger has accepted it
 * @param spentBy the filling that it was for; none yet if absent
 */
record Authorisation(
    EntryId hold,
    String key,
    int attempt,
    Money amount,
    @Nullable String group,
    Instant expiresAt,
    boolean placed,
    @Nullable String spentBy) {

  Authorisation accepted() {
    return new Authorisation(hold, key, attempt, amount, group, expiresAt, true, spentBy);
  }

  Authorisation spentBy(String filling) {
    return new Authorisation(hold, key, attempt, amount, group, expiresAt, placed, filling);
  }
}
