package saldo.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.StoreView;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.view.Directory;
import saldo.reporting.view.HolderReader;
import saldo.reporting.view.JournalReader;
import saldo.reporting.view.JournalReader.Range;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementParty;

/** Balances as they went on from day to day, of an account or of all accounts of a company. */
public final class BalanceReport {
  private final StoreView view;
  private final LedgerId ledger;
  private final JournalReader journal;
  private final Directory directory;

  public BalanceReport(StoreView view, LedgerId ledger, Instant now) {
    this.view = view;
    this.ledger = ledger;
    this.journal = new JournalReader(view);
    this.directory = new Directory(view, ledger, now);
  }

  /** When something is reported, by the time of booking. */
  public record Period(Instant from, Instant until) {}

  /** Days on which something was booked on an account; the first row is the day before. */
  public List<DayBalance> ofAccount(AccountId account, Period period) {
    return days(journal.account(ledger, account).stream(), period);
  }

  /** The same for the accounts of a company together. */
  public List<DayBalance> ofCompany(String company, Period period) {
    HolderReader holders = new HolderReader(view, directory);
    return days(
        journal
            .accounts(ledger, "")
            .filter(account -> {
              @Nullable StatementParty owner =
                  holders
                      .holder(ledger, account.account(), period.from(), period.until())
                      .company();
              return owner != null && owner.id().equals(company);
            }),
        period);
  }

  private List<DayBalance> days(Stream<ReportedAccount> accounts, Period period) {
    Range range =
        new Range(
            journal.before(ledger, period.from()).seq(),
            journal.before(ledger, period.until()).seq());
    ZoneId zone = directory.zone();
    Map<String, Long> openings = new HashMap<>();
    SortedMap<LocalDate, Map<String, Change>> changes = new TreeMap<>();
    accounts.forEach(account -> {
      openings.merge(
          account.currency(), journal.balance(ledger, account.account(), range.after()), Long::sum);
      journal.eachItem(
          ledger,
          account.account(),
          range,
          item ->
              changes
                  .computeIfAbsent(LocalDate.ofInstant(item.bookedAt(), zone), _ -> new TreeMap<>())
                  .merge(account.currency(), Change.of(item), Change::plus));
    });
    return rows(LocalDate.ofInstant(period.from(), zone).minusDays(1), openings, changes);
  }

  private static List<DayBalance> rows(
      LocalDate before,
      Map<String, Long> openings,
      SortedMap<LocalDate, Map<String, Change>> changes) {
    List<DayBalance> rows = new ArrayList<>();
    Map<String, Long> balances = new TreeMap<>(openings);
    balances.forEach(
        (currency, minor) -> rows.add(new DayBalance(before, currency, 0, 0, minor, 0)));
    changes.forEach((day, byCurrency) ->
        byCurrency.forEach((currency, change) -> {
          long balance = balances.merge(currency, change.credit + change.debit, Long::sum);
          rows.add(
              new DayBalance(day, currency, change.credit, change.debit, balance, change.items));
        }));
    return rows;
  }

  private record Change(long credit, long debit, long items) {
    static Change of(StatementItem item) {
      long minor = item.amountMinor();
      return new Change(Math.max(0, minor), Math.min(0, minor), 1);
    }

    Change plus(Change other) {
      return new Change(credit + other.credit, debit + other.debit, items + other.items);
    }
  }
}
