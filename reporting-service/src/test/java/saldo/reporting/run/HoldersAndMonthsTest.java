package saldo.reporting.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.reporting.run.TestBook.CARD;
import static saldo.reporting.run.TestBook.LEDGER;
import static saldo.reporting.run.TestRuns.all;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.projection.Page;
import saldo.reporting.report.BalanceReport;
import saldo.reporting.report.CardReport;
import saldo.reporting.report.DayBalance;
import saldo.reporting.report.ReportedCard;
import saldo.reporting.run.RunRequest.Mode;
import saldo.reporting.view.StatementFilter;
import saldo.reporting.view.StatementReader;
import saldo.reporting.view.StatementSummary;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementParty;

/** Whose statements are, which months are closed by themselves, and what reports say. */
class HoldersAndMonthsTest {
  private static final CardNumber OTHER = CardNumber.of("CARD_2");

  @TempDir Path directory;
  private TestRuns runs;
  private TestBook book;
  private TestFleet fleet;

  @BeforeEach
  void begin() {
    runs = new TestRuns(directory);
    book = runs.book();
    fleet = new TestFleet(runs.store());
    fleet.registered(
        "oil", new Organisation("Oil AG", List.of(OrganisationRole.ISSUER), null, "HRB 1"));
    fleet.registered("berlin", new Location("Berlin", "oil", null, "Europe/Berlin"));
    fleet.registered("acme", company("ACME GmbH", "oil"));
    fleet.registered("acme-north", company("ACME North", "acme"));
    fleet.registered("truck-1", new Vehicle("B-AC 1", "acme-north", null));
    fleet.registered("van", new Vehicle("B-XX 9", "oil", null));
    fleet.card(CARD, "truck", "truck-1", null);
    fleet.card(OTHER, "van", "van", null);
    book.opened("truck");
    book.opened("van");
    book.prepaid("truck", 5_000);
    book.prepaid("van", 7_000);
  }

  @AfterEach
  void end() {
    runs.close();
  }

  private static Organisation company(String name, String parent) {
    return new Organisation(name, List.of(OrganisationRole.ACCOUNT_HOLDER), parent, null);
  }

  @Test
  void aStatementNamesIssuerCompanyVehicleAndCard() {
    runs.production(all(Mode.PRODUCTION, null));
    Statement statement = runs.statements("truck").getFirst();
    assertThat(statement.issuer()).isEqualTo(new StatementParty("oil", "Oil AG", "HRB 1"));
    assertThat(statement.holder().company())
        .isEqualTo(new StatementParty("acme", "ACME GmbH", null));
    assertThat(statement.holder().vehicles())
        .extracting(StatementParty::name)
        .containsExactly("B-AC 1");
    assertThat(statement.holder().cards()).containsExactly(CARD);
    assertThat(statement.period().timeZone()).isEqualTo("Europe/Berlin");
  }

  @Test
  @Tag("S2.066")
  void whoGaveTheCardBackIsStillWhoseStatementItIs() {
    book.wait(Duration.ofHours(2));
    fleet.card(CARD, "truck", "truck-1", book.now());
    book.closed("truck");
    book.wait(Duration.ofHours(2));
    runs.production(all(Mode.PRODUCTION, null));
    Statement last = runs.statements("truck").getFirst();
    assertThat(last.closingMinor()).isZero();
    assertThat(last.holder().vehicles()).extracting(StatementParty::id).containsExactly("truck-1");
    assertThat(last.holder().company()).isNotNull();
  }

  @Test
  void aCompanysRunClosesItsAccountsOnlyAndTheyAreFoundByIt() {
    RunReport report =
        runs.production(new RunRequest(Mode.PRODUCTION, null, "acme", null, null, null));
    assertThat(report.statements()).isOne();
    assertThat(runs.statements("van")).isEmpty();
    StatementReader reader = new StatementReader(runs.store().store());
    Page<StatementSummary> found =
        reader.list(LEDGER, new StatementFilter(null, "acme", null, null), "", 10);
    assertThat(found.items())
        .extracting(StatementSummary::account)
        .containsExactly(AccountId.of("truck"));
  }

