package saldo.cards.http.device;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import saldo.kit.RecentlyUsed;

/**
 * Counts wrong codes by the address they come from. Who has said too many is not listened to for a
 * while, even if they are right; others are not held up. Nobody is trusted for being near: behind a
 * proxy, and on one machine, everybody has one address, and only wrong codes count against it. For
 * any number of threads.
 */
final class Guesses {
  /** Nobody mistypes more often in a minute. */
  static final int MOST = 10;

  static final Duration WINDOW = Duration.ofMinutes(1);

  /** Who guesses from more addresses than this still faces the sixty bits of a code. */
  private static final int ADDRESSES = 1_000;

  private final RecentlyUsed<String, Wrong> wrong = new RecentlyUsed<>(ADDRESSES);
  private final Lock lock = new ReentrantLock();

  /** Wrong codes since a time. */
  private record Wrong(Instant since, int count) {
    boolean counts(Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(WINDOW));
    }
  }

  /** Whether an address has said too many. */
  boolean areTooMany(String address, Instant now) {
    lock.lock();
    try {
      Wrong known = known(address, now);
      return known != null && known.count() >= MOST;
    } finally {
      lock.unlock();
    }
  }

  /** Counts one more. */
  void wrong(String address, Instant now) {
    lock.lock();
    try {
      Wrong known = known(address, now);
      wrong.put(
          address, known == null ? new Wrong(now, 1) : new Wrong(known.since(), known.count() + 1));
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Wrong known(String address, Instant now) {
    Wrong known = wrong.get(address);
    return known != null && known.counts(now) ? known : null;
  }
}
