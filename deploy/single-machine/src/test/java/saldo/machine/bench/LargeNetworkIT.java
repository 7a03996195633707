package saldo.machine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Installation;
import saldo.machine.bench.system.Workspace;

/** The benchmark of poll runs, with a small network: what it measures is right. */
class LargeNetworkIT {
  private static final PollReport.Size SMALL = new PollReport.Size(50, 200, 400);

  @TempDir private Path directory;

  @Test
  @Tag("S2.035")
  @Tag("I16")
  void fiftyReadersAreCollectedFromAndSentToAtOnceAndNothingIsLost() throws InterruptedException {
    List<String> said = new ArrayList<>();
    BenchSettings settings = BenchSettings.of(Installation.here(), directory, 1, 2);
    try (Workspace workspace = Workspace.in(directory)) {
      PollReport report = PollBenchmark.run(settings, SMALL, workspace, said::add);
      assertThat(report.exact()).as("%s", report).isTrue();
      assertThat(report.first().fillings()).isZero();
      assertThat(report.first().records()).isEqualTo(50 * 200);
      assertThat(report.rounds())
          .hasSize(2)
          .allSatisfy(round -> {
            assertThat(round.fillings()).isEqualTo(400);
            assertThat(round.records())
                .as("each card was used, and its money is shared")
                .isEqualTo(50 * 200);
          });
    }
    assertThat(said).anyMatch(line -> line.startsWith("round 2: 400 fillings, "));
  }
}
