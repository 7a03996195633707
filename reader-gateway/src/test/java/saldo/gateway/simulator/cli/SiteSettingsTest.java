package saldo.gateway.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.simulator.fpp.FaultPlan;
import saldo.gateway.simulator.fpp.SimulatedTerminal;

class SiteSettingsTest {
  @Test
  void everythingCanBeSaid() {
    assertThat(
            SiteSettings.parse(
                "port=4001",
                "pty=/tmp/fpp",
                "terminals=3",
                "lines=1",
                "seed=7",
                "faults=noise=20,lost=10,doubled=5,power=2,clock=-90,wrap,replace=50",
                "fill-every=5",
                "zone=Europe/Oslo"))
        .isEqualTo(
            new SiteSettings(
                Optional.of(4001),
                Optional.of(Path.of("/tmp/fpp")),
                1,
                3,
                new FaultPlan(7, 20, 10, 5, 2, Duration.ofSeconds(-90), true, 50),
                Duration.ofSeconds(5),
                new SimulatedTerminal.Site(
                    ZoneId.of("Europe/Oslo"), SimulatedTerminal.PRICES_MILLI)));
  }

  @Test
  void aPortIsEnough() {
    SiteSettings settings = SiteSettings.parse("port=0");

    assertThat(settings.terminals()).isEqualTo(1);
    assertThat(settings.faults()).isEqualTo(FaultPlan.none(1));
    assertThat(settings.fillEvery()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "terminals=3|say where: give a port, or the path for a pty",
        "ports=3|'ports=3' is not understood",
        "port=70000|port is '70000'; give 0 to 65535",
        "port=1 terminals=256|terminals is '256'; give 1 to 255",
        "port=1 terminals=100 lines=3|several lines are on ports, with at most 255 terminals",
        "pty=/tmp/fpp lines=2|several lines are on ports",
        "port=1 zone=Moon/Base|there is no time zone 'Moon/Base'",
        "port=1 faults=gremlins=3|there is no fault 'gremlins'; there are noise=N",
        "port=1 faults=noise|the fault 'noise' needs a whole number after =",
        "port=1 faults=noise=1001|a fault happens in 1001 of 1000 frames; give 0 to 1000"
      })
  void whatCannotBeUnderstoodIsSaidInASentence(String line, String sentence) {
    assertThatThrownBy(() -> SiteSettings.parse(line.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }
}
