package saldo.ledger.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.tillAt;
import static saldo.ledger.domain.LedgerLanguage.load;
import static saldo.ledger.domain.LedgerLanguage.purse;
import static saldo.ledger.domain.LimitsTest.limited;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Profiles.amount;
import static saldo.ledger.testing.Profiles.during;
import static saldo.ledger.testing.Profiles.times;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.LIMIT_EXCEEDED;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.kit.testing.Scenario.Then;
import saldo.ledger.testing.Profiles;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.Limit.Period;

/** Limits hold for a day, week or month, or in some hours, by calendar and clock of the place. */
@Tag("I28")
class LimitPeriodsTest {
  private static final int HOUR = 60;

  @ParameterizedTest(name = "per {0}: {1} and {2} are the same: {3}")
  @CsvSource({
    "DAY,   2026-03-02T00:00:00Z, 2026-03-02T23:59:59Z, true",
    "DAY,   2026-03-02T23:59:59Z, 2026-03-03T00:00:00Z, false",
    "WEEK,  2026-03-02T00:00:00Z, 2026-03-08T23:59:59Z, true", // Monday to Sunday
    "WEEK,  2026-03-01T23:59:59Z, 2026-03-02T00:00:00Z, false",
    "WEEK,  2026-12-31T12:00:00Z, 2027-01-03T12:00:00Z, true", // a week of two years
    "MONTH, 2026-03-01T00:00:00Z, 2026-03-31T23:59:59Z, true",
    "MONTH, 2026-03-31T23:59:59Z, 2026-04-01T00:00:00Z, false",
    "MONTH, 2026-03-15T12:00:00Z, 2027-03-15T12:00:00Z, false",
    "DAY,   2026-03-02T12:00:00Z, 2027-03-02T12:00:00Z, false"
  })
  void countingBeginsAnewWithThePeriod(Period per, Instant one, Instant other, boolean same) {
    Then<Book, LedgerEvent, RejectionReason> then =
        limited(amount("most", per, 500))
            .at(one)
            .given(payWith("ANNA", 500))
            .at(other)
            .when(payWith("ANNA", 1));
    assertRefused(same, then);
  }

  @ParameterizedTest(name = "in {0}, {1} and {2} are the same day: {3}")
  @CsvSource({
    "Europe/Berlin,    2026-03-02T22:59:59Z, 2026-03-02T23:00:00Z, false", // midnight in winter
    "Europe/Berlin,    2026-07-01T21:59:59Z, 2026-07-01T22:00:00Z, false", // midnight in summer
    "Europe/Berlin,    2026-07-01T23:59:59Z, 2026-07-02T00:00:00Z, true", // midnight elsewhere
    "Pacific/Auckland, 2026-03-02T10:59:59Z, 2026-03-02T11:00:00Z, false",
    "                , 2026-03-02T23:59:59Z, 2026-03-03T00:00:00Z, false" // nobody has said where
  })
  void aDayEndsAtMidnightOfThePlace(
      @Nullable String zone, Instant one, Instant other, boolean same) {
    Then<Book, LedgerEvent, RejectionReason> then =
        given(
                cards(card("ANNA").profile("staff"))
                    .profile("staff", Profiles.limited(amount("daily", Period.DAY, 500)))
                    .openPlace("kiosk", zone),
                purse("anna"),
                load("anna", 10_000))
            .by(tillAt("kiosk"))
            .at(one)
            .given(payWith("ANNA", 500))
            .at(other)
            .when(payWith("ANNA", 1));
    assertRefused(same, then);
  }

  @ParameterizedTest(name = "{0}: limited {1}")
  @CsvSource({
    "2026-03-02T07:59:59Z, false",
    "2026-03-02T08:00:00Z, true",
    "2026-03-02T15:59:59Z, true",
    "2026-03-02T16:00:00Z, false",
    "2026-03-03T12:00:00Z, false", // a Tuesday
    "2026-03-06T12:00:00Z, true" // a Friday
  })
  void aLimitOfHoursHoldsInThoseHours(Instant when, boolean holds) {
    Hours hours = new Hours(List.of(MONDAY, FRIDAY), 8 * HOUR, 16 * HOUR);
    Limit work = during(times("at work", Period.TRANSACTION, 0), hours);
    assertRefused(holds, limited(work).at(when).when(payWith("ANNA", 1)));
    Limit daily = during(times("daily", Period.TRANSACTION, 0), new Hours(null, 0, 24 * HOUR));
    assertRefused(true, limited(daily).at(when).when(payWith("ANNA", 1)));
  }

  @Test
  void theHoursAreThoseOfThePlace() {
    Limit early = during(times("early", Period.TRANSACTION, 0), new Hours(null, 0, 8 * HOUR));
    given(
            cards(card("ANNA").profile("staff"))
                .profile("staff", Profiles.limited(early))
                .openPlace("kiosk", "America/New_York"),
            purse("anna"),
            load("anna", 10_000))
        .by(tillAt("kiosk"))
        .at(Instant.parse("2026-03-02T12:59:00Z")) // 7:59 there
        .when(payWith("ANNA", 1))
        .thenRefused(LIMIT_EXCEEDED);
  }

  private static void assertRefused(
      boolean refused, Then<Book, LedgerEvent, RejectionReason> then) {
    if (refused) {
      then.thenRefused(LIMIT_EXCEEDED);
    } else {
      LimitsTest.assertAccepted(then);
    }
  }
}
