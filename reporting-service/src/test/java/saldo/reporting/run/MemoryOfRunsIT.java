package saldo.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.Price;

/** A run needs as much memory for ten times the accounts and movements as for one time. */
class MemoryOfRunsIT {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryOfRunsIT.class);
  private static final int ACCOUNTS = 200;
  private static final int TIMES = 10;
  private static final int MOVEMENTS_EACH = 12;

  /** What a compiler, loggers and caches keep more of the longer a process lives. */
  private static final long MARGIN_BYTES = 7_000_000;

  @TempDir Path directory;

  @Test
  @Timeout(60)
  void doesNotGrowWithAccountsAndMovements() throws Exception {
    long begin = System.nanoTime();
    MeasuredRun small = MeasuredRun.over(booked("small", ACCOUNTS));
    Path many = booked("large", ACCOUNTS * TIMES);
    MeasuredRun large = MeasuredRun.over(many);
    MeasuredRun keeping = MeasuredRun.keepingAll(many);
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    String numbers =
        "live heap with %s: %s of %,d accounts, %s of %,d, %s if it keeps its statements; in %s"
            .formatted(
                MeasuredRun.options(), small, ACCOUNTS, large, ACCOUNTS * TIMES, keeping, taken);
    LOG.info(numbers);
    assertThat(List.of(small, large, keeping))
        .extracting(MeasuredRun::statements)
        .as(numbers)
        .containsExactly((long) ACCOUNTS, (long) ACCOUNTS * TIMES, (long) ACCOUNTS * TIMES);
    assertThat(large.liveBytes()).as(numbers).isLessThan(small.liveBytes() + MARGIN_BYTES);
    assertThat(keeping.liveBytes()).as(numbers).isGreaterThan(small.liveBytes() + MARGIN_BYTES);
  }

  private Path booked(String name, int accounts) throws IOException {
    Path store = directory.resolve(name);
    try (TestRuns runs = new TestRuns(store)) {
      new TestFleet(runs.store())
          .registered(
              "prices", new PriceList("Fleets", "EUR", List.of(new Price("diesel", 169_900))));
      for (int i = 0; i < accounts; i++) {
        runs.book().opened("account-" + i);
      }
      for (int i = 0; i < accounts * MOVEMENTS_EACH; i++) {
        runs.book().filled("account-" + i % accounts, 1_000 + i % 4_000);
      }
    }
    return store;
  }
}
