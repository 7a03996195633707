package saldo.cards.http.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessingTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String HERE = "127.0.0.1";

  private final Guesses guesses = new Guesses();

  @Test
  void whoIsWrongTenTimesInAMinuteWaitsUntilItIsOver() {
    wrong(Guesses.MOST - 1);
    assertThat(guesses.areTooMany(HERE, NOON)).isFalse();

    wrong(1);

    Instant end = NOON.plus(Guesses.WINDOW);
    assertThat(guesses.areTooMany(HERE, NOON)).isTrue();
    assertThat(guesses.areTooMany(HERE, end.minusNanos(1))).isTrue();
    assertThat(guesses.areTooMany(HERE, end)).isFalse();
  }

  @Test
  void othersAreNotHeldUp() {
    wrong(Guesses.MOST);

    assertThat(guesses.areTooMany("192.0.2.7", NOON)).isFalse();
  }

  @Test
  void itBeginsAnewAfterAMinute() {
    wrong(Guesses.MOST);
    Instant later = NOON.plus(Guesses.WINDOW);

    guesses.wrong(HERE, later);

    assertThat(guesses.areTooMany(HERE, later)).isFalse();
  }

  @Test
  void aClockThatWasPutBackHoldsNobodyUpForLong() {
    wrong(Guesses.MOST);

    assertThat(guesses.areTooMany(HERE, NOON.minusSeconds(1))).isFalse();
  }

  private void wrong(int times) {
    for (int i = 0; i < times; i++) {
      guesses.wrong(HERE, NOON);
    }
  }
}
