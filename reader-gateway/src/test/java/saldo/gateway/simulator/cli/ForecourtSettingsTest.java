package saldo.gateway.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.simulator.jsonpts.PtsFaults;

class ForecourtSettingsTest {
  @Test
  void everythingCanBeSaid() {
    assertThat(
            ForecourtSettings.parse(
                "port=4002",
                "controllers=3",
                "pumps=8",
                "seed=7",
                "faults=lost=20,doubled=10,garbled=5,slow=100,clock=-90,wrap,replace=50",
                "fill-every=5",
                "zone=Europe/Oslo",
                "upload-to=http://127.0.0.1:8083/jsonPTS",
                "secret=correct-horse-battery-staple"))
        .isEqualTo(
            new ForecourtSettings(
                4002,
                3,
                8,
                new PtsFaults(7, 20, 10, 5, 100, Duration.ofSeconds(-90), true, 50),
                Duration.ofSeconds(5),
                ZoneId.of("Europe/Oslo"),
                Optional.of(
                    new ForecourtSettings.Upload(
                        URI.create("http://127.0.0.1:8083/jsonPTS"),
                        "correct-horse-battery-staple"))));
  }

  @Test
  void aPortIsEnough() {
    ForecourtSettings settings = ForecourtSettings.parse("port=0");

    assertThat(settings.controllers()).isEqualTo(1);
    assertThat(settings.pumps()).isEqualTo(1);
    assertThat(settings.faults()).isEqualTo(PtsFaults.none(1));
    assertThat(settings.fillEvery()).isZero();
    assertThat(settings.upload()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "pumps=3|say where: give a port",
        "ports=3|'ports=3' is not understood",
        "port=70000|port is '70000'; give 0 to 65535",
        "port=1 controllers=0|controllers is '0'; give 1 to 99",
        "port=1 pumps=51|pumps is '51'; give 1 to 50",
        "port=1 zone=Moon/Base|there is no time zone 'Moon/Base'",
        "port=1 faults=gremlins=3|there is no fault 'gremlins'; there are lost=N",
        "port=1 faults=lost=1001|a fault happens in 1001 of 1000; give 0 to 1000",
        "port=1 secret=abc|upload-to and secret belong together",
        "port=1 upload-to=here secret=abc|upload-to is 'here'; give an address as http://"
      })
  void whatCannotBeUnderstoodIsSaidInASentence(String line, String sentence) {
    assertThatThrownBy(() -> ForecourtSettings.parse(line.split(" ", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence);
  }
}
