package saldo.machine.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeCountTest {
  private static final String ACCEPTED = "{\"type\":\"accepted\",\"ledger\":\"one\"}";
  private static final String REJECTED = "{\"type\":\"rejected\",\"ledger\":\"one\"}";

  private final OutcomeCount count = new OutcomeCount("b7", 3);

  @Test
  void aBatchIsCompleteWhenEachCommandIsAnswered() {
    see("b7-0", ACCEPTED);
    see("b7-2", ACCEPTED);
    assertThat(count.isComplete()).isFalse();

    see("b7-1", ACCEPTED);

    assertThat(count.isComplete()).isTrue();
    assertThat(count.accepted()).isEqualTo(3);
    assertThat(count.doubled()).isZero();
  }

  @Test
  void aRefusalIsAnAnswerButNotAccepted() {
    see("b7-0", REJECTED);

    assertThat(count.answered()).isEqualTo(1);
    assertThat(count.accepted()).isZero();
  }

  @Test
  void anAnswerThatComesTwiceIsCounted() {
    see("b7-0", ACCEPTED);
    see("b7-0", ACCEPTED);

    assertThat(count.answered()).isEqualTo(1);
    assertThat(count.doubled()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b8-0", "b71-0", "b7", "b7-", "b7-x", "b7-3", "something else"})
  void answersToOthersArePassedOver(String key) {
    assertThat(see(key, ACCEPTED)).isFalse();
    assertThat(count.answered()).isZero();
  }

  @Test
  void aRunWithARefusedOrDoubledCommandIsNoMeasurement() {
    assertThat(new FloodResult(3, 3, 0, 1).requireExactlyOnce().sent()).isEqualTo(3);
    assertThatThrownBy(() -> new FloodResult(3, 2, 0, 1).requireExactlyOnce())
        .hasMessageContaining("of 3 commands 2 were accepted");
    assertThatThrownBy(() -> new FloodResult(3, 3, 1, 1).requireExactlyOnce())
        .hasMessageContaining("1 were answered twice");
  }

  private boolean see(String key, String value) {
    return count.see(key.getBytes(UTF_8), value.getBytes(UTF_8));
  }
}
