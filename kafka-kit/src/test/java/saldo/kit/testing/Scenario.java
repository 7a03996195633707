package saldo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import saldo.kit.decider.Decider;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;

/**
 * A test of a domain in three words: what was <em>given</em>, one command <em>when</em>, and what
 * it led to <em>then</em>. What is given has to be possible, but is not asserted; the types allow
 * one When only.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> events
 * @param <R> refusal reasons
 */
public final class Scenario<S, C, E, R> {
  /** When everything happens, unless {@link #at} says otherwise. */
  public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Who does everything, unless {@link #by} says otherwise. */
  public static final Origin CLERK = Origin.of("clerk");

  /** The id of the command in When. */
  public static final EntryId WHEN = EntryId.of(CommandId.of("when"));

  private final Decider<S, C, E, R> decider;
  private final Memory<S, E> memory;
  private S state;
  private Instant at = NOON;
  private Origin origin = CLERK;
  private int given;

  private Scenario(Decider<S, C, E, R> decider, S empty, Memory<S, E> memory) {
    this.decider = decider;
    this.state = empty;
    this.memory = memory;
  }

  /** What a shell lets a state know of an accepted entry, besides its events. */
  @FunctionalInterface
  public interface Memory<S, E> {
    S remember(S state, EntryId entry, List<E> events);
  }

  public static <S, C, E, R> Scenario<S, C, E, R> of(Decider<S, C, E, R> decider, S empty) {
    return of(decider, empty, (state, entry, events) -> state);
  }

  public static <S, C, E, R> Scenario<S, C, E, R> of(
      Decider<S, C, E, R> decider, S empty, Memory<S, E> memory) {
    return new Scenario<>(decider, empty, memory);
  }

  /** From here on it is this time. */
  public Scenario<S, C, E, R> at(Instant time) {
    this.at = time;
    return this;
  }

  /** From here on it is done by this person, at no particular device. */
  public Scenario<S, C, E, R> by(String actor) {
    return by(Origin.of(actor));
  }

  /** From here on it comes from there. */
  public Scenario<S, C, E, R> by(Origin who) {
    this.origin = who;
    return this;
  }

  /**
   * What was commanded before, with the ids {@code given-1}, {@code given-2} and so on.
   *
   * @throws IllegalStateException if one of them is refused: there is no such history
   */
  @SafeVarargs
  public final Scenario<S, C, E, R> given(C... commands) {
    for (C command : commands) {
      given++;
      givenAs("given-" + given, command);
    }
    return this;
  }

  /**
   * One command of before, under an id that others can refer to.
   *
   * @throws IllegalStateException if it is refused
   */
  public Scenario<S, C, E, R> givenAs(String id, C command) {
    Situation situation = new Situation(EntryId.of(CommandId.of(id)), at, origin);
    Decision<E, R> decision = decider.decide(state, command, situation);
    switch (decision) {
      case Decision.Accepted<E, R> accepted -> happened(situation.entry(), accepted.events());
      case Decision.Rejected<E, R> rejected -> throw impossible(command, rejected);
      case Decision.Each<E, R> each -> {
        int number = 0;
        for (Decision<E, R> one : each.entries()) {
          number++;
          if (!(one instanceof Decision.Accepted<E, R> accepted)) {
            throw impossible(command, one);
          }
          happened(situation.forEntry(number).entry(), accepted.events());
        }
      }
    }
    return this;
  }

  /** What happened before, whether or not there is a command that leads to it. */
  @SafeVarargs
  @SuppressWarnings("varargs") // copied, never written to
  public final Scenario<S, C, E, R> givenEvents(E... events) {
    given++;
    happened(EntryId.of(CommandId.of("given-" + given)), List.of(events));
    return this;
  }

  /** What has become known meanwhile, from somewhere else. */
  public Scenario<S, C, E, R> known(UnaryOperator<S> change) {
    state = change.apply(state);
    return this;
  }

  /** The command that is tested; it has the id {@link #WHEN}. */
  public Then<S, E, R> when(C command) {
    Situation situation = new Situation(WHEN, at, origin);
    Decision<E, R> decision = decider.decide(state, command, situation);
    assertThat(decider.decide(state, command, situation))
        .as("the same question again has the same answer")
        .isEqualTo(decision);
    return new Then<>(decision, evolved(decision));
  }

  private S evolved(Decision<E, R> decision) {
    switch (decision) {
      case Decision.Accepted<E, R> accepted ->
          accepted.events().forEach(event -> state = decider.evolve(state, event));
      case Decision.Rejected<E, R> rejected -> {}
      case Decision.Each<E, R> each -> each.entries().forEach(this::evolved);
    }
    return state;
  }

  private void happened(EntryId entry, List<E> events) {
    for (E event : events) {
      state = decider.evolve(state, event);
    }
    state = memory.remember(state, entry, events);
  }

  private IllegalStateException impossible(C command, Decision<E, R> answer) {
    return new IllegalStateException("This cannot be given: " + command + " leads to " + answer);
  }

  /**
   * What the command led to.
   *
   * @param decision what was decided
   * @param state the state after it
   */
  public record Then<S, E, R>(Decision<E, R> decision, S state) {

    /** These events, and no others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied, never written to
    public final Then<S, E, R> then(E... events) {
      assertThat(decision).isEqualTo(new Decision.Accepted<E, R>(List.of(events)));
      return this;
    }

    /**
     * It was refused.
     *
     * @param details name, value, name, value… of all details; not looked at if there are none
     */
    public Then<S, E, R> thenRefused(R reason, String... details) {
      assertThat(decision).isInstanceOf(Decision.Rejected.class);
      if (decision instanceof Decision.Rejected<E, R> rejected) {
        assertThat(rejected.reason()).isEqualTo(reason);
        if (details.length > 0) {
          assertThat(rejected.details()).isEqualTo(pairs(details));
        }
      }
      return this;
    }

    /** Each entry of a bulk was decided like this, in this order. */
    public Then<S, E, R> thenEach(List<Consumer<Then<S, E, R>>> expectations) {
      assertThat(decision).isInstanceOf(Decision.Each.class);
      if (decision instanceof Decision.Each<E, R> each) {
        assertThat(each.entries()).hasSameSizeAs(expectations);
        for (int i = 0; i < expectations.size(); i++) {
          expectations.get(i).accept(new Then<>(each.entries().get(i), state));
        }
      }
      return this;
    }

    /** The state after it is as it should be. */
    public Then<S, E, R> thenState(Consumer<S> expectation) {
      expectation.accept(state);
      return this;
    }

    private static Map<String, String> pairs(String... namesAndValues) {
      Map<String, String> pairs = new LinkedHashMap<>();
      for (int i = 0; i < namesAndValues.length; i += 2) {
        pairs.put(namesAndValues[i], namesAndValues[i + 1]);
      }
      return pairs;
    }
  }
}
