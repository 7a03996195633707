package saldo.machine.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * When a process that died is started again: at once enough for an accident, slower and slower for
 * a process that keeps dying, and not for ever. Not safe for several threads.
 */
public final class RestartPolicy {
  /** The first pause; each further restart within the window doubles it. */
  public static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  /** Longer pauses would only keep people waiting once the cause is gone. */
  public static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** A process that ran this long since its earlier deaths has left them behind. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /** More restarts than this within the window do not help: a person has to look. */
  public static final int MOST_RESTARTS = 8;

  private final Deque<Instant> restarts = new ArrayDeque<>();

  /** The pause before the next restart; empty if it is given up. */
  public Optional<Duration> next(Instant now) {
    while (!restarts.isEmpty() && restarts.getFirst().isBefore(now.minus(WINDOW))) {
      restarts.removeFirst();
    }
    if (restarts.size() >= MOST_RESTARTS) {
      return Optional.empty();
    }
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << restarts.size());
    restarts.addLast(now);
    return Optional.of(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
  }

  /** Forgets the earlier deaths. */
  public void reset() {
    restarts.clear();
  }
}
