package saldo.cards.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import saldo.cards.domain.card.RefusalTable.Row;
import saldo.kit.decider.Decision;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;
import saldo.testing.Kinds;

/**
 * Of all reasons to refuse a command, the one that {@link CardRejection} writes first is given: for
 * each command, each flaw alone and each two that can meet.
 */
class RefusalPrecedenceTest {

  @TestFactory
  Stream<DynamicContainer> theReasonWrittenFirstIsGiven() {
    return RefusalTable.rows().stream()
        .map(row -> DynamicContainer.dynamicContainer(row.name(), tests(row)));
  }

  @Test
  void everyCommandHasARow() {
    Set<Class<?>> tried =
        RefusalTable.rows().stream()
            .map(row -> row.command().apply(new Attempt()).getClass())
            .collect(Collectors.toSet());
    assertThat(tried)
        .as("add a row for the command to RefusalTable")
        .containsExactlyInAnyOrder(Kinds.of(CardCommand.class));
  }

  @Test
  void everyReasonIsReached() {
    Set<CardRejection> reached =
        RefusalTable.rows().stream()
            .flatMap(row -> row.flaws().stream())
            .map(Flaw::reason)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(CardRejection.class)));
    // The shell decides this one, before it asks the domain.
    Set<CardRejection> all = EnumSet.allOf(CardRejection.class);
    all.remove(CardRejection.IDEMPOTENCY_CONFLICT);
    assertThat(reached).as("add a flaw with the reason to RefusalTable").isEqualTo(all);
  }

  private static List<DynamicTest> tests(Row row) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("in order", () -> assertAccepted(row)));
    for (int i = 0; i < row.flaws().size(); i++) {
      Flaw one = row.flaws().get(i);
      tests.add(DynamicTest.dynamicTest("only " + one, () -> assertRefused(row, List.of(one))));
      for (Flaw other : row.flaws().subList(i + 1, row.flaws().size())) {
        if (one.canMeet(other)) {
          tests.add(
              DynamicTest.dynamicTest(
                  one + " and " + other, () -> assertRefused(row, List.of(one, other))));
        }
      }
    }
    return tests;
  }

  private static void assertAccepted(Row row) {
    assertThat(decide(row, List.of())).isInstanceOf(Decision.Accepted.class);
  }

  private static void assertRefused(Row row, List<Flaw> flaws) {
    CardRejection first = flaws.stream().map(Flaw::reason).min(Enum::compareTo).orElseThrow();
    assertThat(reason(decide(row, flaws))).as("%s with %s", row.name(), flaws).isEqualTo(first);
  }

  private static @Nullable CardRejection reason(Decision<CardEvent, CardRejection> decision) {
    return decision instanceof Decision.Rejected<CardEvent, CardRejection> rejected
        ? rejected.reason()
        : null;
  }

  static Decision<CardEvent, CardRejection> decide(Row row, List<Flaw> flaws) {
    Attempt attempt = new Attempt();
    row.base().accept(attempt);
    flaws.forEach(flaw -> flaw.how().accept(attempt));
    return new Story(attempt.cards()).when(row.command().apply(attempt)).decision();
  }
}
