package saldo.gateway.simulator.jsonpts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saldo.gateway.jsonpts.PtsAnswer;
import saldo.gateway.jsonpts.PtsClient;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.PtsTraffic;

class SimulatedControllersTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
  private static final PtsTraffic UNSEEN =
      new PtsTraffic() {
        @Override
        public void sent(byte[] message) {}

        @Override
        public void received(byte[] message) {}
      };

  @Test
  void manyControllersAnswerEachForItself() throws Exception {
    PtsFaults faults = PtsFaults.none(1);
    List<SimulatedController> controllers =
        IntStream.range(0, 40).mapToObj(i -> controller("C" + i, faults)).toList();
    try (PtsSimulator simulator = PtsSimulator.listen(controllers, faults, 0);
        PtsClient client = new PtsClient(Duration.ofSeconds(5))) {
      for (int place = 1; place <= 40; place++) {
        PtsAnswer answer =
            client.ask(
                new PtsClient.Controller(simulator.link(place), null, UNSEEN),
                "GetDateTime",
                PtsJson.nothing());
        String expected = controllers.get(place - 1).ptsId();
        assertThat(answer)
            .isInstanceOfSatisfying(
                PtsAnswer.Answered.class,
                answered -> assertThat(answered.ptsId()).isEqualTo(expected));
      }
    }
  }

  @Test
  void aSlowControllerIsWaitedForOnlySoLong() throws Exception {
    PtsFaults slow = PtsFaults.parse("slow=60000", 1);
    List<SimulatedController> controllers = List.of(controller("C", slow));
    try (PtsSimulator simulator = PtsSimulator.listen(controllers, slow, 0);
        PtsClient client = new PtsClient(Duration.ofMillis(50))) {
      PtsAnswer answer =
          client.ask(
              new PtsClient.Controller(simulator.link(1), null, UNSEEN),
              "GetDateTime",
              PtsJson.nothing());
      assertThat(answer).isInstanceOf(PtsAnswer.NotAnswered.class);
    }
  }

  @Test
  void transactionNumbersBeginAnewAfterTheHighest() {
    SimulatedController controller = controller("C", PtsFaults.none(1).withWrap());
    List<Integer> numbers =
        IntStream.range(0, 5).mapToObj(_ -> fill(controller).path("Transaction").asInt()).toList();
    assertThat(numbers).containsExactly(65_533, 65_534, 65_535, 1, 2);
  }

  @Test
  void aControllerIsReplacedOnlyWhenItsFillingsAreElsewhere() {
    SimulatedController controller = controller("C", PtsFaults.parse("replace=2", 1));
    fill(controller);
    fill(controller);
    fill(controller);
    assertThat(controller.ptsId()).isEqualTo("C0000");
    controller.forgetUploads();
    fill(controller);
    assertThat(controller.ptsId()).isEqualTo("C0001");
    assertThat(controller.transactions()).hasSize(1);
  }

  @Test
  void switchesAreReadAndWrongOnesNamed() {
    assertThat(PtsFaults.parse("lost=10, doubled=20,garbled=30,slow=5,clock=-90,wrap,replace=7", 3))
        .isEqualTo(new PtsFaults(3, 10, 20, 30, 5, Duration.ofSeconds(-90), true, 7));
    assertThatThrownBy(() -> PtsFaults.parse("noise=1", 1)).hasMessageContaining("noise");
    assertThatThrownBy(() -> PtsFaults.parse("lost=x", 1)).hasMessageContaining("lost=x");
    assertThatThrownBy(() -> PtsFaults.parse("lost=1001", 1)).hasMessageContaining("1000");
  }

  private static SimulatedController controller(String name, PtsFaults faults) {
    return new SimulatedController(name, ZoneOffset.UTC, CLOCK, faults);
  }

  private static JsonNode fill(SimulatedController controller) {
    return controller.fill(1, "T", new BigDecimal("10"));
  }
}
