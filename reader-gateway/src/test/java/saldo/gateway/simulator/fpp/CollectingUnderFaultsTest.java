package saldo.gateway.simulator.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.Outcome;
import saldo.testing.Seeded;

/** Whatever happens on the line, every filling is collected once, in order. */
@Tag("S2.033")
class CollectingUnderFaultsTest {
  private static final int CASES = 300;
  private static final int MOST_ROUNDS = 400;
  private static final int WORST_PERMILLE = 150;

  @Test
  void everyFillingIsCollectedOnceAndInOrder() {
    Seeded.cases(CASES)
        .check(random -> {
          Dialogue dialogue = opened(new Dialogue(faults(random)));
          List<FillingRecord> sold = new ArrayList<>();
          for (int round = 0; round < 12; round++) {
            if (random.nextInt(4) == 0 && dialogue.terminal.waiting() == 0) {
              dialogue.terminal.replace();
              opened(dialogue);
            }
            sold.addAll(sell(dialogue, random.nextInt(6)));
            dialogue.collect();
          }
          collectTheRest(dialogue);

          checkAllThere(dialogue, sold);
        });
  }

  @Test
  void aHostThatIsKilledAtAnyStepLosesAndDoublesNothing() {
    Seeded.cases(CASES)
        .check(random -> {
          Dialogue dialogue = opened(new Dialogue(faults(random)));
          List<FillingRecord> sold = new ArrayList<>();
          int kills = 0;
          for (int round = 0; round < 12; round++) {
            sold.addAll(sell(dialogue, random.nextInt(6)));
            dialogue.killTheHostAfter(random.nextInt(25));
            kills += dialogue.collectUntilKilled() ? 1 : 0;
            dialogue.restartTheHost();
          }
          collectTheRest(dialogue);

          assertThat(kills).isPositive();
          checkAllThere(dialogue, sold);
        });
  }

  @Test
  void numbersThatBeginAnewGoOnInTheNextSeries() {
    Dialogue dialogue = opened(new Dialogue(FaultPlan.none(1).withNumbering(true, 0)));
    List<FillingRecord> sold = sell(dialogue, 6);

    dialogue.collect();

    checkAllThere(dialogue, sold);
    assertThat(dialogue.committed)
        .extracting(CollectedFilling::runningNumber)
        .containsExactly(999_997L, 999_998L, 999_999L, 1_000_001L, 1_000_002L, 1_000_003L);
    assertThat(dialogue.gaps).isEmpty();
  }

  @Test
  void aReplacedTerminalIsANewSeries() {
    Dialogue dialogue = opened(Dialogue.quiet());
    sell(dialogue, 2);
    dialogue.collect();
    dialogue.terminal.replace();
    opened(dialogue);
    sell(dialogue, 1);

    Outcome outcome = dialogue.collect();

    assertThat(outcome).isInstanceOf(Outcome.Collected.class);
    assertThat(dialogue.replacements).hasSize(1);
    assertThat(dialogue.replacements.getFirst().before().serial()).isEqualTo("SIM-01-0");
    assertThat(dialogue.committed)
        .extracting(CollectedFilling::runningNumber)
        .containsExactly(1L, 2L, 1_000_001L);
  }

  private static void checkAllThere(Dialogue dialogue, List<FillingRecord> sold) {
    assertThat(dialogue.committed).extracting(CollectedFilling::record).isEqualTo(sold);
    assertThat(dialogue.committed)
        .extracting(CollectedFilling::runningNumber)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(dialogue.gaps).isEmpty();
    assertThat(dialogue.unreadable).isEmpty();
  }

  private static FaultPlan faults(RandomGenerator random) {
    return new FaultPlan(
        random.nextLong(),
        random.nextInt(WORST_PERMILLE),
        random.nextInt(WORST_PERMILLE),
        random.nextInt(WORST_PERMILLE),
        random.nextInt(WORST_PERMILLE),
        Duration.ofSeconds(random.nextInt(-500, 500)),
        random.nextBoolean(),
        0);
  }

  /** Gives the terminal a table, so that it sells. */
  private static Dialogue opened(Dialogue dialogue) {
    CardTable table = CardTable.full(1, Cards.free(1));
    for (int i = 0; dialogue.terminal.table().version() != 1 && i < MOST_ROUNDS; i++) {
      dialogue.sendTable(table);
    }
    return dialogue;
  }

  private static List<FillingRecord> sell(Dialogue dialogue, int count) {
    List<FillingRecord> sold = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dialogue.clock.advance(Duration.ofMinutes(3));
      FillResult result = dialogue.terminal.fill(FillRequest.of("card-1", "D", 1_000 + i));
      assertThat(result).isInstanceOf(FillResult.Filled.class);
      if (result instanceof FillResult.Filled(FillingRecord record, boolean _)) {
        sold.add(record);
      }
    }
    return sold;
  }

  private static void collectTheRest(Dialogue dialogue) {
    Outcome last = dialogue.collect();
    for (int i = 0; !(last instanceof Outcome.Collected) && i < MOST_ROUNDS; i++) {
      last = dialogue.collect();
    }
    assertThat(last).isInstanceOf(Outcome.Collected.class);
  }
}
