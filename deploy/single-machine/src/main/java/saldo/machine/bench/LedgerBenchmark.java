package saldo.machine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import saldo.machine.Progress;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.bench.LedgerReport.Variant;
import saldo.machine.bench.PostgresReport.Clients;
import saldo.machine.bench.load.Flood;
import saldo.machine.bench.load.Layout;
import saldo.machine.bench.postgres.PostgresBenchmark;
import saldo.machine.bench.postgres.PostgresMissingException;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.report.Rounds;
import saldo.machine.bench.system.Product;
import saldo.machine.bench.system.Workspace;

/** Decided commands per second, beside a bare loop on the same broker and PostgreSQL. */
public final class LedgerBenchmark {
  private static final int ACCOUNTS = 10_000;
  private static final int MANY_LEDGERS = 16;
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);

  /** PostgreSQL's rate is steady after a second, and nine of its rounds are measured. */
  private static final Duration LONGEST_POSTGRES_ROUND = Duration.ofSeconds(5);

  private final BenchSettings settings;
  private final Workspace workspace;
  private final Progress progress;

  private LedgerBenchmark(BenchSettings settings, Workspace workspace, Progress progress) {
    this.settings = settings;
    this.workspace = workspace;
    this.progress = progress;
  }

  /** Starts a system in the workspace and measures it. */
  public static LedgerReport run(BenchSettings settings, Workspace workspace, Progress progress) {
    return new LedgerBenchmark(settings, workspace, progress).run();
  }

  private LedgerReport run() {
    SingleMachine machine =
        workspace.keep(
            SingleMachine.start(
                Settings.onFreePorts(settings.installation(), workspace.directory("ledger")),
                progress));
    Product product = new Product(machine.settings());
    product.prepareTopics(true);
    Layout one = Layout.of("one", 1, ACCOUNTS);
    Layout many = Layout.of("many", MANY_LEDGERS, ACCOUNTS / MANY_LEDGERS);
    Contest contest = new Contest(settings, workspace, product, progress);
    contest.open(one);
    contest.open(many);
    Flood loop = contest.startBareLoop(one);
    List<Variant> variants = new ArrayList<>();
    for (boolean flush : List.of(true, false)) {
      variants.add(contest.measure(one, flush, loop));
      variants.add(contest.measure(many, flush, loop));
    }
    contest.requireRightBooks();
    var bytes = contest.recordBytes(one);
    return LedgerReport.of(variants, postgres(), bytes, contest.sent());
  }

  /** While the product is idle. */
  private PostgresReport postgres() {
    Duration round =
        settings.round().compareTo(LONGEST_POSTGRES_ROUND) < 0
            ? settings.round()
            : LONGEST_POSTGRES_ROUND;
    try (PostgresBenchmark postgres = PostgresBenchmark.start(workspace, ACCOUNTS)) {
      List<Clients> all = new ArrayList<>();
      for (int clients : CLIENTS) {
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < settings.rounds(); i++) {
          figures.add(postgres.run(clients, round));
        }
        Rounds rounds = Rounds.of(figures);
        progress.say(
            "PostgreSQL with %d client(s): %s/s"
                .formatted(clients, Figures.whole(rounds.median())));
        all.add(new Clients(clients, rounds));
      }
      return new PostgresReport(postgres.version(), null, all);
    } catch (PostgresMissingException missing) {
      return PostgresReport.missing(missing.getMessage());
    }
  }
}
