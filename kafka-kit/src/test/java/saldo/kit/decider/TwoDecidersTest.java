package saldo.kit.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.decider.TallyTopology.FIRST;
import static saldo.kit.decider.TallyTopology.SECOND;

import java.nio.file.Path;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two deciders of one topology keep out of each other's way, except where one reads the other. */
class TwoDecidersTest {
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
  void eachHasItsOwnJournalAndItsOwnMemory() {
    tally.send(FIRST, "same:5");
    tally.send(SECOND, "same:7");
    tally.send(FIRST, "next:1");

    assertThat(tally.read(FIRST.journal())).containsExactly("1 same +5", "2 next +1");
    assertThat(tally.read(SECOND.journal())).containsExactly("1 same +7");
    assertThat(tally.read(FIRST.outcomes())).containsExactly("added as 1", "added as 2");
    assertThat(tally.read(SECOND.outcomes())).containsExactly("added as 1");
  }

  @Test
  void theSecondReadsWhatTheFirstHasKept() {
    tally.send(FIRST, "a:5");
    tally.rumour("8");
    tally.send(SECOND, "b:7");
    tally.send(SECOND, "c:-1");
    tally.send(FIRST, "c:-1");

    assertThat(tally.read(SECOND.outcomes())).containsExactly("added as 1", "TOO_SMALL {sum=20}");
    assertThat(tally.read(FIRST.outcomes())).endsWith("TOO_SMALL {sum=13}");
  }

  @Test
  void whatOneCannotReadIsAmongItsOwnDeadLetters() {
    tally.send(SECOND, "nothing");

    assertThat(tally.deadLetters(SECOND)).hasSize(1);
    assertThat(tally.deadLetters(FIRST)).isEmpty();
  }

  @Test
  void oneTaskRunsBothSoThatTheStoreIsTheirs() {
    TopologyDescription description = TallyTopology.build().describe();
    assertThat(description.subtopologies()).hasSize(1);
  }
}
