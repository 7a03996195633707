package saldo.machine.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.Service;

class ConditionsTest {
  @TempDir Path directory;

  @Test
  void theKernelsFilesAreReadByLabel() {
    List<String> file =
        List.of("processor\t: 0", "model name\t: Some CPU @ 2 GHz", "model name\t: x");

    assertThat(Conditions.value(file, "model name")).isEqualTo("Some CPU @ 2 GHz");
    assertThat(Conditions.value(file, "bogomips")).isEqualTo("unknown");
    assertThat(Conditions.memory("24683520 kB")).isEqualTo(24_683_520L * 1024);
    assertThat(Conditions.memory("unknown")).isZero();
  }

  @Test
  void everythingThatMattersIsSaid() {
    Conditions here = Conditions.gather(directory, Tuning.of(Map.of()), 4, Service.GATEWAY);

    assertThat(String.join("\n", here.lines()))
        .contains("cores", "fsync", "Kafka 4.", "reader-gateway: -Xmx96m", "4 partitions")
        .contains("commit interval 10 ms", "2 threads");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void theEnvironmentTunesProductAndReferencesAlike() {
    Tuning tuning =
        Tuning.of(Map.of("SALDO_LEDGER_COMMIT_INTERVAL", "50ms", "SALDO_LEDGER_THREADS", "4"));

    assertThat(tuning).isEqualTo(new Tuning(Duration.ofMillis(50), 4));
    assertThatThrownBy(() -> Tuning.of(Map.of("SALDO_LEDGER_COMMIT_INTERVAL", "PT1S")))
        .hasMessageContaining("such as 10ms");
  }

  @Test
  void nearlyAllIsTheNinetyNinthOfAHundred() {
    List<Long> nanos = LongStream.rangeClosed(1, 100).map(i -> i * 1_000).boxed().toList();

    assertThat(FsyncProbe.of(nanos)).isEqualTo(new FsyncProbe(50, 99));
    assertThat(FsyncProbe.of(List.of(7_000L))).isEqualTo(new FsyncProbe(7, 7));
  }
}
