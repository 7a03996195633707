package saldo.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a stream thread has fetched and not yet processed. */
class BacklogTest {
  private final Backlog backlog = new Backlog();

  @Test
  void itIsDrainedByTheLastRecordThatWasFetched() {
    backlog.fetched(3);
    assertThat(backlog.drainedByThis()).isFalse();
    assertThat(backlog.drainedByThis()).isFalse();
    assertThat(backlog.drainedByThis()).isTrue();
  }

  @Test
  void aFetchBeginsAnewWhateverWasLeft() {
    backlog.fetched(100);
    backlog.drainedByThis();
    backlog.fetched(1);
    assertThat(backlog.drainedByThis()).isTrue();
  }

  @Test
  void aRecordThatNobodyCountedHoldsNothingUp() {
    assertThat(backlog.drainedByThis()).isTrue();
  }
}
