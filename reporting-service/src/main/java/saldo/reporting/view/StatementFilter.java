package saldo.reporting.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/**
 * Which statements are listed.
 *
 * @param account whose; any if absent
 * @param company whose accounts', as known when they were closed; any if absent
 * @param from those that ended after it; from the first if absent
 * @param until those that ended then or before; to the last if absent
 */
public record StatementFilter(
    @Nullable AccountId account,
    @Nullable String company,
    @Nullable Instant from,
    @Nullable Instant until) {

  boolean shows(StatementSummary summary) {
    Instant ended = summary.period().until();
    return (account == null || account.equals(summary.account()))
        && (company == null || company.equals(summary.company()))
        && (from == null || ended.isAfter(from))
        && (until == null || !ended.isAfter(until));
  }
}
