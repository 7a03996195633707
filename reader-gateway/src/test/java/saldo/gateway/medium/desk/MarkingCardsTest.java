package saldo.gateway.medium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.gateway.medium.desk.DeskBench.NUMBER;
import static saldo.gateway.medium.desk.DeskBench.OTHER_TILL;
import static saldo.gateway.medium.desk.DeskBench.TILL;
import static saldo.gateway.medium.desk.DeskBench.eur;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.gateway.medium.desk.Operation.Purchase;
import saldo.gateway.medium.desk.Shown.State;
import saldo.gateway.medium.purse.PurseRefusal;
import saldo.gateway.simulator.mifare.CardOnReader;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.mifare.Tear.Moment;

/** A blocked card says so itself, to readers that have not heard of it. */
@Tag("I7")
class MarkingCardsTest {
  private static final Admission BLOCKED =
      new Admission.ToBlock(NUMBER, "CARD_BLOCKED", "The card is lost.");
  private static final Admission ONLINE = new Admission.Admitted(NUMBER, true);
  private static final Admission OFFLINE = new Admission.Admitted(NUMBER, false);

  @TempDir Path disk;
  private DeskBench bench;
  private SimulatedCard card;

  @BeforeEach
  void start() {
    bench = new DeskBench(disk);
    card = bench.holding(500);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void whoKnowsThatACardIsBlockedRefusesAndMarksItOnce() {
    bench.admission = BLOCKED;

    Shown shown = presented(TILL);

    assertThat(shown.state()).isEqualTo(State.REFUSED);
    assertThat(shown.sentence()).isEqualTo("The card is lost.");
    assertThat(bench.reading(card).isBlocked()).isTrue();
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(500);
    assertThat(bench.told()).containsExactly("medium-seen", "write-intended", "write-confirmed");
    assertThat(presented(TILL).state()).isEqualTo(State.REFUSED);
    assertThat(bench.told()).hasSize(4);
  }

  @Test
  void offlineACardThatSaysSoIsRefusedWhateverIsKnownOfIt() {
    marked();
    bench.admission = OFFLINE;
    byte[] before = card.dump();
    Desk desk = bench.desk(OTHER_TILL);

    Shown shown = desk.present(lay());

    assertThat(shown.state()).isEqualTo(State.REFUSED);
    assertThat(shown.sentence()).isEqualTo(PurseRefusal.BLOCKED.sentence());
    assertThat(desk.carryOut(lay(), new Purchase("sale", eur(100), null)))
        .isInstanceOf(Result.Declined.class);
    assertThat(card.dump()).isEqualTo(before);
  }

  @Test
  void onlineTheMarkGoesOnceTheCardIsGoodAgain() {
    marked();
    bench.admission = ONLINE;
    Desk desk = bench.desk(OTHER_TILL);

    Shown shown = desk.present(lay());

    assertThat(shown.state()).isEqualTo(State.READY);
    assertThat(shown.balance()).isEqualTo(eur(500));
    assertThat(desk.carryOut(lay(), new Purchase("sale", eur(100), null)))
        .isEqualTo(new Result.Done(eur(400)));
  }

  @Test
  @Tag("S0.036")
  void aMarkedCardIsWipedOnceAnotherHasTakenItsPlace() {
    marked();
    bench.admission = new Admission.ToWipe(NUMBER, "another card has taken its place");

    assertThat(presented(OTHER_TILL).state()).isEqualTo(State.REFUSED);

    assertThat(bench.reading(card).balanceMinor()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  @Tag("S0.020")
  void aCardThatIsPulledOffWhileItIsMarkedIsMarkedTheNextTime(Moment moment) {
    bench.admission = BLOCKED;
    tornAt(moment);
    assertThat(bench.memory().doubts()).hasSize(1);

    assertThat(presented(TILL).state()).isEqualTo(State.REFUSED);

    assertThat(bench.reading(card).isBlocked()).isTrue();
    assertThat(bench.reading(card).balanceMinor()).isEqualTo(500);
    assertThat(bench.memory().doubts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  @Tag("S0.020")
  void aCardThatIsPulledOffWhileTheMarkIsRemovedIsAwaited(Moment moment) {
    marked();
    bench.admission = ONLINE;

    assertThat(tornAt(moment).state()).isEqualTo(State.AWAITED);
    assertThat(presented(TILL).state()).isEqualTo(State.READY);

    assertThat(bench.reading(card).isBlocked()).isFalse();
    assertThat(bench.memory().doubts()).isEmpty();
  }

  /** The line before is known here, and says that it is blocked. */
  @Test
  void whatWasToRemoveTheMarkAndIsTakenBackLeavesIt() {
    marked();
    bench.admission = ONLINE;
    tornAt(Moment.DURING);
    bench.admission = OFFLINE;

    assertThat(presented(TILL).state()).isEqualTo(State.REFUSED);

    assertThat(bench.reading(card).isBlocked()).isTrue();
  }

  private void marked() {
    bench.admission = BLOCKED;
    presented(TILL);
    assertThat(bench.reading(card).isBlocked()).isTrue();
  }

  /** A mark is one write. */
  private Shown tornAt(Moment moment) {
    card.switchOn(Tear.atWrite(1, moment));
    Shown shown = presented(TILL);
    card.switchOffTear();
    return shown;
  }

  private Shown presented(DeskPlace place) {
    return bench.desk(place).present(lay());
  }

  private CardOnReader lay() {
    return new CardOnReader(card);
  }
}
