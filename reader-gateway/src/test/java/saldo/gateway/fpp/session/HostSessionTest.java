package saldo.gateway.fpp.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.protocol.CardRecord;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.PeriodKind;
import saldo.gateway.fpp.protocol.StatusReport;

class HostSessionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:30:12Z");
  private static final LocalDateTime CLOCK = LocalDateTime.parse("2026-11-21T15:30:12");
  private static final Progress AT_122 = new Progress(0, 122, "FT-1");

  private final HostSession host = new HostSession(1, ZoneId.of("Europe/Stockholm"));

  @Test
  void aFillingIsAcknowledgedOnlyAfterItIsCommitted() {
    assertThat(host.collect(AT_122, NOW)).containsExactly(send(FrameType.STATUS, 0, 0, ""));
    assertThat(hear(status("FT-1", 123))).containsExactly(send(FrameType.POLL, 0, 0, "000122"));

    List<Action> delivery = hear(new Frame(1, FrameType.FILLING, 1, 0, filling(123).format()));

    Progress reached = new Progress(0, 123, "FT-1");
    assertThat(delivery)
        .containsExactly(
            new Action.Deliver(new CollectedFilling(filling(123), reached, NOW, Duration.ZERO)));
    assertThat(host.deadline()).isEmpty();
    assertThat(host.committed(NOW)).containsExactly(send(FrameType.ACK, 0, 1, ""));
    assertThat(hear(new Frame(1, FrameType.END, 2, 0, "000123")))
        .containsExactly(
            new Action.Finish(
                new Outcome.Collected(reached, 1, new StatusReport(42, CLOCK, "FT-1", 11, 123))));
    assertThat(host.isTalking()).isFalse();
  }

  @Test
  void nothingCanBeCommittedThatWasNotDelivered() {
    host.collect(AT_122, NOW);

    assertThatThrownBy(() -> host.committed(NOW)).hasMessageContaining("nothing was delivered");
    assertThatThrownBy(() -> host.readStatus(NOW)).hasMessageContaining("is not over");
  }

  @Test
  void aMissingNumberIsAGapAndTheFillingIsKept() {
    polled(AT_122, 125);

    assertThat(hear(new Frame(1, FrameType.FILLING, 1, 0, filling(125).format())))
        .first()
        .isEqualTo(new Action.ReportGap(new FillingGap(123, 124)));
  }

  @Test
  void aGapReachesAcrossTheWrap() {
    polled(new Progress(3, 999_998, "FT-1"), 2);

    assertThat(hear(new Frame(1, FrameType.FILLING, 1, 0, filling(2).format())))
        .first()
        .isEqualTo(new Action.ReportGap(new FillingGap(3_999_999, 4_000_001)));
  }

  @Test
  void fillingsThatATerminalNumberedAndHasNoMoreAreAGap() {
    polled(AT_122, 130);

    assertThat(hear(new Frame(1, FrameType.END, 1, 0, "000130")))
        .first()
        .isEqualTo(new Action.ReportGap(new FillingGap(123, 130)));
  }

  @Test
  void atFirstContactNothingIsMissing() {
    assertThat(polled(Progress.NONE, 5_000)).isEqualTo(send(FrameType.POLL, 0, 0, ""));

    assertThat(hear(new Frame(1, FrameType.FILLING, 1, 0, filling(4_990).format())))
        .singleElement()
        .isInstanceOf(Action.Deliver.class);
  }

  @Test
  void aFillingThatWasCollectedBeforeIsNotDeliveredAgain() {
    polled(AT_122, 123);

    assertThat(hear(new Frame(1, FrameType.FILLING, 1, 0, filling(122).format()))).isEmpty();
    assertThat(host.elapsed(NOW.plusSeconds(1))).containsExactly(send(FrameType.STATUS, 0, 0, ""));
  }

  @Test
  void anotherSerialNumberIsAnotherTerminal() {
    host.collect(AT_122, NOW);

    assertThat(hear(status("FT-2", 500)))
        .containsExactly(
            new Action.ReportReplaced(
                new TerminalReplaced(
                    TerminalReplaced.Cause.OTHER_SERIAL, AT_122, new Progress(1, 0, "FT-2"))),
            send(FrameType.POLL, 0, 0, ""));
  }

  @Test
  void numbersBehindWhatWasCollectedAreANewNumbering() {
    host.collect(AT_122, NOW);

    assertThat(hear(status("FT-1", 3)))
        .contains(
            new Action.ReportReplaced(
                new TerminalReplaced(
                    TerminalReplaced.Cause.NUMBERING_RESTARTED,
                    AT_122,
                    new Progress(1, 0, "FT-1"))));
  }

  @Test
  void aFillingThatCannotBeReadIsKeptAndAcknowledged() {
    polled(AT_122, 123);

    assertThat(hear(new Frame(1, FrameType.FILLING, 1, 0, "000123/rubbish")))
        .containsExactly(
            new Action.DeliverUnreadable(
                new UnreadableFilling(
                    "000123/rubbish",
                    "the filling has 2 fields, not 11",
                    new Progress(0, 123, "FT-1"),
                    NOW)));
    assertThat(host.committed(NOW)).containsExactly(send(FrameType.ACK, 0, 1, ""));
  }

  @Test
  void aFillingWithoutANumberStopsTheCollection() {
    polled(AT_122, 123);

    assertThat(hear(new Frame(1, FrameType.FILLING, 1, 0, "rubbish")))
        .containsExactly(
            new Action.Finish(
                new Outcome.CollectingStopped(
                    AT_122, "the terminal sends a filling without a number: rubbish")));
  }

  @Test
  void framesOfOtherTerminalsAreIgnored() {
    host.readStatus(NOW);

    assertThat(hear(new Frame(2, FrameType.STATUS, 0, 0, "V0001/x"))).isEmpty();
    assertThat(host.isTalking()).isTrue();
  }

  @Test
  void silenceIsAskedThreeTimesMoreAndThenLeftAlone() {
    List<Duration> retries = new ArrayList<>();
    for (int conversation = 0; conversation < 5; conversation++) {
      host.readStatus(NOW);
      assertThat(host.elapsed(NOW.plusMillis(999))).isEmpty();
      for (int second = 1; second <= 3; second++) {
        assertThat(host.elapsed(NOW.plusSeconds(second)))
            .containsExactly(send(FrameType.STATUS, 0, 0, ""));
      }
      Action.Finish end = (Action.Finish) host.elapsed(NOW.plusSeconds(4)).getFirst();
      retries.add(((Outcome.TerminalOffline) end.outcome()).retryAfter());
    }

    assertThat(retries).extracting(Duration::toSeconds).containsExactly(5L, 15L, 30L, 60L, 60L);
    host.readStatus(NOW);
    hear(status("FT-1", 1));
    host.readStatus(NOW);
    for (int second = 1; second <= 3; second++) {
      host.elapsed(NOW.plusSeconds(second));
    }
    assertThat(host.elapsed(NOW.plusSeconds(4)))
        .containsExactly(new Action.Finish(new Outcome.TerminalOffline(1, Duration.ofSeconds(5))));
  }

  @Test
  void afterAnAcknowledgementThatGotLostThePollGoesOn() {
    polled(AT_122, 124);
    hear(new Frame(1, FrameType.FILLING, 1, 0, filling(123).format()));
    host.committed(NOW);

    assertThat(host.elapsed(NOW.plusSeconds(1)))
        .containsExactly(send(FrameType.POLL, 0, 1, "000123"));
  }

  @Test
  void aTerminalThatSendsOnlyOldNumbersIsGivenUp() {
    host.collect(AT_122, NOW);
    List<Action> last = List.of();
    Instant now = NOW;
    for (int round = 0; round <= 3; round++) {
      hear(status("FT-1", 123));
      hear(new Frame(1, FrameType.FILLING, 1, 0, filling(100).format()));
      now = host.deadline().orElseThrow();
      last = host.elapsed(now);
    }

    assertThat(last)
        .containsExactly(
            new Action.Finish(
                new Outcome.CollectingStopped(
                    AT_122, "the terminal sends only fillings that were collected before")));
  }

  @Test
  void aDeltaThatIsRefusedForItsBaseIsFollowedByTheFullTable() {
    CardRecord card = new CardRecord("card-1", true, List.of("D"), 1, 1, 1, PeriodKind.NONE, 0, 0);
    CardTable table =
        new CardTable(43, List.of(card), Optional.of(new CardTable.Delta(42, List.of(card))));
    host.sendTable(table, NOW);
    assertThat(hear(status("FT-1", 123)))
        .containsExactly(send(FrameType.TABLE_BEGIN, 1, 0, "V0043/00001/DELTA/V0042"));

    assertThat(hear(new Frame(1, FrameType.NAK, 0, 0, "BASE/the active table is V0041")))
        .containsExactly(send(FrameType.STATUS, 0, 0, ""));
    assertThat(hear(status("FT-1", 123)))
        .containsExactly(send(FrameType.TABLE_BEGIN, 2, 0, "V0043/00001/FULL"));
  }

  private Action polled(Progress progress, int lastNumber) {
    host.collect(progress, NOW);
    return hear(status("FT-1", lastNumber)).getLast();
  }

  private List<Action> hear(Frame frame) {
    return host.received(frame, NOW);
  }

  private static Frame status(String serial, int lastNumber) {
    String payload = new StatusReport(42, CLOCK, serial, 11, lastNumber).format();
    return new Frame(1, FrameType.STATUS, 0, 0, payload);
  }

  private static Action send(FrameType type, int num, int resp, String payload) {
    return new Action.Send(new Frame(1, type, num, resp, payload));
  }

  private static FillingRecord filling(int number) {
    return new FillingRecord(
        number, CLOCK, "card-1", OptionalInt.empty(), 1, "D", 1_000, 1_879, 1_000, "OK");
  }
}
