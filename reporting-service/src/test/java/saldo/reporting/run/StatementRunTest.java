package saldo.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.reporting.run.TestBook.LEDGER;
import static saldo.reporting.run.TestRuns.all;
import static saldo.reporting.run.TestRuns.of;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.reporting.run.RunReport.Phase;
import saldo.reporting.run.RunRequest.Mode;
import saldo.reporting.sign.Validity;
import saldo.reporting.view.StatementReader;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItemKind;

/** What runs fix, and what they leave as it was. */
class StatementRunTest {
  @TempDir Path directory;
  private TestRuns runs;
  private TestBook book;

  @BeforeEach
  void begin() {
    runs = new TestRuns(directory);
    book = runs.book();
  }

  @AfterEach
  void end() {
    runs.close();
  }

  @Test
  @Tag("S2.037")
  @Tag("S2.041")
  @Tag("S2.042")
  @Tag("S2.045")
  @Tag("S2.046")
  void aMonthOfPrepaidFuel() {
    book.opened("truck");
    book.prepaid("truck", 50_000);
    book.filled("truck", 18_000);

    RunReport tested = runs.test(of(Mode.TEST, "truck", null));
    assertThat(tested.phase()).isEqualTo(Phase.DONE);
    assertThat(tested.totals().get("EUR"))
        .isEqualTo(new RunReport.Totals(0, 50_000, -18_000, 32_000));
    assertThat(runs.published()).isZero();
    assertThat(runs.statements("truck")).isEmpty();

    RunReport closed = runs.production(of(Mode.PRODUCTION, "truck", null));
    assertThat(closed.phase()).isEqualTo(Phase.DONE);
    Statement first = runs.statements("truck").getFirst();
    assertThat(first.openingMinor()).isZero();
    assertThat(first.closingMinor()).isEqualTo(32_000);
    assertThat(first.items())
        .extracting(StatementItem::kind)
        .containsExactly(StatementItemKind.PREPAYMENT, StatementItemKind.FILLING);

    book.filled("truck", 2_000);
    runs.production(of(Mode.PRODUCTION, "truck", null));
    Statement second = runs.statements("truck").getLast();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.openingMinor()).isEqualTo(32_000);
    assertThat(second.closingMinor()).isEqualTo(30_000);
    assertThat(second.period().fromSeq()).isEqualTo(first.period().toSeq() + 1);
    assertThat(runs.statements("truck").getFirst()).isEqualTo(first);
  }

  @Test
  @Tag("S2.057")
  @Tag("S2.058")
  @Tag("S2.060")
  @Tag("S2.066")
  void aCardThatIsGivenBackEndsAtZero() {
    book.opened("truck");
    book.prepaid("truck", 10_000);
    book.filled("truck", 5_480);
    book.closed("truck");

    runs.production(of(Mode.PRODUCTION, "truck", null));

    Statement last = runs.statements("truck").getLast();
    assertThat(last.closingMinor()).isZero();
    StatementItem refund = last.items().getLast();
    assertThat(refund.kind()).isEqualTo(StatementItemKind.REFUND);
    assertThat(refund.amountMinor()).isEqualTo(-4_520);

    book.opened("bus");
    RunReport next = runs.production(all(Mode.PRODUCTION, null));
    assertThat(next.accounts()).as("an account that ended at zero has no more statements").isOne();
    assertThat(runs.statements("truck")).hasSize(1);
  }

  @Test
  @Tag("S2.046")
  void theSecondRunOfAPeriodIsRefusedAndSaysWhatClosedIt() {
    book.opened("truck");
    book.prepaid("truck", 50_000);
    book.wait(Duration.ofHours(1));
    Instant until = book.now();
    book.wait(Duration.ofHours(1));
    runs.production(of(Mode.PRODUCTION, "truck", until));

    RunReport again = runs.production(of(Mode.PRODUCTION, "truck", until));

    assertThat(again.phase()).isEqualTo(Phase.REFUSED);
    assertThat(again.reason()).isEqualTo("PERIOD_CLOSED");
    assertThat(runs.published()).isOne();
    Runs office = new Runs(runs.workplace(Integer.MAX_VALUE, _ -> 0), true);
    RunRequest third = of(Mode.PRODUCTION, "truck", until);
    assertThatThrownBy(() -> office.start(LEDGER, CommandId.of("third"), third, "finn"))
        .isInstanceOf(RunRefusedException.class)
        .hasMessage(
            "Account truck was closed until %s by statement 1: print it again, or run a later"
                    .formatted(until)
                + " period.");
  }

  @Test
  void nothingNewSinceTheLastStatementIsNoNewStatement() {
    book.opened("truck");
    runs.production(of(Mode.PRODUCTION, "truck", null));
    assertThat(runs.production(of(Mode.PRODUCTION, "truck", null)).phase())
        .isEqualTo(Phase.REFUSED);
    assertThat(runs.published()).isOne();
  }

  @Test
  void aMonthWithoutMovementsIsClosedToo() {
    book.opened("truck");
    book.prepaid("truck", 700);
    book.wait(Duration.ofDays(1));
    Instant first = book.now();
    runs.production(all(Mode.PRODUCTION, first));
    book.wait(Duration.ofDays(1));
    Instant second = book.now();
    book.wait(Duration.ofMinutes(1));

    runs.production(all(Mode.PRODUCTION, second));

    Statement empty = runs.statements("truck").getLast();
    assertThat(empty.items()).isEmpty();
    assertThat(empty.openingMinor()).isEqualTo(700);
    assertThat(empty.closingMinor()).isEqualTo(700);
    assertThat(empty.period().toSeq()).isEqualTo(empty.period().fromSeq() - 1);
  }

  @Test
  @Tag("S2.043")
  void whatArrivesLateIsInTheNextStatementAndSaysSo() {
    book.opened("truck");
    book.prepaid("truck", 50_000);
    Instant onFriday = book.now();
    book.wait(Duration.ofDays(3));
    runs.production(all(Mode.PRODUCTION, book.now()));
    Statement closed = runs.statements("truck").getFirst();
    book.wait(Duration.ofDays(1));
    book.filled("truck", 4_000, onFriday);
    book.filled("truck", 3_000);

    RunReport report = runs.production(all(Mode.PRODUCTION, null));

    Statement next = runs.statements("truck").getLast();
    assertThat(next.items()).extracting(StatementItem::late).containsExactly(true, false);
    assertThat(report.lateItems()).isOne();
    assertThat(runs.statements("truck").getFirst()).isEqualTo(closed);
  }

  @Test
  void aStatementEndsWithTheLastEntryBookedBefore() {
    book.opened("truck");
    long last = book.prepaid("truck", 100);
    Instant until = book.now();
    book.wait(Duration.ofMillis(-1));
    Instant before = book.now();
    book.wait(Duration.ofMillis(2));
    book.prepaid("truck", 100);

    runs.production(of(Mode.PRODUCTION, "truck", before));
    runs.production(of(Mode.PRODUCTION, "truck", until.plusNanos(1)));

    assertThat(runs.statements("truck"))
        .extracting(statement -> statement.period().toSeq())
        .containsExactly(last - 1, last);
  }

  @Test
  void aCorrectionSaysWhatItCorrects() {
    book.opened("truck");
    book.prepaid("truck", 9_000);
    long wrong = book.filled("truck", 1_000);
    runs.production(all(Mode.PRODUCTION, null));
    book.reversed("truck", 1_000, wrong);

    runs.production(all(Mode.PRODUCTION, null));

    StatementItem correction = runs.statements("truck").getLast().items().getFirst();
    assertThat(correction.kind()).isEqualTo(StatementItemKind.CORRECTION);
    assertThat(correction.detail().corrects()).isEqualTo(TestBook.entry(wrong));
    assertThat(correction.detail().text()).isEqualTo("wrong card");
  }

  @Test
  void aStatementIsSignedAndNamesTheJournalsChain() {
    book.opened("truck");
    long last = book.prepaid("truck", 9_000);
    runs.production(all(Mode.PRODUCTION, null));
    var signed =
        new StatementReader(runs.store().store())
            .statement(LEDGER, AccountId.of("truck"), 1)
            .orElseThrow();
    assertThat(TestRuns.KEYS.check(signed.value(), signed.signature(), signed.key()))
        .isEqualTo(Validity.VALID);
    assertThat(signed.statement().chain()).isEqualTo(HexFormat.of().formatHex(book.chain(last)));
    byte[] changed = signed.value().clone();
    changed[changed.length - 3]++;
    assertThat(TestRuns.KEYS.check(changed, signed.signature(), signed.key()))
        .isEqualTo(Validity.INVALID);
    assertThat(TestRuns.KEYS.check(signed.value(), signed.signature(), "0000000000000000"))
        .isEqualTo(Validity.UNKNOWN_KEY);
    assertThat(TestRuns.KEYS.check(signed.value(), "", "")).isEqualTo(Validity.UNSIGNED);
  }

  @Test
  @Tag("S2.048")
  void transactionsAreCountedFirstAndARunEndsBetweenAccountsWhenCancelled() {
    for (int i = 0; i < 450; i++) {
      String account = "truck-%03d".formatted(i);
      book.opened(account);
      book.prepaid(account, 100);
    }
    List<StatementRun> one = new ArrayList<>();
    one.add(
        runs.begin(
            all(Mode.PRODUCTION, null),
            Integer.MAX_VALUE,
            _ -> {
              one.getFirst().cancel();
              return 0;
            }));
    one.getFirst().run();
    RunReport cancelled = one.getFirst().state().report();
    assertThat(cancelled.phase()).isEqualTo(Phase.CANCELLED);
    assertThat(cancelled.accounts()).isEqualTo(450);
    assertThat(cancelled.transactions()).isEqualTo(450);
    assertThat(cancelled.statements()).isEqualTo(200);
    assertThat(runs.published()).as("what was fixed stays").isEqualTo(200);

    RunReport rest = runs.production(all(Mode.PRODUCTION, null));
    assertThat(rest.statements()).isEqualTo(250);
    assertThat(rest.closedBefore()).isEqualTo(200);
  }
}
