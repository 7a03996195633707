package saldo.schemas.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "DAY,   2026-11-22, 2026-11-22, 2026-11-21 2026-11-22 2026-11-23",
    "DAY,   2026-12-31, 2026-12-31, 2026-12-30 2026-12-31 2027-01-01",
    "WEEK,  2026-11-22, 2026-11-16, 2026-W46 2026-W47 2026-W48",
    "WEEK,  2027-01-01, 2026-12-28, 2026-W52 2026-W53 2027-W01",
    "MONTH, 2026-11-22, 2026-11-01, 2026-10 2026-11 2026-12",
    "MONTH, 2026-12-31, 2026-12-01, 2026-11 2026-12 2027-01"
  })
  void aDateIsInOneDayWeekAndMonth(
      PeriodLength length, LocalDate date, LocalDate first, String beforeItselfAfter) {
    String[] texts = beforeItselfAfter.split(" ", -1);
    AllocationPeriod period = AllocationPeriod.of(length, date);
    assertThat(period).hasToString(texts[1]).isEqualTo(AllocationPeriod.of(texts[1]));
    assertThat(period.length()).isEqualTo(length);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.previous()).hasToString(texts[0]).isLessThan(period);
    assertThat(period.next()).hasToString(texts[2]).isGreaterThan(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-1",
        "2026-13",
        "2026-00",
        "2026-11-31",
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "2026-w47",
        "26-11-22",
        "2026-11-2",
        "2026-11-222",
        "+2026-11",
        "2026-W4a",
        "november"
      })
  void nothingElseIsAPeriod(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AllocationPeriod.of(text))
        .withMessageContaining("a week 2026-W47");
  }

  @Test
  void ofPeriodsThatBeginTogetherTheLongerOneComesFirst() {
    assertThat(AllocationPeriod.of("2026-06"))
        .isLessThan(AllocationPeriod.of("2026-W23"))
        .isLessThan(AllocationPeriod.of("2026-06-01"));
    assertThat(AllocationPeriod.of("2026-W23")).isLessThan(AllocationPeriod.of("2026-06-01"));
  }
}
