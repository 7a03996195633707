package saldo.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a stream thread has fetched and not yet processed. */
class BacklogTest {
  private final Backlog backlog = new Backlog();

  @Test
  void itIsDrainedByTheLastRecordThatWasFetched() {
    backlog.fetched(2);
    assertThat(backlog.isDrained()).isFalse();
    backlog.processed();
    assertThat(backlog.isDrained()).isFalse();
    backlog.processed();
    assertThat(backlog.isDrained()).isTrue();
  }

  @Test
  void aFetchBeginsAnewWhateverWasLeft() {
    backlog.fetched(100);
    backlog.processed();
    backlog.fetched(1);
    backlog.processed();
    assertThat(backlog.isDrained()).isTrue();
  }

  @Test
  void aRecordThatNobodyCountedHoldsNothingUp() {
    backlog.processed();
    assertThat(backlog.isDrained()).isTrue();
  }
}
