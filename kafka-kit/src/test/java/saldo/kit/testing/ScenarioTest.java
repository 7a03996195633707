package saldo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import saldo.kit.decider.Decider;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;

/** A turnstile for three: the smallest domain that accepts, refuses and remembers. */
class ScenarioTest {
  private static final int SEATS = 3;

  private enum Reason {
    FULL
  }

  private record Sit(String name) {}

  private record Sat(String name, String usher) {}

  private static final class Turnstile implements Decider<List<String>, Sit, Sat, Reason> {
    @Override
    public Decision<Sat, Reason> decide(List<String> seated, Sit command, Situation situation) {
      return seated.size() < SEATS
          ? Decision.accepted(new Sat(command.name(), situation.origin().actor()))
          : Decision.rejected(Reason.FULL, Map.of("seats", "3"));
    }

    @Override
    public List<String> evolve(List<String> seated, Sat event) {
      return Stream.concat(seated.stream(), Stream.of(event.name())).toList();
    }
  }

  private static Scenario<List<String>, Sit, Sat, Reason> turnstile() {
    return Scenario.of(new Turnstile(), List.of());
  }

  @Test
  void whatHappensIsComparedEventByEvent() {
    turnstile()
        .given(new Sit("anna"))
        .by("otto")
        .when(new Sit("ben"))
        .then(new Sat("ben", "otto"))
        .thenState(seated -> assertThat(seated).containsExactly("anna", "ben"));
  }

  @Test
  void aRefusalIsComparedWithItsDetails() {
    turnstile()
        .given(new Sit("anna"), new Sit("ben"))
        .givenEvents(new Sat("cleo", "nobody"))
        .when(new Sit("dora"))
        .thenRefused(Reason.FULL, "seats", "3");
  }

  @Test
  void anotherEventFails() {
    Scenario.Then<List<String>, Sat, Reason> then = turnstile().when(new Sit("anna"));
    assertThatThrownBy(() -> then.then(new Sat("ben", "clerk"))).isInstanceOf(AssertionError.class);
  }

  @Test
  void aRefusalThatDidNotComeFails() {
    Scenario.Then<List<String>, Sat, Reason> then = turnstile().when(new Sit("anna"));
    assertThatThrownBy(() -> then.thenRefused(Reason.FULL)).isInstanceOf(AssertionError.class);
  }

  @Test
  void otherDetailsFail() {
    Scenario.Then<List<String>, Sat, Reason> then =
        turnstile().given(new Sit("anna"), new Sit("ben"), new Sit("cleo")).when(new Sit("dora"));
    assertThatThrownBy(() -> then.thenRefused(Reason.FULL, "seats", "4"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aHistoryThatCannotBeIsToldFromAFailedTest() {
    Scenario<List<String>, Sit, Sat, Reason> full =
        turnstile().given(new Sit("anna"), new Sit("ben"), new Sit("cleo"));
    assertThatThrownBy(() -> full.given(new Sit("dora")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("This cannot be given")
        .hasMessageContaining("dora");
  }
}
