package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedTest {
  private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T00:00:00Z");

  @Test
  void nothingHoldsBeforeTheFirstValue() {
    assertThat(Dated.at(List.of(), MONDAY)).isEmpty();
    assertThat(Dated.at(List.of(new Dated<>(TUESDAY, "staff")), TUESDAY.minusNanos(1))).isEmpty();
  }

  @Test
  void aValueHoldsFromItsTimeUntilTheNextOne() {
    List<Dated<String>> groups =
        List.of(new Dated<>(MONDAY, "trainee"), new Dated<>(FRIDAY, "staff"));
    assertThat(Dated.at(groups, MONDAY)).contains("trainee");
    assertThat(Dated.at(groups, FRIDAY.minusNanos(1))).contains("trainee");
    assertThat(Dated.at(groups, FRIDAY)).contains("staff");
    assertThat(Dated.at(groups, FRIDAY.plusSeconds(1))).contains("staff");
  }

  @Test
  void nothingHoldsWhereTheValueIsAbsent() {
    List<Dated<String>> vehicles =
        List.of(
            new Dated<>(MONDAY, "van"), new Dated<>(TUESDAY, null), new Dated<>(FRIDAY, "lorry"));
    assertThat(Dated.at(vehicles, TUESDAY)).isEmpty();
    assertThat(Dated.at(vehicles, FRIDAY)).contains("lorry");
  }

  @Test
  void ofTwoValuesFromTheSameTimeTheLastCounts() {
    List<Dated<String>> groups = List.of(new Dated<>(MONDAY, "typo"), new Dated<>(MONDAY, "staff"));
    assertThat(Dated.at(groups, MONDAY)).contains("staff");
  }
}