  @Test
  void aListGoesOnWhereAPageEnded() {
    runs.production(all(Mode.PRODUCTION, null));
    StatementReader reader = new StatementReader(runs.store().store());
    StatementFilter any = new StatementFilter(null, null, null, null);
    Page<StatementSummary> first = reader.list(LEDGER, any, "", 1);
    Page<StatementSummary> second = reader.list(LEDGER, any, String.valueOf(first.next()), 1);
    assertThat(first.items()).extracting(s -> s.account().value()).containsExactly("truck");
    assertThat(second.items()).extracting(s -> s.account().value()).containsExactly("van");
    assertThat(second.next()).isNull();
  }

  @Test
  @Tag("S2.039")
  @Tag("S2.047")
  void monthsAreClosedOneAfterTheOtherAndOnceEach() {
    Runs office = new Runs(runs.workplace(Integer.MAX_VALUE, _ -> 0), true);
    MonthlyRuns months = new MonthlyRuns(office, runs.store().store());
    Instant inDecember = Instant.parse("2026-12-05T00:00:00Z");
    book.wait(Duration.between(book.now(), inDecember));
    for (int i = 0; i < 5; i++) {
      months.begin(LEDGER, book.now());
      await().until(() -> office.list(LEDGER).stream().allMatch(run -> run.phase().isOver()));
    }
    assertThat(runs.statements("truck"))
        .extracting(statement -> statement.period().until())
        .containsExactly(Instant.parse("2026-11-30T23:00:00Z"));
    book.wait(Duration.ofDays(62));
    for (int i = 0; i < 5; i++) {
      months.begin(LEDGER, book.now());
      await().until(() -> office.list(LEDGER).stream().allMatch(run -> run.phase().isOver()));
    }
    assertThat(runs.statements("van"))
        .extracting(statement -> statement.period().until())
        .containsExactly(
            Instant.parse("2026-11-30T23:00:00Z"),
            Instant.parse("2026-12-31T23:00:00Z"),
            Instant.parse("2027-01-31T23:00:00Z"));
    office.close();
  }

  @Test
  void balancesGoOnFromDayToDay() {
    Instant from = book.now().plusSeconds(1);
    book.wait(Duration.ofDays(1));
    book.filled("truck", 1_500);
    book.prepaid("truck", 300);
    book.wait(Duration.ofDays(2));
    book.filled("truck", 800);
    BalanceReport report = new BalanceReport(runs.store().store(), LEDGER, book.now());
    BalanceReport.Period period = new BalanceReport.Period(from, book.now().plusSeconds(1));
    List<DayBalance> days = report.ofAccount(AccountId.of("truck"), period);
    assertThat(days).extracting(DayBalance::balanceMinor).containsExactly(5_000L, 3_800L, 3_000L);
    assertThat(days).extracting(DayBalance::items).containsExactly(0L, 2L, 1L);
    assertThat(report.ofCompany("acme", period)).isEqualTo(days);
  }

  @Test
  void cardsThatCannotPayAndCardsThatNobodyUses() {
    Instant from = book.now();
    book.filled("truck", 5_000);
    CardReport report = new CardReport(runs.store().store(), LEDGER, book.now());
    assertThat(report.atZero("", 10).items()).extracting(ReportedCard::card).containsExactly(CARD);
    assertThat(report.atZero("", 10).items())
        .extracting(ReportedCard::currency)
        .containsExactly("EUR");
    BalanceReport.Period period = new BalanceReport.Period(from, book.now().plusSeconds(1));
    assertThat(report.unused(period, "", 10).items())
        .extracting(ReportedCard::card)
        .containsExactly(OTHER);
  }
}
