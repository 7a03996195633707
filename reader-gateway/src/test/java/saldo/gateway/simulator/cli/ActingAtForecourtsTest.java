package saldo.gateway.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import saldo.gateway.jsonpts.PtsClient;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.PtsTraffic;
import saldo.gateway.simulator.jsonpts.PtsSimulator;

class ActingAtForecourtsTest {
  private final ForecourtSettings settings =
      ForecourtSettings.parse("port=0", "controllers=2", "pumps=3", "zone=UTC");
  private final List<Forecourt> forecourts =
      ForecourtSite.forecourts(
          settings, InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")));
  private final ForecourtConsole console = new ForecourtConsole(forecourts);

  @Test
  void somebodyFillsAtAPumpOfOneOfTheControllers() {
    assertThat(console.answer("fill 2 3 A1B2C3D4 26.720"))
        .isEqualTo("controller 2 filled 1: pump 3 tag A1B2C3D4 litres 26.720 amount 48.07");
    assertThat(forecourts.get(1).controller().transactions()).hasSize(1);
    assertThat(forecourts.get(0).controller().transactions()).isEmpty();
  }

  @Test
  void aControllerIsReplacedByAnother() {
    assertThat(console.answer("replace 2")).isEqualTo("controller 2 was replaced by SIM020001");
  }

  @Test
  void whatIsNotUnderstoodGetsTheWordsThatAre() {
    for (String line : new String[] {"fill", "fill 1 x A 1", "fill 1 1 A", "dance 1"}) {
      assertThat(console.answer(line)).as(line).startsWith("not understood: type ask CONTROLLER");
    }
  }

  @Test
  void whatCannotBeDoneIsSaidInASentence() {
    assertThat(console.answer("fill 3 1 A 1")).isEqualTo("not done: there is no controller 3");
    assertThat(console.answer("fill 1 4 A 1")).isEqualTo("not done: there is no pump 4");
    assertThat(console.answer("fill 1 1 A -5"))
        .isEqualTo(
            "not done: '-5' are no litres; give them as 26.720, with at most three decimals");
    assertThat(console.answer("upload 1"))
        .isEqualTo("not done: it does not know where to upload to");
  }

  @Test
  void motoristsFillWithTagsThatTheHostHasSent() throws Exception {
    List<String> events = new ArrayList<>();
    ForecourtMotorists motorists =
        new ForecourtMotorists(forecourts.subList(0, 1), new SplittableRandom(1), events::add);
    try (PtsSimulator simulator = ForecourtSite.listen(settings, forecourts)) {
      motorists.come();
      assertThat(events)
          .containsExactly("controller 1 has no tag that may fill: the host has to send a list");

      sendTag(simulator.link(1), "A1B2C3D4");
      motorists.come();
    }
    assertThat(events.get(1)).startsWith("controller 1 filled 1: pump ").contains("tag A1B2C3D4");
    assertThat(console.answer("tags 1")).isEqualTo("controller 1 tags A1B2C3D4");
  }

  private static void sendTag(URI link, String tag) throws InterruptedException {
    ArrayNode tags = PtsJson.list();
    tags.addObject().put("Tag", tag).put("Name", "V1").put("Valid", true);
    try (PtsClient host = new PtsClient(Duration.ofSeconds(10))) {
      PtsTraffic none =
          new PtsTraffic() {
            @Override
            public void sent(byte[] message) {}

            @Override
            public void received(byte[] message) {}
          };
      host.ask(new PtsClient.Controller(link, null, none), "SetTagsList", tags);
    }
  }
}
