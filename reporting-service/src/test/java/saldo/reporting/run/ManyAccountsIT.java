package saldo.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.reporting.run.TestRuns.all;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.reporting.run.RunReport.Phase;
import saldo.reporting.run.RunRequest.Mode;

/** A month of a large issuer: 10,000 accounts with 300,000 movements. */
class ManyAccountsIT {
  private static final Logger LOG = LoggerFactory.getLogger(ManyAccountsIT.class);
  private static final int ACCOUNTS = 10_000;
  private static final int MOVEMENTS = 300_000;

  /** About ten times as long as it takes. */
  private static final Duration MOST = Duration.ofMinutes(2);

  @TempDir Path directory;

  @Test
  void isClosedWhileSomebodyWaits() {
    try (TestRuns runs = new TestRuns(directory)) {
      for (int i = 0; i < ACCOUNTS; i++) {
        runs.book().opened("account-" + i);
      }
      for (int i = 0; i < MOVEMENTS; i++) {
        runs.book().filled("account-" + Math.floorMod(i * 7_919L, ACCOUNTS), 1_000 + i % 4_000);
      }
      runs.foldNothingMore();
      long begin = System.nanoTime();
      RunReport report = runs.production(all(Mode.PRODUCTION, null));
      Duration taken = Duration.ofNanos(System.nanoTime() - begin);
      LOG.info("closed {} accounts with {} items in {}", ACCOUNTS, MOVEMENTS, taken);
      assertThat(report.phase()).isEqualTo(Phase.DONE);
      assertThat(report.statements()).isEqualTo(ACCOUNTS);
      assertThat(report.transactions()).isEqualTo(MOVEMENTS);
      assertThat(taken).isLessThan(MOST);
    }
  }
}
