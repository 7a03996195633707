package saldo.machine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.desk.Result;
import saldo.machine.media.Step.Deed;
import saldo.machine.media.Step.Place;

/**
 * Knows what each holder is owed by plain sums, from what tills were answered and what was paid at
 * desks; and what may be on a card at any moment, which is one of two amounts once it was torn.
 */
final class Accountant {
  private final List<Attempt> attempts = new ArrayList<>();
  private final Map<Integer, Set<Long>> possible = new HashMap<>();
  private final Map<Integer, Attempt> open = new HashMap<>();
  private final Set<String> onCard = new HashSet<>();
  private final Map<Integer, Long> paidIn = new HashMap<>();
  private final Map<Integer, Long> moved = new HashMap<>();

  /** Something a till wanted under a key, with so much on the card before. */
  record Attempt(String key, Place place, int card, Deed deed, long minor, long before) {
    long change() {
      return switch (deed) {
        case LOOK -> 0;
        case LOAD -> minor;
        case BUY, UNLOAD -> -minor;
      };
    }

    /** On the card both would look the same: one of them is booked, perhaps as the other. */
    boolean looksLike(Attempt other) {
      return deed != other.deed
          && card == other.card
          && place.equals(other.place)
          && before == other.before
          && change() == other.change();
    }
  }

  /** A card is whole, and holds this. */
  void stands(int card, long minor) {
    assertThat(possible.getOrDefault(card, Set.of(0L))).as("on card %d", card).contains(minor);
    @Nullable Attempt attempt = open.remove(card);
    if (attempt != null && minor == attempt.before() + attempt.change()) {
      onCard.add(attempt.key());
    }
    possible.put(card, Set.of(minor));
  }

  /** Something else than a till's wish is about to be written, to a card that is whole. */
  void mayBecome(int card, long minor) {
    Set<Long> both = new HashSet<>(possible.getOrDefault(card, Set.of(0L)));
    both.add(minor);
    possible.put(card, both);
  }

  /** A till asks for something, with a card that is whole. */
  void begins(Attempt attempt) {
    attempts.add(attempt);
    open.put(attempt.card(), attempt);
    mayBecome(attempt.card(), attempt.before() + attempt.change());
  }

  /** Somebody has paid at a desk. */
  void paidIn(int card, long minor) {
    paidIn.merge(card, minor, Long::sum);
  }

  /** A card's balance has gone to another. */
  void moved(int from, int to, long minor) {
    moved.merge(from, -minor, Long::sum);
    moved.merge(to, minor, Long::sum);
  }

  /** Whether anybody can say of each amount that was taken whether it was sold or paid out. */
  boolean canBeToldApart() {
    return attempts.stream().noneMatch(one -> attempts.stream().anyMatch(one::looksLike));
  }

  /** What all loads less all that was paid out again have brought into the drawers. */
  long drawers(Function<Attempt, Optional<Result>> answers) {
    long desks = paidIn.values().stream().mapToLong(Long::longValue).sum();
    return desks + sum(answers, Deed.LOAD) + sum(answers, Deed.UNLOAD);
  }

  /** What all purchases come to. */
  long sold(Function<Attempt, Optional<Result>> answers) {
    return -sum(answers, Deed.BUY);
  }

  private long sum(Function<Attempt, Optional<Result>> answers, Deed deed) {
    return attempts.stream()
        .filter(attempt -> attempt.deed() == deed)
        .mapToLong(attempt -> counted(attempt, answers.apply(attempt)))
        .sum();
  }

  /** What belongs to a card: what was paid for it, less what it has paid. */
  long owed(int card, Function<Attempt, Optional<Result>> answers) {
    long byTills =
        attempts.stream()
            .filter(attempt -> attempt.card() == card)
            .mapToLong(attempt -> counted(attempt, answers.apply(attempt)))
            .sum();
    return byTills + paidIn.getOrDefault(card, 0L) + moved.getOrDefault(card, 0L);
  }

  /** What a till may take for true, and whether the card says the same. */
  private long counted(Attempt attempt, Optional<Result> answer) {
    boolean written = onCard.contains(attempt.key());
    if (answer.isEmpty()) {
      assertThat(written).as("never begun: %s", attempt).isFalse();
      return 0;
    }
    return switch (answer.get()) {
      case Result.Done _ -> {
        assertThat(written).as("done: %s", attempt).isTrue();
        yield attempt.change();
      }
      case Result.Declined _ -> {
        assertThat(written).as("declined: %s", attempt).isFalse();
        yield 0;
      }
      case Result.Waiting _ -> {
        assertThat(written).as("waiting: %s", attempt).isFalse();
        assertThat(attempt.deed()).isEqualTo(Deed.LOAD);
        yield attempt.change();
      }
      case Result.InDoubt _ -> throw new AssertionError("still in doubt: " + attempt);
      case Result.Elsewhere _ -> attempt.deed() == Deed.LOAD || written ? attempt.change() : 0;
    };
  }
}
