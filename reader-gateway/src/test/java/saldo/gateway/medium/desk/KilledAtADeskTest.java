package saldo.gateway.medium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static saldo.gateway.medium.desk.DeskBench.OTHER_TILL;
import static saldo.gateway.medium.desk.DeskBench.TILL;
import static saldo.gateway.medium.desk.DeskBench.eur;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.gateway.medium.desk.DeskBench.PowerCut;
import saldo.gateway.medium.desk.Operation.Load;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.schemas.ledger.Tender;

/** The power of a gateway fails between any two things that it keeps, tells or writes. */
@Tag("I5")
@Tag("I12")
class KilledAtADeskTest {
  private static final long BEFORE = 1_000;
  private static final Load LOAD = new Load("key", eur(500), Tender.CASH);

  /** The day for the plan, and the time for what is kept. */
  private static final int LOOKS_BEFORE_IT_IS_KEPT = 2;

  @TempDir Path disk;
  private DeskBench bench;
  private SimulatedCard card;

  @BeforeEach
  void start() {
    bench = new DeskBench(disk);
    card = bench.holding(BEFORE);
    bench.desk(TILL).present(new CardOnReader(card));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void cardAndAnswerAgreeAfterwards(int look) {
    killedAtLook(look);
    bench.restart();
    Desk desk = bench.desk(TILL);
    desk.present(new CardOnReader(card));

    boolean written = bench.reading(card).balanceMinor() == BEFORE + LOAD.amount().minor();
    if (look <= LOOKS_BEFORE_IT_IS_KEPT) {
      assertThat(desk.knownResult(LOAD.key())).as("it was never begun").isEmpty();
      assertThat(written).isFalse();
    } else {
      Class<?> result = written ? Result.Done.class : Result.Waiting.class;
      assertThat(desk.knownResult(LOAD.key()).orElseThrow()).isInstanceOf(result);
    }
    thenEachInterruptionWasBegun();
    assertThat(bench.memory().doubts()).isEmpty();
  }

  /** Otherwise the ledger would not know of the load that the till takes for paid. */
  @Test
  void aCardThatIsBackBeforeItsReaderIsStillInterrupted() {
    killedAtLook(LOOKS_BEFORE_IT_IS_KEPT + 1);
    bench.restart();
    Desk other = bench.deskOf(OTHER_TILL);
    other.present(new CardOnReader(card));

    assertThat(bench.told()).containsOnlyOnce("write-intended", "write-interrupted");
    thenEachInterruptionWasBegun();
  }

  private void killedAtLook(int look) {
    Desk desk = bench.desk(TILL);
    desk.present(new CardOnReader(card));
    bench.powerFailsAtLook(look);
    assertThatThrownBy(() -> desk.carryOut(new CardOnReader(card), LOAD))
        .isInstanceOf(PowerCut.class);
  }

  private void thenEachInterruptionWasBegun() {
    List<String> told = bench.told();
    assertThat(Collections.frequency(told, "write-interrupted"))
        .isLessThanOrEqualTo(Collections.frequency(told, "write-intended"));
    if (told.contains("write-interrupted")) {
      assertThat(told.indexOf("write-intended")).isLessThan(told.indexOf("write-interrupted"));
    }
  }
}
