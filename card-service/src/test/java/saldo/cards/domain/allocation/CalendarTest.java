package saldo.cards.domain.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.schemas.Money;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.MasterData.AllocationPlan;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

@Tag("C23")
class CalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aPeriodBeginsAtTheIssuersMidnight() {
    assertThat(at("2026-11-30T22:59:59.999Z").today(PeriodLength.MONTH)).hasToString("2026-11");
    assertThat(at("2026-11-30T23:00:00Z").today(PeriodLength.MONTH)).hasToString("2026-12");
    assertThat(at("2026-11-22T23:00:00Z").today(PeriodLength.WEEK)).hasToString("2026-W48");
    Calendar calendar = at("2026-11-30T22:59:59.999Z");
    assertThat(calendar.begin(month("2026-12"))).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(calendar.hasBegun(month("2026-12"))).isFalse();
    assertThat(at("2026-11-30T23:00:00Z").hasBegun(month("2026-12"))).isTrue();
  }

  @Test
  void whoIsInAGroupCountsNowOrAtTheEndOfAPeriodThatIsOver() {
    Calendar calendar = at("2026-11-22T12:00:00Z");
    assertThat(calendar.counts(month("2026-11"))).isEqualTo(calendar.now());
    assertThat(calendar.counts(month("2026-12"))).isEqualTo(calendar.now());
    assertThat(calendar.counts(month("2026-10")))
        .isEqualTo(Instant.parse("2026-10-31T22:59:59.999Z"));
  }

  @Test
  void aPlanGivesForThePeriodItIsAndForThoseThatEndedInTheLastSevenDays() {
    assertThat(at("2026-11-05T12:00:00Z").due(plan(PeriodLength.MONTH)))
        .containsExactly(month("2026-10"), month("2026-11"));
    assertThat(at("2026-11-08T12:00:00Z").due(plan(PeriodLength.MONTH)))
        .containsExactly(month("2026-11"));
    assertThat(at("2026-11-18T12:00:00Z").due(plan(PeriodLength.WEEK)))
        .containsExactly(month("2026-W46"), month("2026-W47"));
    assertThat(at("2026-11-18T12:00:00Z").due(plan(PeriodLength.DAY)))
        .startsWith(month("2026-11-11"))
        .endsWith(month("2026-11-18"))
        .hasSize(8);
  }

  @Test
  void aPlanThatBeginsWithinAPeriodGivesForTheNextOneByItselfAndForThisOneOnDemand() {
    Instant middle = Instant.parse("2026-11-10T08:00:00Z");
    RegisteredItem item = item(new Version(middle, middle, month(100)));
    Calendar november = at("2026-11-22T12:00:00Z");
    assertThat(november.due(item)).isEmpty();
    assertThat(november.plan(item, month("2026-11"))).contains(month(100));
    assertThat(november.plan(item, month("2026-10"))).isEmpty();
    assertThat(at("2026-12-02T12:00:00Z").due(item)).containsExactly(month("2026-12"));
  }

  @Test
  void whatIsSaidOfThePastIsNotGivenByItself() {
    Instant late = Instant.parse("2026-11-02T08:00:00Z");
    RegisteredItem item = item(new Version(LONG_AGO, late, month(100)));
    assertThat(at("2026-11-03T12:00:00Z").due(item)).containsExactly(month("2026-11"));
    assertThat(at("2026-11-03T12:00:00Z").plan(item, month("2026-10"))).contains(month(100));
  }

  @Test
  void aPlanGivesWhatItSaysAtTheBeginningOfThePeriodAndNothingOnceItIsWithdrawn() {
    Instant middle = Instant.parse("2026-11-10T08:00:00Z");
    RegisteredItem more =
        item(new Version(LONG_AGO, LONG_AGO, month(100)), new Version(middle, middle, month(200)));
    assertThat(at("2026-11-22T12:00:00Z").plan(more, month("2026-11"))).contains(month(100));
    assertThat(at("2026-11-22T12:00:00Z").plan(more, month("2026-12"))).contains(month(200));
    RegisteredItem gone =
        item(new Version(LONG_AGO, LONG_AGO, month(100)), new Version(middle, middle, null));
    assertThat(at("2026-12-22T12:00:00Z").due(gone)).isEmpty();
    assertThat(at("2026-12-22T12:00:00Z").plan(gone, month("2026-12"))).isEmpty();
  }

  @Test
  void aPlanOfMonthsGivesForNoWeek() {
    assertThat(at("2026-11-22T12:00:00Z").plan(plan(PeriodLength.MONTH), month("2026-W47")))
        .isEmpty();
  }

  private static Calendar at(String now) {
    return new Calendar(BERLIN, Instant.parse(now));
  }

  private static AllocationPeriod month(String period) {
    return AllocationPeriod.of(period);
  }

  private static AllocationPlan month(long minor) {
    return plan(PeriodLength.MONTH, minor);
  }

  private static RegisteredItem plan(PeriodLength length) {
    return item(new Version(LONG_AGO, LONG_AGO, plan(length, 100)));
  }

  private static AllocationPlan plan(PeriodLength length, long minor) {
    Money amount = Money.of(minor, "EUR");
    return new AllocationPlan(
        "Lunch", "staff", amount, length, true, AllocationSource.of(Tender.SUBSIDY));
  }

  private static RegisteredItem item(Version... versions) {
    return new RegisteredItem(MasterKind.ALLOCATION_PLAN, "lunch", List.of(versions), null);
  }
}
