package saldo.cards.domain.registry;

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
import saldo.cards.domain.registry.RefusalTable.Row;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;
import saldo.testing.Kinds;

/**
 * Of all reasons to refuse a command, the one that {@link RegistryRejection} writes first is given:
 * for each command, each flaw alone and each two that can meet.
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
        .containsExactlyInAnyOrder(Kinds.of(RegistryCommand.class));
  }

  @Test
  void everyReasonIsReached() {
    Set<RegistryRejection> reached =
        RefusalTable.rows().stream()
            .flatMap(row -> row.flaws().stream())
            .map(Flaw::reason)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RegistryRejection.class)));
    // The shell decides this one, before it asks the domain.
    Set<RegistryRejection> all = EnumSet.allOf(RegistryRejection.class);
    all.remove(RegistryRejection.IDEMPOTENCY_CONFLICT);
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
    RegistryRejection first = flaws.stream().map(Flaw::reason).min(Enum::compareTo).orElseThrow();
    assertThat(reason(decide(row, flaws))).as("%s with %s", row.name(), flaws).isEqualTo(first);
  }

  private static @Nullable RegistryRejection reason(
      Decision<RegistryEvent, RegistryRejection> decision) {
    return decision instanceof Decision.Rejected<RegistryEvent, RegistryRejection> rejected
        ? rejected.reason()
        : null;
  }

  static Decision<RegistryEvent, RegistryRejection> decide(Row row, List<Flaw> flaws) {
    Attempt attempt = new Attempt();
    flaws.forEach(flaw -> flaw.how().accept(attempt));
    return new Registrar()
        .decide(
            attempt.registry(),
            row.command().apply(attempt),
            new Situation(Scenario.WHEN, RegistryLanguage.NOW, Scenario.CLERK));
  }
}
