package saldo.machine.audit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.Finding.Kind;
import saldo.machine.audit.fold.StateJournal;

/**
 * A card or a registered thing as the replay knows it, and what the running system says it is. Only
 * the last of what one command did is published, and the replay may still be behind it: what is
 * said holds if the replay leads to it from then on.
 */
final class ThingFold<E, S> {
  private final StateJournal<E, S> journal;
  private final String ledger;
  private final String name;
  private @Nullable S state;
  private @Nullable Place last;
  private boolean isExpecting;
  private @Nullable LiveState<S> live;
  private @Nullable Difference difference;

  ThingFold(StateJournal<E, S> journal, String ledger, String name) {
    this.journal = journal;
    this.ledger = ledger;
    this.name = name;
  }

  /** The rest of its key in the topic of states, after the ledger. */
  String name() {
    return name;
  }

  /** Whether it is there. */
  boolean isThere() {
    return state != null;
  }

  /** Whether the entry can follow; if not, the thing stays as it is. */
  boolean apply(E entry, Place place) {
    boolean follows = journal.canFollow(state, entry);
    if (follows) {
      state = journal.after(state, entry);
      last = place;
      look();
    }
    return follows;
  }

  /**
   * Whether what is said is as late as the replay. The time tells it of changes that leave no trace
   * to count, such as the end of a pairing.
   *
   * @param said none if nothing is
   */
  boolean isFollowedBy(@Nullable LiveState<S> said) {
    S replayed = state;
    if (replayed == null || said == null) {
      return replayed == null && said == null;
    }
    S found = said.state();
    return found == null
        || (journal.version(found) >= journal.version(replayed) && !isBeforeTheLast(said.at()));
  }

  private boolean isBeforeTheLast(Instant at) {
    Place place = last;
    return place != null && at.isBefore(place.bookedAt());
  }

  /**
   * Takes down what is said.
   *
   * @param said none if nothing is
   */
  void expect(@Nullable LiveState<S> said) {
    live = said;
    isExpecting = true;
    look();
  }

  /** What was said that the replay did not lead to, at its end. */
  Optional<Finding> finish() {
    if (!isExpecting) {
      return Optional.empty();
    }
    LiveState<S> said = live;
    Place from = last;
    if (said == null) {
      Position position = from == null ? null : from.position();
      return Optional.of(finding(Kind.LIVE_MISSING, position, said(state), "no live state"));
    }
    return Optional.of(against(said));
  }

  /** That what is said is none. */
  Finding unreadable(LiveState<S> said) {
    return finding(Kind.LIVE_UNREADABLE, said.position(), said(state), "bytes that are no state");
  }

  private void look() {
    if (!isExpecting) {
      return;
    }
    S replayed = state;
    S found = live == null ? null : live.state();
    if (Objects.equals(replayed, found)) {
      isExpecting = false;
    } else if (replayed != null && found != null && difference == null) {
      boolean isSameVersion = journal.version(replayed) == journal.version(found);
      difference = isSameVersion ? Difference.first(replayed, found) : null;
    }
  }

  private Finding against(LiveState<S> said) {
    Difference differs = difference;
    if (differs != null) {
      String at = " at " + differs.path() + " of " + name;
      return finding(Kind.LIVE_STATE, said.position(), differs.expected() + at, differs.found());
    }
    S found = said.state();
    S replayed = state;
    boolean isLater =
        replayed != null && found != null && journal.version(found) > journal.version(replayed);
    boolean isAhead = last == null || isLater;
    Kind kind = isAhead ? Kind.LIVE_AHEAD : Kind.LIVE_BEHIND;
    return finding(kind, said.position(), said(replayed), said(found));
  }

  private Finding finding(Kind kind, @Nullable Position position, String expected, String found) {
    long seq = last == null ? 0 : last.seq();
    return new Finding(kind, ledger, seq, position, expected, found);
  }

  private String said(@Nullable S what) {
    return what == null ? "no " + name : "version %d of %s".formatted(journal.version(what), name);
  }
}
