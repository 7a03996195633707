package saldo.reporting.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.reporting.domain.Due;
import saldo.reporting.domain.LastClosing;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.run.RunState.Refusal;
import saldo.reporting.view.Directory;
import saldo.reporting.view.JournalReader;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.MasterKind;

/** The runs of this service: at most one at a time for each ledger, and the last ones. */
public final class Runs implements AutoCloseable {
  /** Of each ledger, how many are remembered; it is forgotten what earlier ones did. */
  public static final int REMEMBERED = 50;

  private final Workplace workplace;
  private final boolean canSign;
  private final Map<LedgerId, Map<CommandId, StatementRun>> runs = new LinkedHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  /**
   * @param canSign whether there is a key, without which nothing can be closed
   */
  public Runs(Workplace workplace, boolean canSign) {
    this.workplace = workplace;
    this.canSign = canSign;
  }

  /**
   * Begins a run, or finds the one that was begun with the same id; one that failed is begun again.
   *
   * @param by who asks
   * @throws RunRefusedException if it is not begun
   * @throws IllegalArgumentException if the request cannot be understood
   */
  public synchronized RunReport start(
      LedgerId ledger, CommandId id, RunRequest request, String by) {
    String complaint = request.complaint();
    if (!complaint.isEmpty()) {
      throw new IllegalArgumentException(complaint);
    }
    Map<CommandId, StatementRun> known = runs.computeIfAbsent(ledger, _ -> new LinkedHashMap<>());
    StatementRun same = known.get(id);
    if (same != null && !same.request().equals(request)) {
      throw new RunRefusedException(Refusals.conflict(id));
    }
    if (same != null && same.state().report().phase() != RunReport.Phase.FAILED) {
      return same.state().report();
    }
    known.values().stream()
        .filter(run -> !run.state().isOver())
        .findFirst()
        .ifPresent(run -> refuse(Refusals.inProgress(run.seal().run())));
    check(ledger, request);
    StatementRun run =
        new StatementRun(ledger, request, new Seal(id, by, workplace.now()), workplace);
    known.put(id, run);
    forget(known);
    threads.removeIf(thread -> !thread.isAlive());
    threads.add(Thread.ofVirtual().name("statements-" + ledger).start(run));
    return run.state().report();
  }

  /** How far a run is; empty if it is not known, or not any more. */
  public Optional<RunReport> report(LedgerId ledger, CommandId id) {
    return find(ledger, id).map(run -> run.state().report());
  }

  /** The runs of a ledger, the latest first. */
  public synchronized List<RunReport> list(LedgerId ledger) {
    return runs.getOrDefault(ledger, Map.of()).values().stream()
        .map(run -> run.state().report())
        .toList()
        .reversed();
  }

  /** Ends a run after the account it is at; empty if it is not known. */
  public Optional<RunReport> cancel(LedgerId ledger, CommandId id) {
    Optional<StatementRun> run = find(ledger, id);
    run.ifPresent(StatementRun::cancel);
    return run.map(one -> one.state().report());
  }

  /** What a test run has found out, or finds out again: the same journal says the same. */
  public Optional<TestedStatements> tested(LedgerId ledger, CommandId id) {
    return find(ledger, id)
        .filter(run -> !run.request().inProduction())
        .flatMap(run -> TestedStatements.of(ledger, run, workplace));
  }

  /** Ends all runs. */
  @Override
  public void close() {
    List<Thread> running;
    synchronized (this) {
      runs.values().forEach(known -> known.values().forEach(StatementRun::cancel));
      running = List.copyOf(threads);
    }
    for (Thread thread : running) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized Optional<StatementRun> find(LedgerId ledger, CommandId id) {
    return Optional.ofNullable(runs.getOrDefault(ledger, Map.of()).get(id));
  }

  private static void forget(Map<CommandId, StatementRun> known) {
    while (known.size() > REMEMBERED) {
      known.remove(known.keySet().iterator().next());
    }
  }

  /** Looks at once what it can; a run looks again when nobody else can close anything. */
  private void check(LedgerId ledger, RunRequest request) {
    if (request.inProduction() && !canSign) {
      refuse(Refusals.noKey());
    }
    String priceList = request.priceList();
    if (priceList != null
        && new Directory(workplace.store(), ledger, workplace.now())
            .data(MasterKind.PRICE_LIST, priceList)
            .isEmpty()) {
      refuse(Refusals.noPriceList(priceList));
    }
    @Nullable Instant until = StatementRun.until(workplace, ledger, request);
    if (until != null && until.isAfter(workplace.now())) {
      refuse(Refusals.future(until));
    }
    JournalReader journal = new JournalReader(workplace.store());
    StatementMaker maker =
        new StatementMaker(
            workplace.store(),
            ledger,
            until == null ? journal.now(ledger, workplace.now()) : journal.before(ledger, until));
    AccountId account = request.account();
    if (account != null) {
      checkOne(maker, journal.account(ledger, account), account);
    } else {
      checkMany(maker, request);
    }
  }

  private static void checkOne(
      StatementMaker maker, Optional<ReportedAccount> found, AccountId account) {
    if (found.isEmpty()) {
      refuse(Refusals.unknown(account));
      return;
    }
    LastClosing last = maker.last(found.get());
    if (Due.of(found.get(), last, maker.cutoff()) == Due.CLOSED_BEFORE) {
      refuse(Refusals.closed(account, last));
    }
  }

  private static void checkMany(StatementMaker maker, RunRequest request) {
    Predicate<ReportedAccount> isDue = one -> maker.due(one) == Due.DUE;
    try (Stream<ReportedAccount> accounts = maker.accounts(request)) {
      if (accounts.anyMatch(isDue)) {
        return;
      }
    }
    String company = request.company();
    long closed = count(maker, request, Due.CLOSED_BEFORE);
    if (closed > 0) {
      refuse(Refusals.nothingLeft(closed, maker.cutoff().until()));
    } else if (company != null) {
      refuse(Refusals.noAccounts(company));
    }
  }

  private static long count(StatementMaker maker, RunRequest request, Due due) {
    try (Stream<ReportedAccount> accounts = maker.accounts(request)) {
      return accounts.filter(one -> maker.due(one) == due).count();
    }
  }

  private static void refuse(Refusal refusal) {
    throw new RunRefusedException(refusal);
  }
}
