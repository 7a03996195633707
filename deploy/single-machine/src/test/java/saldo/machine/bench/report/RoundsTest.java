package saldo.machine.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void theMiddleOneOfAnOddNumberIsReported() {
    Rounds rounds = Rounds.of(List.of(30.0, 10.0, 500.0));

    assertThat(rounds.median()).isEqualTo(30);
    assertThat(rounds.lowest()).isEqualTo(10);
    assertThat(rounds.highest()).isEqualTo(500);
  }

  @Test
  void theMeanOfTheMiddleTwoOfAnEvenNumberIsReported() {
    assertThat(Rounds.of(List.of(4.0, 1.0, 100.0, 2.0)).median()).isEqualTo(3);
  }

  @Test
  void theRoundsStayInTheOrderInWhichTheyWereMeasured() {
    assertThat(Rounds.of(List.of(3.0, 1.0, 2.0)).rounds()).containsExactly(3.0, 1.0, 2.0);
  }

  @Test
  void aRatioIsOneOfMedians() {
    Rounds ours = Rounds.of(List.of(10.0, 20.0, 90.0));
    Rounds theirs = Rounds.of(List.of(30.0, 30.0, 1.0));

    assertThat(ours.ratioTo(theirs)).isEqualTo(0.667);
  }

  @Test
  void nothingMeasuredIsNothingToReport() {
    assertThatThrownBy(() -> Rounds.of(List.of())).hasMessageContaining("no round");
  }
}
