package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.http.Thrown.problemOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.AccountId;

class ParametersTest {
  private enum Light {
    GREEN,
    DARK_RED
  }

  @Test
  void whatIsUnderstood() {
    assertThat(Parameters.limit("1000")).isEqualTo(1_000);
    assertThat(Parameters.limit("5000", 5_000)).isEqualTo(5_000);
    assertThat(Parameters.seq("minSeq", "0")).isZero();
    assertThat(Parameters.seqCursor("17")).isEqualTo("17");
    assertThat(Parameters.idCursor("", AccountId::of)).isEmpty();
    assertThat(Parameters.idCursor("a", AccountId::of)).isEqualTo("a");
    assertThat(Parameters.oneOf("light", Light.class, "dark-red")).isEqualTo(Light.DARK_RED);
    assertThat(Parameters.read("a", AccountId::of)).isEqualTo(AccountId.of("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1001", "-1", "ten", "1.5"})
  void aLimitThatIsNone(String text) {
    assertThat(problemOf(() -> Parameters.limit(text)).detail())
        .isEqualTo("limit is a number from 1 to 1000: " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "9223372036854775808"})
  void aJournalNumberThatIsNone(String text) {
    assertThat(problemOf(() -> Parameters.seq("minSeq", text)).detail())
        .isEqualTo("minSeq is a journal number from 0: " + text);
  }

  @Test
  void aCursorThatIsNone() {
    assertThat(problemOf(() -> Parameters.seqCursor("x")).detail()).contains("earlier page");
    assertThat(problemOf(() -> Parameters.idCursor("a|b", AccountId::of)).detail())
        .contains("earlier page");
  }

  @Test
  void anUnknownNameIsToldTheKnownOnes() {
    Problem problem = problemOf(() -> Parameters.oneOf("light", Light.class, "blue"));
    assertThat(problem.detail()).isEqualTo("light is one of green, dark-red: blue");
  }

  @Test
  void aValueThatIsNotOneSaysItself() {
    Problem problem = problemOf(() -> Parameters.read("a b", AccountId::of));
    assertThat(problem.reason()).isEqualTo("MALFORMED");
    assertThat(problem.detail()).contains("an account id is");
  }
}
