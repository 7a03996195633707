package saldo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeededTest {
  private static final int CASES = 50;

  @BeforeEach
  void leaveOutWhenTheCommandLineAsksForOneCase() {
    Assumptions.assumeThat(System.getProperty("saldo.seed")).isNull();
    Assumptions.assumeThat(System.getProperty("saldo.cases")).isNull();
  }

  @Test
  void everyBuildDrawsTheSameCases() {
    assertThat(drawn(Seeded.cases(CASES))).isEqualTo(drawn(Seeded.cases(CASES))).hasSize(CASES);
  }

  @Test
  void freshCasesDifferFromRunToRun() {
    Seeded fresh = Seeded.cases(CASES).withSeed("random");
    assertThat(drawn(fresh)).isNotEqualTo(drawn(fresh)).hasSize(CASES);
  }

  @Test
  void aFailureNamesTheSeedThatBringsItBack() {
    Throwable first = catchThrowable(() -> Seeded.cases(CASES).check(SeededTest::refuseLarge));
    String seed = String.valueOf(first.getMessage()).replaceAll("(?s).*seed (-?\\d+)\\..*", "$1");
    assertThatThrownBy(() -> Seeded.cases(CASES).withSeed(seed).check(SeededTest::refuseLarge))
        .hasMessageContaining("seed " + seed)
        .hasMessageContaining("-Dtest=SeededTest")
        .hasMessageContaining("-Dsaldo.seed=" + seed)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKnownBugIsShrunkToTheTwoCommandsThatMakeIt() {
    assertThatThrownBy(
            () -> Seeded.cases(CASES).checkList(SeededTest::commands, SeededTest::noRefundAfterPay))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Smallest list that fails (2 of 40)")
        .hasMessageMatching("(?s).*  1  pay\\R    2  refund\\R.*")
        .hasMessageContaining("refunded after it was paid");
  }

  @Test
  void shrinkingKeepsToTheKindOfFailureItBeganWith() {
    List<Integer> found = IntStream.range(0, 9).boxed().toList();
    Shrinking<Integer> smallest =
        Shrinking.of(
            found,
            new IllegalStateException("five"),
            list ->
                list.contains(5)
                    ? new IllegalStateException("five")
                    : new UnsupportedOperationException("another"));
    assertThat(smallest.list()).containsExactly(5);
    assertThat(smallest.isMinimal()).isTrue();
  }

  @Test
  void aListThatFailsEvenEmptyIsShrunkToNothing() {
    assertThatThrownBy(() ->
            Seeded.cases(1)
                .checkList(
                    SeededTest::commands,
                    list -> {
                      throw new IllegalStateException("always");
                    }))
        .hasMessageContaining("(0 of 40)");
  }

  private static List<Long> drawn(Seeded seeded) {
    List<Long> drawn = new ArrayList<>();
    seeded.check(random -> drawn.add(random.nextLong()));
    return drawn;
  }

  private static void refuseLarge(RandomGenerator random) {
    if (random.nextInt(CASES) > CASES / 2) {
      throw new IllegalStateException("too large");
    }
  }

  private static List<String> commands(RandomGenerator random) {
    List<String> names = List.of("open", "load", "pay", "refund", "close");
    return IntStream.range(0, 40).mapToObj(i -> names.get(random.nextInt(names.size()))).toList();
  }

  private static void noRefundAfterPay(List<String> commands) {
    int paid = commands.indexOf("pay");
    assertThat(paid >= 0 && commands.lastIndexOf("refund") > paid)
        .as("refunded after it was paid")
        .isFalse();
  }
}
