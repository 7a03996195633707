package saldo.gateway.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.gateway.simulator.fpp.FppSimulator;

class ActingAtTerminalsTest {
  private final List<FppSimulator> lines =
      FuelSite.lines(
          SiteSettings.parse("port=0", "lines=2", "terminals=1", "prices=D:1799"),
          InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")),
          _ -> {});
  private final Console console =
      new Console(lines.stream().flatMap(line -> line.terminals().stream()).toList());

  @Test
  void aCardThatNoTableKnowsIsRefused() {
    assertThat(console.answer("fill 2 V1 D 40000 120000"))
        .isEqualTo("terminal 2 refused card V1 UNKNOWN_CARD: card V1 is not in the table");
    assertThat(console.answer("left 2 V1")).isEqualTo("terminal 2 left card V1 0");
  }

  @Test
  void aTerminalIsReplacedByAnother() {
    assertThat(console.answer("replace 1")).isEqualTo("terminal 1 was replaced by SIM-01-1");
    assertThat(console.answer("power 1")).isEqualTo("terminal 1 was switched off and on");
  }

  @Test
  void whatIsNotUnderstoodGetsTheWordsThatAre() {
    for (String line : new String[] {"fill", "fill 9 V1 D 1", "fill 1 V1 D much", "dance 1"}) {
      assertThat(console.answer(line)).as(line).startsWith("not understood: type fill TERMINAL");
    }
  }
}
