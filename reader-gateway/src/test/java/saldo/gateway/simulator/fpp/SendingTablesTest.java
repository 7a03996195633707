package saldo.gateway.simulator.fpp;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Nak;
import saldo.gateway.fpp.session.ActiveTable;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.CardTable.Delta;
import saldo.gateway.fpp.session.Outcome;
import saldo.testing.Seeded;

/** A card table is active as a whole or not at all. */
@Tag("S2.031")
@Tag("S2.035")
class SendingTablesTest {
  private static final CardTable FIRST = CardTable.full(41, Cards.free(2));
  private static final CardTable SECOND = CardTable.full(42, Cards.free(5));

  @Test
  void aTableIsActiveOnceAllOfItHasCome() {
    Dialogue dialogue = Dialogue.quiet();

    Outcome outcome = dialogue.sendTable(SECOND);

    assertThat(outcome).isInstanceOf(Outcome.TableActivated.class);
    assertThat(dialogue.terminal.table()).isEqualTo(table(SECOND));
    assertThat(dialogue.sent)
        .extracting(Frame::type)
        .containsExactly(
            FrameType.STATUS,
            FrameType.TABLE_BEGIN,
            FrameType.CARD,
            FrameType.CARD,
            FrameType.CARD,
            FrameType.CARD,
            FrameType.CARD,
            FrameType.TABLE_END);
  }

  @Test
  void anEmptyTableIsATableToo() {
    Dialogue dialogue = Dialogue.quiet();
    dialogue.sendTable(FIRST);

    dialogue.sendTable(CardTable.full(42, List.of()));

    assertThat(dialogue.terminal.table()).isEqualTo(new ActiveTable(42, Map.of()));
  }

  @Test
  void aTableThatIsThereAlreadyIsNotSent() {
    Dialogue dialogue = Dialogue.quiet();
    dialogue.sendTable(FIRST);
    dialogue.sent.clear();

    assertThat(dialogue.sendTable(FIRST)).isInstanceOf(Outcome.TableAlreadyActive.class);
    assertThat(dialogue.sent).extracting(Frame::type).containsExactly(FrameType.STATUS);
  }

  @Test
  void anOlderTableIsRefusedWithTheReason() {
    Dialogue dialogue = Dialogue.quiet();
    dialogue.sendTable(SECOND);

    assertThat(dialogue.sendTable(FIRST))
        .isEqualTo(
            new Outcome.TableRefused(new Nak(Nak.Reason.VERSION, "the active table is V0042")));
    assertThat(dialogue.terminal.table()).isEqualTo(table(SECOND));
  }

  @Test
  void aLineThatIsCutAnywhereLeavesTheTableBeforeOrTheWholeNewOne() {
    boolean sawBefore = false;
    boolean sawAfter = false;
    for (int frames = 0; frames <= 16; frames++) {
      Dialogue dialogue = Dialogue.quiet();
      dialogue.sendTable(FIRST);
      dialogue.cutTheLineAfter(frames);

      Outcome outcome = dialogue.sendTable(SECOND);

      ActiveTable active = dialogue.terminal.table();
      assertThat(active).as("cut after %d", frames).isIn(table(FIRST), table(SECOND));
      boolean activated = outcome instanceof Outcome.TableActivated;
      boolean unknown = outcome instanceof Outcome.TableUnknown;
      assertThat(activated || unknown || active.equals(table(FIRST))).isTrue();
      assertThat(!activated || active.equals(table(SECOND))).isTrue();
      sawBefore |= active.equals(table(FIRST));
      sawAfter |= active.equals(table(SECOND));
      dialogue.repairTheLine();
      dialogue.sendTable(SECOND);
      assertThat(dialogue.terminal.table()).isEqualTo(table(SECOND));
    }
    assertThat(sawBefore && sawAfter).isTrue();
  }

