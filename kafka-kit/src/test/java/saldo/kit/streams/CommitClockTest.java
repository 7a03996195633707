package saldo.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long commits take, and that nobody waits for a thread that sleeps. */
class CommitClockTest {
  private static final Duration USUAL = Duration.ofNanos(100);

  private final CommitClock clock = new CommitClock(-1_000);

  @Test
  void itBeginsAsIfACommitHadJustEnded() {
    assertThat(clock.endedAt()).isEqualTo(-1_000);
    assertThat(clock.took()).isZero();
  }

  @Test
  void aCommitTakesFromItsFlushToItsEnd() {
    clock.began(-900);
    clock.ended(-850);

    assertThat(clock.endedAt()).isEqualTo(-850);
    assertThat(clock.took()).isEqualTo(50);
  }

  @Test
  void oneInWhichNothingWasSentDoesNotCount() {
    clock.began(-900);
    clock.ended(-850);
    clock.ended(0);

    assertThat(clock.endedAt()).isEqualTo(-850);
    assertThat(clock.took()).isEqualTo(50);
  }

  @Test
  void aThreadSleepsAsUsualIfNobodyWaits() {
    assertThat(clock.sleep(USUAL, 0)).isEqualTo(USUAL);
  }

  @Test
  void itSleepsNoLongerThanUntilACommitIsDueOnce() {
    clock.lookAgainAt(30);

    assertThat(clock.sleep(USUAL, 10)).isEqualTo(Duration.ofNanos(20));
    assertThat(clock.sleep(USUAL, 15)).as("it has looked").isEqualTo(USUAL);
  }

  @Test
  void whatIsOverdueIsLookedAtAtOnceAndWhatIsFarAwayLater() {
    clock.lookAgainAt(30);
    assertThat(clock.sleep(USUAL, 40)).isZero();
    clock.lookAgainAt(500);
    assertThat(clock.sleep(USUAL, 0)).isEqualTo(USUAL);
  }
}
