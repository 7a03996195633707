package saldo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import saldo.kit.decider.Decision;
import saldo.testing.Kinds;

/**
 * Of all reasons to refuse a command, the one that their enum writes first is given: for each
 * command, each flaw alone and each two that can meet. A domain brings its table of refusals.
 *
 * @param <A> attempts: a command and what it meets, all in order until a flaw spoils something
 * @param <C> commands
 * @param <E> events
 * @param <R> refusal reasons
 */
public abstract class RefusalPrecedence<A, C, E, R extends Enum<R>> {
  private final Class<C> commands;
  private final Class<R> reasons;

  /**
   * A test of all commands of a family.
   *
   * @param reasons in their order of precedence
   */
  protected RefusalPrecedence(Class<C> commands, Class<R> reasons) {
    this.commands = commands;
    this.reasons = reasons;
  }

  /** A line of the table: a command, and everything that can be wrong with it. */
  public interface Row<A, C, R> {
    String name();

    /** Makes the attempt one that is accepted. */
    default Consumer<A> base() {
      return attempt -> {};
    }

    Function<A, C> command();

    List<? extends Flaw<A, R>> flaws();
  }

  /** One thing that is wrong with an attempt. */
  public interface Flaw<A, R> {
    /** Why it is refused then. */
    R reason();

    /**
     * What it changes, such as {@code card.status}; {@code card} is all of the card. Two flaws that
     * change the same cannot be there at once.
     */
    List<String> spoils();

    Consumer<A> how();
  }

  /** The table. */
  protected abstract List<? extends Row<A, C, R>> rows();

  /** One with which all is in order, but for what its row has to set. */
  protected abstract A attempt();

  protected abstract Decision<E, R> decide(A attempt, C command);

  /** The command, and those that it contains. */
  protected Stream<C> tried(C command) {
    return Stream.of(command);
  }

  /** What each flaw of each row leads to when it is alone. */
  public final Stream<Decision<E, R>> refusals() {
    return rows().stream()
        .flatMap(row -> row.flaws().stream().map(flaw -> decided(row, List.of(flaw))));
  }

  @TestFactory
  protected final Stream<DynamicContainer> theReasonWrittenFirstIsGiven() {
    return rows().stream().map(row -> DynamicContainer.dynamicContainer(row.name(), tests(row)));
  }

  @Test
  protected final void everyCommandHasARow() {
    Set<Class<?>> tried =
        rows().stream()
            .map(row -> row.command().apply(attempt()))
            .flatMap(this::tried)
            .map(Object::getClass)
            .collect(Collectors.toSet());
    assertThat(tried)
        .as("add a row for the command to RefusalTable")
        .containsExactlyInAnyOrder(Kinds.of(commands));
  }

  @Test
  protected final void everyReasonIsReached() {
    Set<R> reached =
        rows().stream()
            .flatMap(row -> row.flaws().stream())
            .map(Flaw::reason)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(reasons)));
    // The shell decides this one, before it asks the domain.
    Set<R> all = EnumSet.allOf(reasons);
    all.remove(Enum.valueOf(reasons, "IDEMPOTENCY_CONFLICT"));
    assertThat(reached).as("add a flaw with the reason to RefusalTable").isEqualTo(all);
  }

  private List<DynamicTest> tests(Row<A, C, R> row) {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("in order", () -> assertAccepted(row)));
    for (int i = 0; i < row.flaws().size(); i++) {
      Flaw<A, R> one = row.flaws().get(i);
      tests.add(
          DynamicTest.dynamicTest("only " + label(one), () -> assertRefused(row, List.of(one))));
      for (Flaw<A, R> other : row.flaws().subList(i + 1, row.flaws().size())) {
        if (canMeet(one, other)) {
          tests.add(
              DynamicTest.dynamicTest(
                  label(one) + " and " + label(other),
                  () -> assertRefused(row, List.of(one, other))));
        }
      }
    }
    return tests;
  }

  private void assertAccepted(Row<A, C, R> row) {
    assertThat(entries(decided(row, List.of())))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry).isInstanceOf(Decision.Accepted.class));
  }

  private void assertRefused(Row<A, C, R> row, List<Flaw<A, R>> flaws) {
    R first = flaws.stream().map(Flaw::reason).min(Enum::compareTo).orElseThrow();
    assertThat(reason(decided(row, flaws)))
        .as("%s with %s", row.name(), flaws.stream().map(RefusalPrecedence::label).toList())
        .isEqualTo(first);
  }

  private List<Decision<E, R>> entries(Decision<E, R> decision) {
    return decision instanceof Decision.Each<E, R> each ? each.entries() : List.of(decision);
  }

  private @Nullable R reason(Decision<E, R> decision) {
    return decision instanceof Decision.Rejected<E, R> rejected ? rejected.reason() : null;
  }

  private Decision<E, R> decided(Row<A, C, R> row, List<? extends Flaw<A, R>> flaws) {
    A attempt = attempt();
    row.base().accept(attempt);
    flaws.forEach(flaw -> flaw.how().accept(attempt));
    return decide(attempt, row.command().apply(attempt));
  }

  private static boolean canMeet(Flaw<?, ?> flaw, Flaw<?, ?> other) {
    return flaw.spoils().stream()
        .noneMatch(one -> other.spoils().stream().anyMatch(another -> touch(one, another)));
  }

  private static boolean touch(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }

  private static String label(Flaw<?, ?> flaw) {
    return flaw.reason() + " (" + String.join(", ", flaw.spoils()) + ")";
  }
}
