package saldo.ledger.domain;

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
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.testing.Scenario;
import saldo.ledger.domain.RefusalTable.Row;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.testing.Kinds;

/**
 * Of all reasons to refuse a command, the one that {@link RejectionReason} writes first is given:
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
            .map(row -> row.command().apply(new Attempt()))
            .flatMap(command ->
                command instanceof Propose c ? Stream.of(c, c.command()) : Stream.of(command))
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(tried)
        .as("add a row for the command to RefusalTable")
        .containsExactlyInAnyOrder(Kinds.of(LedgerCommand.class));
  }

  @Test
  void everyReasonIsReached() {
    Set<RejectionReason> reached =
        RefusalTable.rows().stream()
            .flatMap(row -> row.flaws().stream())
            .map(Flaw::reason)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RejectionReason.class)));
    // The shell decides this one, before it asks the domain.
    Set<RejectionReason> all = EnumSet.allOf(RejectionReason.class);
    all.remove(RejectionReason.IDEMPOTENCY_CONFLICT);
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
    assertThat(decide(row, List.of())).isNotInstanceOf(Decision.Rejected.class);
  }

  private static void assertRefused(Row row, List<Flaw> flaws) {
    RejectionReason first = flaws.stream().map(Flaw::reason).min(Enum::compareTo).orElseThrow();
    assertThat(reason(decide(row, flaws))).as("%s with %s", row.name(), flaws).isEqualTo(first);
  }

  private static @Nullable RejectionReason reason(Decision<LedgerEvent, RejectionReason> decision) {
    return decision instanceof Decision.Rejected<LedgerEvent, RejectionReason> rejected
        ? rejected.reason()
        : null;
  }

  static Decision<LedgerEvent, RejectionReason> decide(Row row, List<Flaw> flaws) {
    Attempt attempt = new Attempt();
    row.base().accept(attempt);
    flaws.forEach(flaw -> flaw.how().accept(attempt));
    return new Ledger()
        .decide(
            attempt.book(),
            row.command().apply(attempt),
            new Situation(Scenario.WHEN, Attempt.NOW, attempt.origin()));
  }
}
