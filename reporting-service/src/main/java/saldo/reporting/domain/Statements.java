package saldo.reporting.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementPeriod;

/**
 * Makes statements. The figures are a function of the journal, the statement before and the cutoff
 * alone, so that making one again gives the same.
 */
public final class Statements {
  /**
   * Items of one statement: a record of 5,000 is below the 4 MiB that a record may have. Whatever
   * is more goes to the next statement of the same run.
   */
  public static final int MOST_ITEMS = 5_000;

  private Statements() {}

  /**
   * The next statement of an account.
   *
   * @param items all of the account after the last closing up to the cutoff, by journal number
   * @throws IllegalStateException if they do not lead from balance to balance
   */
  public static Statement next(
      ReportedAccount account, Span span, List<StatementItem> items, Circumstances circumstances) {
    LastClosing last = span.last();
    Circumstances.Names names = circumstances.names();
    return new Statement(
        account.ledger(),
        account.account(),
        last.number() + 1,
        account.kind(),
        account.currency(),
        names.issuer(),
        names.holder(),
        period(span, names.timeZone()),
        last.closingMinor(),
        marked(items, last.until()),
        closing(account, last, items),
        span.cutoff().chain(),
        names.servicePoints(),
        names.products(),
        circumstances.run(),
        circumstances.by(),
        circumstances.at());
  }

  /** From one closing to the next. */
  public record Span(LastClosing last, Cutoff cutoff) {}

  private static StatementPeriod period(Span span, String timeZone) {
    LastClosing last = span.last();
    return new StatementPeriod(
        last.toSeq() + 1, span.cutoff().seq(), last.until(), span.cutoff().until(), timeZone);
  }

  private static List<StatementItem> marked(List<StatementItem> items, @Nullable Instant closed) {
    return items.stream()
        .map(item -> item.late(closed != null && item.businessTime().isBefore(closed)))
        .toList();
  }

  private static long closing(
      ReportedAccount account, LastClosing last, List<StatementItem> items) {
    long balance = last.closingMinor();
    for (StatementItem item : items) {
      balance = Math.addExact(balance, item.amountMinor());
      if (balance != item.balanceMinor()) {
        throw new IllegalStateException(
            ("account %s of ledger %s is at %d after journal number %d, but its statements lead to"
                    + " %d: audit the journal and the statements")
                .formatted(
                    account.account(), account.ledger(), item.balanceMinor(), item.seq(), balance));
      }
    }
    return balance;
  }
}
