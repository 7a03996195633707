package saldo.reporting.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saldo.kit.projection.Page;
import saldo.reporting.domain.Cutoff;
import saldo.reporting.domain.Due;
import saldo.reporting.domain.LastClosing;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.view.JournalReader;
import saldo.reporting.view.StatementReader;
import saldo.reporting.view.StatementSummary;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.Statement;

/**
 * The statements of a test run. None is kept: each is made again when somebody looks at it, from
 * what was closed when the run began, so that it says the same whatever was closed since.
 */
public final class TestedStatements {
  private final LedgerId ledger;
  private final StatementRun run;
  private final Workplace workplace;
  private final Cutoff cutoff;

  private TestedStatements(LedgerId ledger, StatementRun run, Workplace workplace, Cutoff cutoff) {
    this.ledger = ledger;
    this.run = run;
    this.workplace = workplace;
    this.cutoff = cutoff;
  }

  /** Empty before the run knows where its statements end. */
  static Optional<TestedStatements> of(LedgerId ledger, StatementRun run, Workplace workplace) {
    return Optional.ofNullable(run.state().cutoff())
        .map(cutoff -> new TestedStatements(ledger, run, workplace, cutoff));
  }

  /**
   * The statement of an account; empty if it has none in this run. Of an account with too many
   * items for one statement it is the first.
   */
  public Optional<Statement> statement(AccountId account) {
    return new JournalReader(workplace.store()).account(ledger, account).flatMap(this::make);
  }

  /**
   * What a list says about them, by account.
   *
   * @param cursor the account after which to begin; empty for the beginning
   * @param limit 1 to 1,000
   */
  public Page<StatementSummary> list(String cursor, int limit) {
    List<StatementSummary> found;
    StatementMaker maker = maker();
    try (Stream<ReportedAccount> accounts = maker.accounts(run.request())) {
      found =
          accounts
              .filter(one -> one.account().value().compareTo(cursor) > 0)
              .flatMap(one -> make(one).stream())
              .map(StatementSummary::of)
              .limit(limit + 1L)
              .toList();
    }
    return Page.of(found, limit, summary -> summary.account().value(), cutoff.seq());
  }

  private Optional<Statement> make(ReportedAccount account) {
    LastClosing last =
        new StatementReader(workplace.store())
            .closedBefore(ledger, account.account(), run.seal().at())
            .map(closed ->
                new LastClosing(
                    closed.number(),
                    closed.period().toSeq(),
                    closed.period().until(),
                    closed.closingMinor()))
            .orElse(LastClosing.NONE);
    if (Due.of(account, last, cutoff) != Due.DUE) {
      return Optional.empty();
    }
    List<Statement> made = new ArrayList<>();
    maker().make(account, last, run.seal(), made::add);
    return Optional.of(made.getFirst());
  }

  private StatementMaker maker() {
    return new StatementMaker(workplace.store(), ledger, cutoff);
  }
}
