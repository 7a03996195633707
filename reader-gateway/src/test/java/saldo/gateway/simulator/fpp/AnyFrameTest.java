package saldo.gateway.simulator.fpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameParser;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.session.Action;
import saldo.gateway.fpp.session.CardTable;
import saldo.gateway.fpp.session.CardTable.Delta;
import saldo.gateway.fpp.session.HostSession;
import saldo.gateway.fpp.session.Progress;
import saldo.testing.Seeded;

/** Frames that are good in themselves and make no sense at all crash neither side. */
class AnyFrameTest {
  private static final int CASES = 300;
  private static final int FRAMES = 200;
  private static final List<String> PAYLOADS =
      List.of(
          "",
          "000123",
          "999999",
          "000000",
          "rubbish",
          "000124/rubbish",
          "000124/20261121/153012/card-1/0420117/02/D/00040500/00018950/00767475/OK",
          "V0042/20261121/153012/FT-2207/0011/000123",
          "V0000/20261121/153012/FT-2208/0011/000000",
          "V0042/00001/FULL",
          "V0043/00001/DELTA/V0042",
          "V0042/00001/0000",
          "card-1/1/D/99999999/99999999/99999999/00/0000000/0000",
          "20261121/153012",
          "BASE/no",
          "ORDER/no",
          "CRC/no");

  @Test
  void aTerminalAnswersOrIsSilent() {
    Seeded.cases(CASES)
        .check(random -> {
          SimulatedTerminal terminal =
              new SimulatedTerminal(
                  Dialogue.ADDRESS, Dialogue.ZONE, new SetClock(), FaultPlan.none(1));
          for (int i = 0; i < FRAMES; i++) {
            byte[] answer = terminal.answer(frame(random));
            assertThat(new FrameParser().feed(answer)).hasSize(answer.length == 0 ? 0 : 1);
          }
        });
  }

  @Test
  void aHostGoesOnOrEnds() {
    Seeded.cases(CASES)
        .check(random -> {
          SetClock clock = new SetClock();
          HostSession host = new HostSession(Dialogue.ADDRESS, Dialogue.ZONE);
          for (int i = 0; i < FRAMES; i++) {
            if (!host.isTalking()) {
              begin(host, random, clock);
            }
            List<Action> actions = host.received(frame(random), clock.instant());
            if (!actions.isEmpty() && isDelivery(actions.getLast())) {
              actions = host.committed(clock.instant());
            }
            if (actions.isEmpty() && random.nextInt(4) == 0) {
              clock.set(host.deadline().orElseThrow());
              actions = host.elapsed(clock.instant());
              assertThat(actions).isNotEmpty();
            }
            assertThat(host.isTalking()).isEqualTo(host.deadline().isPresent());
          }
        });
  }

  private static boolean isDelivery(Action action) {
    return action instanceof Action.Deliver || action instanceof Action.DeliverUnreadable;
  }

  private static void begin(HostSession host, RandomGenerator random, SetClock clock) {
    CardTable table = new CardTable(43, Cards.free(2), Optional.of(new Delta(42, Cards.free(1))));
    switch (random.nextInt(4)) {
      case 0 -> host.collect(new Progress(0, 123, "FT-2207"), clock.instant());
      case 1 -> host.readStatus(clock.instant());
      case 2 -> host.setClock(clock.instant());
      default -> host.sendTable(table, clock.instant());
    }
  }

  private static Frame frame(RandomGenerator random) {
    FrameType[] types = FrameType.values();
    return new Frame(
        Dialogue.ADDRESS,
        types[random.nextInt(types.length)],
        random.nextInt(4),
        random.nextInt(4),
        PAYLOADS.get(random.nextInt(PAYLOADS.size())));
  }
}
