package saldo.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.reporting.run.TestBook.LEDGER;
import static saldo.reporting.run.TestBook.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.reporting.domain.Repriced;
import saldo.reporting.run.RunReport.Phase;
import saldo.reporting.run.RunRequest.Mode;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.Price;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementItemKind;

/** What fillings cost by another price list: shown by a test run, booked by a production run. */
class RepricingTest {
  private static final long SOLD_AT = 7_196;

  /** 40 litres at 1.699. */
  private static final long BY_THE_LIST = 6_796;

  @TempDir Path directory;
  private TestRuns runs;
  private TestBook book;

  @BeforeEach
  void begin() {
    runs = new TestRuns(directory);
    book = runs.book();
    new TestFleet(runs.store())
        .registered(
            "fleet-prices", new PriceList("Fleets", "EUR", List.of(new Price("diesel", 169_900))));
    book.opened("truck");
    book.prepaid("truck", 50_000);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  @Test
  @Tag("S2.049")
  @Tag("I22")
  void aTestRunShowsTheDifferenceAndBooksNothing() {
    long filled = book.filled("truck", SOLD_AT);

    RepricingReport report = repriced(Mode.TEST);

    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.differenceMinor()).containsEntry("EUR", BY_THE_LIST - SOLD_AT);
    assertThat(report.fillings())
        .containsExactly(
            new Repriced(
                entry(filled),
                AccountId.of("truck"),
                "EUR",
                "diesel",
                40_000,
                169_900,
                SOLD_AT,
                BY_THE_LIST));
    assertThat(runs.ledger().asked()).isZero();
    assertThat(book.balance("truck")).isEqualTo(50_000 - SOLD_AT);
  }

  @Test
  @Tag("S2.049")
  @Tag("C19")
  void aProductionRunBooksItInTheOpenPeriodAndClosesWithIt() {
    long first = book.filled("truck", SOLD_AT);
    long second = book.filled("truck", BY_THE_LIST);
    runs.ledger()
        .knows("truck", Map.of(entry(first), SOLD_AT, entry(second), BY_THE_LIST), BY_THE_LIST);

    RepricingReport report = repriced(Mode.PRODUCTION);

    assertThat(report.changed()).isEqualTo(1);
    assertThat(report.same()).as("one costs that already").isEqualTo(1);
    Statement statement = runs.statements("truck").getFirst();
    assertThat(statement.closingMinor()).isEqualTo(50_000 - 2 * BY_THE_LIST);
    assertThat(statement.items())
        .extracting(StatementItem::kind)
        .contains(StatementItemKind.CORRECTION);
  }

  @Test
  void whatWasReversedOrPricedSoBeforeStaysAsItIs() {
    long wrong = book.filled("truck", SOLD_AT);
    book.reversed("truck", SOLD_AT, wrong);
    long again = book.filled("truck", SOLD_AT);
    book.repriced("truck", entry(again), SOLD_AT, BY_THE_LIST);

    RepricingReport report = repriced(Mode.TEST);

    assertThat(report.changed()).isZero();
    assertThat(report.same()).isEqualTo(1);
  }

  @Test
  void whatTheLedgerRefusesIsCountedAndTheRestIsBooked() {
    long old = book.filled("truck", SOLD_AT);
    long known = book.filled("truck", SOLD_AT);
    runs.ledger().knows("truck", Map.of(entry(known), SOLD_AT), BY_THE_LIST);

    RepricingReport report = repriced(Mode.PRODUCTION);

    assertThat(report.refused()).containsExactly(Map.entry("FILLING_UNKNOWN", 1L));
    assertThat(report.changed()).isEqualTo(1);
    assertThat(old).isLessThan(known);
  }

  @Test
  void anUnknownPriceListIsRefusedAndNothingIsBegun() {
    book.filled("truck", SOLD_AT);
    try (Runs all = new Runs(runs.workplace(Integer.MAX_VALUE, _ -> 0), true)) {
      RunRequest request =
          new RunRequest(Mode.TEST, AccountId.of("truck"), null, null, null, null, "nowhere");
      assertThatThrownBy(() -> all.start(LEDGER, CommandId.of("r"), request, "finn"))
          .hasMessageContaining("No price list nowhere is registered");
    }
  }

  private RepricingReport repriced(Mode mode) {
    RunRequest request =
        new RunRequest(mode, AccountId.of("truck"), null, null, null, null, "fleet-prices");
    RunReport report = runs.run(request, Integer.MAX_VALUE);
    assertThat(report.phase()).as(report.toString()).isEqualTo(Phase.DONE);
    return Objects.requireNonNull(report.repricing());
  }
}
