package saldo.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.reporting.run.TestRuns.all;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.reporting.run.RunReport.Phase;
import saldo.reporting.run.RunRequest.Mode;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.testing.Seeded;

/** However often runs are killed, each account is closed once, and closings lead to balances. */
class KilledRunsTest {
  private static final int ACCOUNTS = 430;

  @TempDir Path directory;

  @Test
  @Tag("S2.046")
  void killedAtAnyTransactionAndRunAgainEachAccountIsClosedOnce() {
    Seeded.cases(8)
        .check(random -> {
          try (TestRuns runs = new TestRuns(Files.createTempDirectory(directory, "killed"))) {
            for (int i = 0; i < ACCOUNTS; i++) {
              runs.book().opened(account(i));
              runs.book().prepaid(account(i), 1 + random.nextInt(1_000));
            }
            Instant until = runs.book().now().plusSeconds(1);
            runs.book().wait(Duration.ofHours(1));
            RunReport report;
            int kills = 1 + random.nextInt(3);
            do {
              int killAt = kills-- > 0 ? 2 + random.nextInt(6) : Integer.MAX_VALUE;
              report = runs.run(all(Mode.PRODUCTION, until), killAt);
            } while (report.phase() == Phase.FAILED && kills >= -1);
            assertThat(report.phase()).isIn(Phase.DONE, Phase.REFUSED);
            assertThat(runs.published()).isEqualTo(ACCOUNTS);
            for (int i = 0; i < ACCOUNTS; i++) {
              assertThat(runs.statements(account(i)))
                  .singleElement()
                  .extracting(Statement::closingMinor)
                  .isEqualTo(runs.book().balance(account(i)));
            }
          }
        });
  }

  @Test
  @Tag("S2.042")
  void whateverWasBookedClosingsAreBalancesAndOpeningsChainForEver() {
    Seeded.cases(20)
        .check(random -> {
          try (TestRuns runs = new TestRuns(Files.createTempDirectory(directory, "random"))) {
            for (int i = 0; i < 4; i++) {
              runs.book().opened(account(i));
            }
            for (int step = 0; step < 60; step++) {
              step(runs, random);
            }
            runs.production(all(Mode.PRODUCTION, runs.book().now().plusMillis(1)));
            for (int i = 0; i < 4; i++) {
              chained(runs, account(i));
            }
          }
        });
  }

  private static void step(TestRuns runs, RandomGenerator random) {
    TestBook book = runs.book();
    String account = account(random.nextInt(4));
    String other = account(random.nextInt(4));
    int minor = 1 + random.nextInt(10_000);
    switch (random.nextInt(6)) {
      case 0, 1 -> book.prepaid(account, minor);
      case 2, 3 -> book.filled(account, minor, book.now().minusSeconds(random.nextInt(100_000)));
      case 4 -> {
        if (!account.equals(other)) {
          book.transferred(account, other, minor);
        }
      }
      default -> {
        RunRequest request = all(Mode.PRODUCTION, book.now().minusSeconds(random.nextInt(600)));
        runs.run(request, random.nextBoolean() ? 2 + random.nextInt(2) : Integer.MAX_VALUE);
      }
    }
  }

  private static void chained(TestRuns runs, String account) {
    long balance = 0;
    long seq = 0;
    long number = 0;
    for (Statement statement : runs.statements(account)) {
      assertThat(statement.number()).isEqualTo(++number);
      assertThat(statement.openingMinor()).isEqualTo(balance);
      assertThat(statement.period().fromSeq()).isEqualTo(seq + 1);
      balance += statement.items().stream().mapToLong(StatementItem::amountMinor).sum();
      assertThat(statement.closingMinor()).isEqualTo(balance);
      seq = statement.period().toSeq();
    }
    assertThat(balance).isEqualTo(runs.book().balance(account));
  }

  private static String account(int i) {
    return "account-%03d".formatted(i);
  }
}
