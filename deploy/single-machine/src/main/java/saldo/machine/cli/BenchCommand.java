package saldo.machine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.bench.BenchSettings;
import saldo.machine.bench.FootprintBenchmark;
import saldo.machine.bench.FootprintReport;
import saldo.machine.bench.LatencyBenchmark;
import saldo.machine.bench.LatencyReport;
import saldo.machine.bench.LedgerBenchmark;
import saldo.machine.bench.LedgerReport;
import saldo.machine.bench.PollBenchmark;
import saldo.machine.bench.PollReport;
import saldo.machine.bench.TapBenchmark;
import saldo.machine.bench.TapReport;
import saldo.machine.bench.report.Conditions;
import saldo.machine.bench.system.Product;
import saldo.machine.bench.system.Workspace;
import saldo.schemas.SaldoJson;

/** {@code ./saldo bench}: measures the product beside its references. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Measures throw-away systems beside their references in the same run, and prints the"
            + " conditions with the figures. Takes several minutes; Ctrl-C cleans up.",
    footer = "Exit status 0 only if everything that was sent was booked exactly once.")
final class BenchCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;
  private static final String DEFAULT_SECONDS = "10";
  private static final String DEFAULT_ROUNDS = "3";

  @Spec CommandSpec spec;
  @Mixin Reporting reporting;

  /** What there is to measure. */
  enum What {
    LEDGER(Service.LEDGER),
    LATENCY(Service.LEDGER),
    FOOTPRINT(Service.LEDGER),
    POLLS(Service.GATEWAY),
    TAPS(Service.GATEWAY),
    ALL(Service.LEDGER);

    private final Service service;

    What(Service service) {
      this.service = service;
    }

    /** The one whose work it is. */
    Service service() {
      return service;
    }

    boolean includes(What other) {
      return this == ALL || this == other;
    }
  }

  @Parameters(
      arity = "0..1",
      defaultValue = "all",
      paramLabel = "WHAT",
      description =
          "ledger: decided commands per second; latency: of authorisations over HTTP; footprint:"
              + " start-up time, memory, disk; polls: of many fuel readers; taps: of cards with"
              + " money on them; all of them by default.")
  What what;

  @Option(
      names = "--seconds",
      defaultValue = DEFAULT_SECONDS,
      paramLabel = "N",
      description = "About how long a round takes; ${DEFAULT-VALUE} by default.")
  int seconds;

  @Option(
      names = "--rounds",
      defaultValue = DEFAULT_ROUNDS,
      paramLabel = "N",
      description = "How often each figure is taken; ${DEFAULT-VALUE} by default.")
  int rounds;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Where throw-away directories are made: the disk to measure; target/ in the repository"
              + " by default.")
  @Nullable Path directory;

  @Override
  public Integer call() throws InterruptedException {
    BenchSettings settings = settings();
    Workspace workspace = Workspace.in(settings.parent());
    try (workspace) {
      return measure(settings, workspace);
    } catch (RuntimeException failed) {
      if (workspace.isInterrupted()) {
        return INTERRUPTED;
      }
      throw failed;
    }
  }

  private int measure(BenchSettings settings, Workspace workspace) throws InterruptedException {
    Conditions conditions =
        Conditions.gather(
            workspace.directory("disk"), settings.tuning(), Product.PARTITIONS, what.service());
    print(conditions.lines());
    ObjectNode report = SaldoJson.mapper().createObjectNode();
    boolean complete = true;
    if (what.includes(What.LEDGER)) {
      LedgerReport ledger = LedgerBenchmark.run(settings, workspace, this::say);
      print(ledger.lines());
      report.setAll((ObjectNode) json(ledger));
      workspace.stopAll();
    }
    if (what.includes(What.LATENCY)) {
      LatencyReport latency = LatencyBenchmark.run(settings, workspace, this::say);
      print(latency.lines());
      report.set("latency", json(latency));
      complete = latency.isComplete();
      workspace.stopAll();
    }
    if (what.includes(What.FOOTPRINT)) {
      footprint(settings, workspace, report);
    }
    if (what.includes(What.POLLS)) {
      complete &= polls(settings, workspace, report);
    }
    if (what.includes(What.TAPS)) {
      taps(settings, workspace, report);
    }
    finish(report, conditions);
    return complete ? 0 : 1;
  }

  private void footprint(BenchSettings settings, Workspace workspace, ObjectNode report)
      throws InterruptedException {
    FootprintReport footprint =
        FootprintBenchmark.run(
            settings,
            system -> new DetachedLauncher(system, this::say).start(),
            workspace,
            this::say);
    print(footprint.lines());
    report.set("footprint", json(footprint));
  }

  private boolean polls(BenchSettings settings, Workspace workspace, ObjectNode report)
      throws InterruptedException {
    PollReport polls = PollBenchmark.run(settings, PollReport.Size.WANTED, workspace, this::say);
    print(polls.lines());
    report.set("polls", json(polls));
    workspace.stopAll();
    return polls.exact();
  }

  /** A tap that is not done as it should be ends it all. */
  private void taps(BenchSettings settings, Workspace workspace, ObjectNode report)
      throws InterruptedException {
    TapReport taps = TapBenchmark.run(settings, TapBenchmark.WARMING, workspace, this::say);
    print(taps.lines());
    report.set("taps", json(taps));
    workspace.stopAll();
  }

  private void finish(ObjectNode report, Conditions conditions) {
    String after = Conditions.currentLoadAverage();
    say("load average %s before, %s after".formatted(conditions.loadAverage(), after));
    if (reporting.json) {
      report.set("conditions", json(conditions));
      report.put("loadAverageAfter", after);
      Reporting.print(spec.commandLine(), report);
    }
  }

  private static JsonNode json(Object report) {
    return SaldoJson.mapper().valueToTree(report);
  }

  private BenchSettings settings() {
    Installation installation = Installation.here();
    Path chosen = directory;
    try {
      return BenchSettings.of(
          installation,
          chosen == null ? installation.root().resolve("target") : chosen.toAbsolutePath(),
          seconds,
          rounds);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private void print(List<String> lines) {
    say("");
    lines.forEach(this::say);
    say("");
  }

  /** With {@code --json} standard output is the report alone. */
  private void say(String sentence) {
    CommandLine command = spec.commandLine();
    var out = reporting.json ? command.getErr() : command.getOut();
    out.println(sentence);
    out.flush();
  }
}
