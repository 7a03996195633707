package saldo.machine.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import saldo.machine.Progress;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.bench.LatencyReport.Rate;
import saldo.machine.bench.load.Batch;
import saldo.machine.bench.load.Batches;
import saldo.machine.bench.load.Flood;
import saldo.machine.bench.load.HttpAuthorisations;
import saldo.machine.bench.load.Latencies.Percentiles;
import saldo.machine.bench.load.Layout;
import saldo.machine.bench.load.RoundTrips;
import saldo.machine.bench.reference.PassThroughTopology;
import saldo.machine.bench.reference.ReferenceSettings;
import saldo.machine.bench.reference.ReferenceTopics;
import saldo.machine.bench.report.Figures;
import saldo.machine.bench.system.Product;
import saldo.machine.bench.system.ReferenceProcess;
import saldo.machine.bench.system.Workspace;
import saldo.machine.keys.Role;
import saldo.schemas.topics.Topics;

/** How long a purchase over HTTP takes, beside a bare round trip through the same broker. */
public final class LatencyBenchmark {
  private static final List<Integer> RATES = List.of(100, 1_000);
  private static final int ACCOUNTS = 10_000;
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  /** Compilers go on for minutes, on the cores that are measured, and not evenly. */
  private static final int ROUNDS_WITHOUT_GAIN = 4;

  private static final int MOST_WARM_UPS = 18;
  private static final double GAIN = 0.9;

  private final BenchSettings settings;
  private final Workspace workspace;
  private final Progress progress;
  private final Batches batches = new Batches();
  private final Layout layout = Layout.of("latency", 1, ACCOUNTS);

  private LatencyBenchmark(BenchSettings settings, Workspace workspace, Progress progress) {
    this.settings = settings;
    this.workspace = workspace;
    this.progress = progress;
  }

  /** Starts a system in the workspace and measures it. */
  public static LatencyReport run(BenchSettings settings, Workspace workspace, Progress progress) {
    return new LatencyBenchmark(settings, workspace, progress).run();
  }

  private LatencyReport run() {
    SingleMachine machine =
        workspace.keep(
            SingleMachine.start(
                Settings.onFreePorts(settings.installation(), workspace.directory("latency")),
                progress));
    Product product = new Product(machine.settings());
    product.prepareTopics(true);
    open(product);
    workspace.keep(
        ReferenceProcess.start(
            product.settings(),
            new ReferenceSettings(product.bootstrap(), settings.tuning(), 0, 0),
            PassThroughTopology.class));
    HttpAuthorisations http =
        workspace.keep(
            new HttpAuthorisations(product.ledgerService(), product.token(Role.CASHIER), batches));
    RoundTrips bare =
        workspace.keep(
            new RoundTrips(
                product.bootstrap(),
                ReferenceTopics.PASS_IN.name(),
                ReferenceTopics.PASS_OUT.name()));
    progress.say("warming up");
    warmUp(http, bare);
    List<Rate> rates = RATES.stream().map(rate -> measure(rate, http, bare)).toList();
    return new LatencyReport(rates, LatencyReport.DURABILITY);
  }

  /** At the highest rate, until the product has not become quicker for some rounds. */
  private void warmUp(HttpAuthorisations http, RoundTrips bare) {
    int rate = Collections.max(RATES);
    double best = Double.MAX_VALUE;
    int withoutGain = 0;
    for (int i = 0; i < MOST_WARM_UPS && withoutGain < ROUNDS_WITHOUT_GAIN; i++) {
      double latest = http.run(layout, rate, WARM_UP).p50Micros();
      bare.run(batch(rate, WARM_UP), rate);
      withoutGain = latest < best * GAIN ? 0 : withoutGain + 1;
      best = Math.min(best, latest);
    }
  }

  private void open(Product product) {
    progress.say("opening %d accounts".formatted(ACCOUNTS));
    try (Flood flood =
        new Flood(
            product.bootstrap(), Topics.LEDGER_COMMANDS.name(), Topics.LEDGER_OUTCOMES.name())) {
      flood.run(batches.openings(layout)).requireExactlyOnce();
      flood.run(batches.loads(layout)).requireExactlyOnce();
    }
  }

  private Rate measure(int perSecond, HttpAuthorisations http, RoundTrips bare) {
    List<Percentiles> ours = new ArrayList<>();
    List<Percentiles> theirs = new ArrayList<>();
    for (int round = 1; round <= settings.rounds(); round++) {
      ours.add(http.run(layout, perSecond, settings.round()));
      theirs.add(bare.run(batch(perSecond, settings.round()), perSecond));
      progress.say(
          "%d a second, round %d of %d: HTTP %s, bare %s"
              .formatted(
                  perSecond,
                  round,
                  settings.rounds(),
                  sentence(ours.getLast()),
                  sentence(theirs.getLast())));
    }
    return Rate.of(perSecond, ours, theirs);
  }

  private Batch batch(int perSecond, Duration time) {
    return batches.purchases(layout, Math.toIntExact(perSecond * time.toSeconds()));
  }

  private static String sentence(Percentiles times) {
    return "p50 %s p99 %s"
        .formatted(Figures.millis(times.p50Micros()), Figures.millis(times.p99Micros()));
  }
}