  @Test
  void whateverHappensOnTheWayTheTableIsWholeAndTheOutcomeTrue() {
    Seeded.cases(400)
        .check(random -> {
          FaultPlan faults =
              FaultPlan.none(random.nextLong())
                  .withRates(
                      random.nextInt(200),
                      random.nextInt(200),
                      random.nextInt(200),
                      random.nextInt(200));
          Dialogue dialogue = new Dialogue(faults);
          CardTable delta =
              new CardTable(
                  43, Cards.free(6), Optional.of(new Delta(42, List.of(Cards.free("card-6")))));
          for (CardTable table : List.of(FIRST, SECOND, delta)) {
            ActiveTable before = dialogue.terminal.table();
            Outcome outcome = dialogue.sendTable(table);
            ActiveTable active = dialogue.terminal.table();
            boolean whole = cards(active).equals(cards(table(table)));

            assertThat(active.equals(before) || whole).isTrue();
            if (outcome instanceof Outcome.TableActivated) {
              assertThat(active.version()).isEqualTo(table.version());
            }
            if (outcome instanceof Outcome.TableRefused) {
              assertThat(active).isEqualTo(before);
            }
          }
        });
  }

  @Test
  void aDeltaIsSentToATerminalThatHasItsBase() {
    Dialogue dialogue = Dialogue.quiet();
    dialogue.sendTable(FIRST);
    dialogue.sent.clear();

    Outcome outcome = dialogue.sendTable(withDelta(41));

    assertThat(outcome).isInstanceOf(Outcome.TableActivated.class);
    assertThat(((Outcome.TableActivated) outcome).full()).isFalse();
    assertThat(dialogue.sent).extracting(Frame::type).containsOnlyOnce(FrameType.CARD);
    assertThat(dialogue.terminal.table().entry("card-1").orElseThrow().since()).isEqualTo(41);
    assertThat(dialogue.terminal.table().entry("card-3").orElseThrow().since()).isEqualTo(42);
  }

  @Test
  void aTerminalWithAnotherBaseGetsTheFullTable() {
    Dialogue dialogue = Dialogue.quiet();
    dialogue.sendTable(FIRST);

    Outcome outcome = dialogue.sendTable(withDelta(40));

    assertThat(((Outcome.TableActivated) outcome).full()).isTrue();
    assertThat(cards(dialogue.terminal.table())).isEqualTo(cards(table(withDelta(40))));
  }

  @Test
  void aClockThatIsFarOffIsSet() {
    Dialogue dialogue = new Dialogue(FaultPlan.none(1).withClockError(Duration.ofMinutes(-7)));

    Outcome outcome = dialogue.setClock();

    assertThat(outcome).isEqualTo(new Outcome.ClockSet(Duration.ofMinutes(-7), Duration.ZERO));
    assertThat(dialogue.terminal.clockError()).isZero();
  }

  @Test
  void aClockThatIsGoodEnoughIsLeftAlone() {
    Dialogue dialogue = new Dialogue(FaultPlan.none(1).withClockError(Duration.ofSeconds(30)));

    assertThat(dialogue.setClock()).isEqualTo(new Outcome.ClockInStep(Duration.ofSeconds(30)));
    assertThat(dialogue.sent).extracting(Frame::type).doesNotContain(FrameType.SET_CLOCK);
  }

  private static CardTable withDelta(int base) {
    List<CardRecord> changes = List.of(Cards.free("card-3"));
    return new CardTable(42, Cards.free(3), Optional.of(new Delta(base, changes)));
  }

  private static ActiveTable table(CardTable sent) {
    return new ActiveTable(
        sent.version(),
        sent.cards().stream()
            .collect(toMap(CardRecord::card, card -> new ActiveTable.Entry(card, sent.version()))));
  }

  private static List<CardRecord> cards(ActiveTable table) {
    return table.entries().values().stream()
        .map(ActiveTable.Entry::card)
        .sorted(comparing(CardRecord::card))
        .toList();
  }
}
