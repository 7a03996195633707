package saldo.reporting.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementParty;
import saldo.schemas.reporting.StatementPeriod;

/**
 * A statement in a list; amounts are minor units, credit positive.
 *
 * @param number of the account's statements, from 1
 * @param company the id of the company, as known when it was closed
 * @param items how many there are
 * @param late how many of them are late
 * @param run what closed it
 */
public record StatementSummary(
    AccountId account,
    long number,
    String currency,
    @Nullable String company,
    StatementPeriod period,
    long openingMinor,
    long closingMinor,
    int items,
    long late,
    CommandId run,
    String closedBy,
    Instant closedAt) {

  /** What a list says about a statement. */
  public static StatementSummary of(Statement statement) {
    StatementParty company = statement.holder().company();
    return new StatementSummary(
        statement.account(),
        statement.number(),
        statement.currency(),
        company == null ? null : company.id(),
        statement.period(),
        statement.openingMinor(),
        statement.closingMinor(),
        statement.items().size(),
        statement.items().stream().filter(StatementItem::late).count(),
        statement.run(),
        statement.closedBy(),
        statement.closedAt());
  }
}
