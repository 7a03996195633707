package saldo.machine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.machine.process.RestartPolicy.LONGEST_PAUSE;
import static saldo.machine.process.RestartPolicy.MOST_RESTARTS;
import static saldo.machine.process.RestartPolicy.WINDOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final RestartPolicy policy = new RestartPolicy();

  @Test
  void eachDeathDoublesThePauseUpToALongestOne() {
    assertThat(policy.next(NOON)).contains(Duration.ofMillis(500));
    assertThat(policy.next(NOON)).contains(Duration.ofSeconds(1));
    assertThat(policy.next(NOON)).contains(Duration.ofSeconds(2));
    assertThat(policy.next(NOON)).contains(Duration.ofSeconds(4));
    assertThat(policy.next(NOON)).contains(Duration.ofSeconds(8));
    assertThat(policy.next(NOON)).contains(LONGEST_PAUSE);
  }

  @Test
  void aProcessThatKeepsDyingIsGivenUp() {
    dieOften(NOON);

    assertThat(policy.next(NOON.plus(WINDOW))).isEmpty();
  }

  @Test
  void deathsBeforeTheWindowAreForgotten() {
    dieOften(NOON);

    assertThat(policy.next(NOON.plus(WINDOW).plusMillis(1))).contains(Duration.ofMillis(500));
  }

  @Test
  void aStartOnPurposeForgetsEverything() {
    dieOften(NOON);

    policy.reset();

    assertThat(policy.next(NOON)).contains(Duration.ofMillis(500));
  }

  private void dieOften(Instant when) {
    for (int i = 0; i < MOST_RESTARTS; i++) {
      assertThat(policy.next(when)).isPresent();
    }
  }
}
