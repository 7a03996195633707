package saldo.kit.client;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Who waits for which outcome. Bounded; safe for any number of threads. */
final class Waiters<O> {
  // To tell a late outcome from one that another client asked for; only counted, so it may forget.
  private static final int REMEMBERED_ABANDONED = 10_000;

  private final ConcurrentHashMap<Question, Waiting<O>> waiting = new ConcurrentHashMap<>();
  private final Set<Question> abandoned = Collections.synchronizedSet(newestOnly());
  private final LongAdder late = new LongAdder();
  private final int limit;
  private final Semaphore places;
  private volatile @Nullable Thread resting;

  Waiters(int limit) {
    this.limit = limit;
    this.places = new Semaphore(limit);
  }

  /** A command, by its ledger and its id. */
  record Question(String ledger, String command, String fingerprint) {}

  private record Waiting<O>(CompletableFuture<O> answer, int askers) {
    Waiting<O> plus(int more) {
      return new Waiting<>(answer, askers + more);
    }
  }

  /** Takes a place; all who ask the same at the same time share one answer. */
  CompletableFuture<O> join(Question question) {
    if (!places.tryAcquire()) {
      throw new TooManyWaitersException(limit);
    }
    LockSupport.unpark(resting);
    return waiting
        .merge(question, new Waiting<>(new CompletableFuture<>(), 1), (old, _) -> old.plus(1))
        .answer();
  }

  /** Gives the place back. */
  @SuppressWarnings("ReferenceEquality") // whoever asked after the answer has another future
  void leave(Question question, CompletableFuture<O> answer) {
    places.release();
    waiting.computeIfPresent(
        question,
        (_, others) -> {
          if (others.answer() != answer) {
            return others;
          }
          if (others.askers() > 1) {
            return others.plus(-1);
          }
          abandoned.add(question);
          return null;
        });
  }

  /** Returns when somebody waits, or a while later; to be called by one thread. */
  void restWhileNobodyWaits(Duration longest) {
    resting = Thread.currentThread();
    if (count() == 0) {
      LockSupport.parkNanos(this, longest.toNanos());
    }
    resting = null;
  }

  boolean isAwaited(Question question) {
    if (waiting.containsKey(question)) {
      return true;
    }
    if (abandoned.remove(question)) {
      late.increment();
    }
    return false;
  }

  void answer(Question question, O outcome) {
    Waiting<O> askers = waiting.remove(question);
    if (askers != null) {
      askers.answer().complete(outcome);
    }
  }

  int count() {
    return limit - places.availablePermits();
  }

  long late() {
    return late.sum();
  }

  private static <K> Set<K> newestOnly() {
    return Collections.newSetFromMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Boolean> eldest) {
            return size() > REMEMBERED_ABANDONED;
          }
        });
  }
}
