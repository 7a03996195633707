package saldo.machine.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import saldo.machine.Progress;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.bench.FootprintReport.Memory;
import saldo.machine.bench.load.Batches;
import saldo.machine.bench.load.Flood;
import saldo.machine.bench.load.FloodResult;
import saldo.machine.bench.load.Layout;
import saldo.machine.bench.load.OpenLoop;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.system.BookCheck;
import saldo.machine.bench.system.DiskUse;
import saldo.machine.bench.system.Product;
import saldo.machine.bench.system.Workspace;
import saldo.machine.data.State;
import saldo.machine.data.StateFile;
import saldo.machine.process.ProcessEnd;
import saldo.machine.status.ProcessStatus;
import saldo.machine.status.SystemStatus;
import saldo.schemas.topics.Topics;

/** Start-up time, memory of all processes, bytes on disk. */
public final class FootprintBenchmark {
  private static final int ACCOUNTS = 10_000;
  private static final int MOST_PURCHASES = 50_000;
  private static final int PER_SECOND = 5_000;
  private static final Duration STOP_GRACE = Duration.ofSeconds(90);
  private static final Duration SAYS_WHO_IT_IS = Duration.ofSeconds(30);
  private static final double NANOS_PER_SECOND = 1e9;

  private final BenchSettings settings;
  private final Launcher launcher;
  private final Progress progress;
  private final Settings system;
  private volatile boolean started;

  private FootprintBenchmark(
      BenchSettings settings, Launcher launcher, Workspace workspace, Progress progress) {
    this.settings = settings;
    this.launcher = launcher;
    this.progress = progress;
    this.system = Settings.onFreePorts(settings.installation(), workspace.directory("footprint"));
    workspace.keep(this::stop);
  }

  /** Starts a system as people do, by a launcher process of its own. */
  @FunctionalInterface
  public interface Launcher {
    /** Returns when all of it is ready. */
    void start(Settings settings) throws InterruptedException;
  }

  /** Starts a system in the workspace and measures it. */
  public static FootprintReport run(
      BenchSettings settings, Launcher launcher, Workspace workspace, Progress progress)
      throws InterruptedException {
    return new FootprintBenchmark(settings, launcher, workspace, progress).run();
  }

  private FootprintReport run() throws InterruptedException {
    double ready = start();
    List<ProcessStatus> before = status();
    long events = load();
    List<ProcessStatus> after = status();
    stop();
    Path broker = system.data().of(Service.BROKER.label());
    long journal = DiskUse.ofLogs(broker, Topics.LEDGER_JOURNAL.name());
    long all = DiskUse.ofLogs(broker, "");
    long state = DiskUse.of(system.data().of(Service.LEDGER.label()));
    double again = start();
    stop();
    return new FootprintReport(
        ready,
        again,
        memory(before, after),
        together(before),
        together(after),
        events,
        perEvent(journal, events),
        perEvent(all, events),
        perEvent(state, events));
  }

  private double start() throws InterruptedException {
    long begun = System.nanoTime();
    started = true;
    launcher.start(system);
    double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
    progress.say("ready after %.1f s".formatted(seconds));
    return Figures.rounded(seconds, 1);
  }

  /** Opens accounts, puts money on them and spends it: one event for each command. */
  private long load() {
    Product product = new Product(system);
    Batches batches = new Batches();
    Layout layout = Layout.of("footprint", 1, ACCOUNTS);
    int purchases = Math.min(MOST_PURCHASES, settings.seconds() * PER_SECOND);
    progress.say("booking %d purchases".formatted(purchases));
    try (Flood flood =
            new Flood(
                product.bootstrap(), Topics.LEDGER_COMMANDS.name(), Topics.LEDGER_OUTCOMES.name());
        BookCheck books = new BookCheck(product)) {
      FloodResult opened = flood.run(batches.openings(layout)).requireExactlyOnce();
      FloodResult loaded = flood.run(batches.loads(layout)).requireExactlyOnce();
      var batch = batches.purchases(layout, purchases);
      FloodResult spent = flood.run(batch).requireExactlyOnce();
      books.expect(batch.spentMinor());
      books.requireExactlyOnce();
      return (long) opened.sent() + loaded.sent() + spent.sent();
    }
  }

  private List<ProcessStatus> status() {
    return SystemStatus.of(system, state()).processes();
  }

  private State state() {
    return new StateFile(system.data().state()).read().orElseThrow();
  }

  private void stop() {
    if (!started) {
      return;
    }
    // a launcher that was started a moment ago has not said yet who it is
    OpenLoop.await(() -> launcherProcess().isPresent(), SAYS_WHO_IT_IS);
    launcherProcess().ifPresent(running -> ProcessEnd.end(running, STOP_GRACE));
    started = false;
  }

  private Optional<ProcessHandle> launcherProcess() {
    return new StateFile(system.data().state()).read().flatMap(state -> state.launcher().find());
  }

  private static List<Memory> memory(List<ProcessStatus> before, List<ProcessStatus> after) {
    List<Memory> all = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      all.add(new Memory(before.get(i).name(), bytes(before.get(i)), bytes(after.get(i))));
    }
    return all;
  }

  private static long together(List<ProcessStatus> processes) {
    return processes.stream().mapToLong(FootprintBenchmark::bytes).sum();
  }

  private static long bytes(ProcessStatus process) {
    return Objects.requireNonNullElse(process.residentBytes(), 0L);
  }

  private static double perEvent(long bytes, long events) {
    return Figures.rounded((double) bytes / events, 1);
  }
}
