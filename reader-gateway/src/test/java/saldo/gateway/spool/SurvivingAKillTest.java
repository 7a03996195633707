package saldo.gateway.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.testing.Seeded;

/** kill -9 at seeded moments: what was answered is delivered or still waits, once and in order. */
class SurvivingAKillTest {
  private static final int KILLS = 4;
  private static final int MOST_ANSWERS_BEFORE_A_KILL = 120;

  @TempDir Path directory;

  @Test
  void nothingAnsweredIsLostAndNothingIsDoubledButTheLastDelivery() {
    Path broker = directory.resolve("broker.txt");
    Seeded.cases(KILLS)
        .check(random -> {
          long answered = runAndKill(broker, 1 + random.nextInt(MOST_ANSWERS_BEFORE_A_KILL));
          checkNothingIsLost(answered, delivered(broker));
        });
  }

  private void checkNothingIsLost(long answered, List<Long> delivered) {
    try (Spool spool = Spool.open(SpoolSettings.in(spoolDirectory()))) {
      List<Long> waiting =
          spool.oldest(Integer.MAX_VALUE).stream().map(QueuedRecord::deviceSeq).toList();
      List<Long> everything = new ArrayList<>(delivered);
      everything.addAll(waiting);
      long last = spool.device(Records.CANTEEN, "till-1").lastStored();
      assertThat(last).isGreaterThanOrEqualTo(answered);
      assertThat(everything.stream().distinct())
          .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
      assertThat(waiting).isSorted().doesNotHaveDuplicates();
    }
  }

  private long runAndKill(Path broker, int answers) throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SpoolVictim.class.getName(),
                spoolDirectory().toString(),
                broker.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = victim.inputReader(StandardCharsets.UTF_8)) {
      long last = 0;
      for (int i = 0; i < answers; i++) {
        last = Long.parseLong(out.readLine());
      }
      return last;
    } finally {
      victim.destroyForcibly().waitFor();
    }
  }

  private static List<Long> delivered(Path broker) throws IOException {
    return Files.exists(broker)
        ? Files.readAllLines(broker).stream().map(Long::valueOf).toList()
        : List.of();
  }

  private Path spoolDirectory() {
    return directory.resolve("spool");
  }
}
