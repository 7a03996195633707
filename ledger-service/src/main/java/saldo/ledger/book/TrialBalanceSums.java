package saldo.ledger.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;

/** Adds accounts up to a trial balance. */
final class TrialBalanceSums {
  private record Line(int number, String account, String currency) {}

  private static final class Sum {
    private long accounts;
    private long debit;
    private long credit;
  }

  private final Map<Line, Sum> sums = new HashMap<>();
  private final Map<String, Long> differences = new TreeMap<>();

  void add(AccountSnapshot account, long balanceMinor) {
    String name = account.kind().isHouse() ? account.account().value() : account.kind().code();
    Line line = new Line(account.kind().number(), name, account.currency());
    Sum sum = sums.computeIfAbsent(line, key -> new Sum());
    sum.accounts++;
    sum.debit += Math.max(0, -balanceMinor);
    sum.credit += Math.max(0, balanceMinor);
    differences.merge(account.currency(), balanceMinor, Long::sum);
  }

  TrialBalance total(LedgerId ledger, long seq) {
    List<TrialBalance.Row> rows = new ArrayList<>();
    sums.forEach((line, sum) ->
        rows.add(
            new TrialBalance.Row(
                line.number(),
                line.account(),
                line.currency(),
                sum.accounts,
                sum.debit,
                sum.credit)));
    rows.sort(
        Comparator.comparingInt(TrialBalance.Row::number)
            .thenComparing(TrialBalance.Row::account)
            .thenComparing(TrialBalance.Row::currency));
    return new TrialBalance(ledger.value(), seq, rows, differences);
  }
}
