package saldo.machine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Installation;
import saldo.machine.bench.system.Workspace;

/** The benchmark of taps, for a second: what it measures is right. */
class TapsIT {
  @TempDir private Path directory;

  @Test
  void purchasesFromACardAreMeasuredBesideTheirBareCommands() throws InterruptedException {
    List<String> said = new ArrayList<>();
    BenchSettings settings = BenchSettings.of(Installation.here(), directory, 1, 1);
    try (Workspace workspace = Workspace.in(directory)) {
      TapReport report = TapBenchmark.run(settings, 1, workspace, said::add);

      assertThat(report.whole().answered()).as("%s", report).isPositive();
      assertThat(report.commands()).as("five readings, each of seven, and a write").isEqualTo(47);
      assertThat(List.of(report.waited(), report.bare()))
          .as("what bytes and card take, by the simulated chip's own rules")
          .allSatisfy(took -> assertThat(took.p50Micros()).isGreaterThan(250_000));
      assertThat(report.link()).matches("(serial|tcp)://.*");
    }
    assertThat(said).containsExactly("tapping for 1 s, after 1 taps to warm up");
  }
}
