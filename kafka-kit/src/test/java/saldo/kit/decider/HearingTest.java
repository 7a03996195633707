package saldo.kit.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.kit.decider.TallyTopology.FIRST;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decider listens to other topics, and gives itself the commands that follow. */
class HearingTest {
  @TempDir private Path state;
  private TallyTopology tally;

  @BeforeEach
  void start() {
    tally = new TallyTopology(state);
  }

  @AfterEach
  void stop() {
    tally.close();
  }

  @Test
  void whatFollowsFromARecordIsInTheJournalAndNobodyIsAnswered() {
    tally.rumour("5 7");

    assertThat(tally.read(FIRST.journal())).containsExactly("1 heard-5 +5", "2 heard-7 +7");
    assertThat(tally.read(FIRST.outcomes())).isEmpty();
    assertThat(tally.deadLetters(FIRST)).isEmpty();
  }

  @Test
  void theNextCommandIsDecidedOnWhatFollowed() {
    tally.rumour("5 7");
    tally.send(FIRST, "mine:-1");

    assertThat(tally.read(FIRST.outcomes())).containsExactly("TOO_SMALL {sum=12}");
  }

  @Test
  void whatFollowsMayBeRefusedWithoutATrace() {
    tally.rumour("-5 7");

    assertThat(tally.read(FIRST.journal())).containsExactly("1 heard-7 +7");
    assertThat(tally.deadLetters(FIRST)).isEmpty();
  }

  @Test
  void aRecordThatIsHeardTwiceIsTwoRecords() {
    tally.rumour("5");
    tally.rumour("5");

    assertThat(tally.read(FIRST.journal())).containsExactly("1 heard-5 +5", "2 heard-5 +5");
  }

  @Test
  void whatCannotBeReadGoesAsideWithItsReasonAndTheNextIsHeard() {
    tally.rumour("noise");
    tally.rumour("five");
    tally.rumour("5");

    assertThat(tally.deadLetters(FIRST))
        .containsExactly(
            "noise | java.io.IOException: it is noise | rumours-0@0",
            "five | java.lang.NumberFormatException: For input string: \"five\" | rumours-0@1");
    assertThat(tally.read(FIRST.journal())).containsExactly("1 heard-5 +5");
  }

  @Test
  void aRecordWhoseCommandCannotBeDecidedGoesAsideAndItsOtherCommandsAreDecided() {
    tally.rumour("5 13 7");

    assertThat(tally.deadLetters(FIRST))
        .containsExactly("5 13 7 | java.lang.IllegalStateException: cannot add 13 | rumours-0@0");
    assertThat(tally.read(FIRST.journal())).containsExactly("1 heard-5 +5", "2 heard-7 +7");
  }

  @Test
  void whoListensSaysSo() {
    DomainShell<?, ?, ?, ?> deaf =
        (DomainShell<?, ?, ?, ?>)
            Proxy.newProxyInstance(
                DomainShell.class.getClassLoader(),
                new Class<?>[] {DomainShell.class},
                InvocationHandler::invokeDefault);
    assertThatThrownBy(() -> deaf.heard("rumours", new Record<>(new byte[0], new byte[0], 0)))
        .isInstanceOf(IOException.class)
        .hasMessage("nothing is expected from rumours");
  }
}
