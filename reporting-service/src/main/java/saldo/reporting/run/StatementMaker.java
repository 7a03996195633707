package saldo.reporting.run;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.StoreView;
import saldo.reporting.domain.Circumstances;
import saldo.reporting.domain.Circumstances.Names;
import saldo.reporting.domain.Cutoff;
import saldo.reporting.domain.Due;
import saldo.reporting.domain.LastClosing;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.domain.Statements;
import saldo.reporting.domain.Statements.Span;
import saldo.reporting.view.Directory;
import saldo.reporting.view.HolderReader;
import saldo.reporting.view.JournalReader;
import saldo.reporting.view.JournalReader.Range;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementParty;

/** Makes the statements of a ledger's accounts up to a cutoff, one account after the other. */
final class StatementMaker {
  private final LedgerId ledger;
  private final Cutoff cutoff;
  private final JournalReader journal;
  private final Directory directory;
  private final HolderReader holders;

  StatementMaker(StoreView view, LedgerId ledger, Cutoff cutoff) {
    this.ledger = ledger;
    this.cutoff = cutoff;
    this.journal = new JournalReader(view);
    this.directory = new Directory(view, ledger, cutoff.until());
    this.holders = new HolderReader(view, directory);
  }

  Cutoff cutoff() {
    return cutoff;
  }

  /** The accounts that are asked for, whether they are due or not. */
  Stream<ReportedAccount> accounts(RunRequest request) {
    AccountId account = request.account();
    String company = request.company();
    if (account != null) {
      return journal.account(ledger, account).stream();
    }
    Stream<ReportedAccount> all = journal.accounts(ledger, "");
    return company == null ? all : all.filter(one -> isOf(company, one));
  }

  LastClosing last(ReportedAccount account) {
    return journal.last(ledger, account.account());
  }

  Due due(ReportedAccount account) {
    return Due.of(account, last(account), cutoff);
  }

  /** How many items the account's next statement has. */
  long count(ReportedAccount account) {
    Range range = new Range(last(account).toSeq(), cutoff.seq());
    return journal.count(ledger, account.account(), range);
  }

  /**
   * Makes the next statement of an account, or several if there are too many items for one.
   *
   * @param last what it begins with
   * @param made gets each
   */
  void make(ReportedAccount account, LastClosing last, Seal seal, Consumer<Statement> made) {
    LastClosing previous = last;
    boolean more = true;
    while (more) {
      Range range = new Range(previous.toSeq(), cutoff.seq());
      List<StatementItem> found =
          journal.items(ledger, account.account(), range, Statements.MOST_ITEMS + 1);
      more = found.size() > Statements.MOST_ITEMS;
      List<StatementItem> items = more ? found.subList(0, Statements.MOST_ITEMS) : found;
      Cutoff end = more ? end(items.getLast(), found.getLast()) : cutoff;
      Circumstances circumstances = seal.on(names(account, previous, items));
      Statement statement = Statements.next(account, new Span(previous, end), items, circumstances);
      made.accept(statement);
      previous = LastClosing.of(statement);
    }
  }

  /** Where a statement ends that would be too long: with its last item. */
  private Cutoff end(StatementItem last, StatementItem next) {
    return new Cutoff(last.seq(), next.bookedAt(), journal.chain(ledger, last.seq()), false);
  }

  private Names names(ReportedAccount account, LastClosing last, List<StatementItem> items) {
    StatementHolder holder =
        holders.holder(ledger, account.account(), last.until(), cutoff.until());
    return new Names(
        directory.issuer().orElse(null),
        holder,
        directory.zone().getId(),
        directory.servicePoints(items),
        directory.products(items));
  }

  private boolean isOf(String company, ReportedAccount account) {
    @Nullable StatementParty owner =
        holders.holder(ledger, account.account(), last(account).until(), cutoff.until()).company();
    return owner != null && owner.id().equals(company);
  }
}
