package saldo.kit.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Wakes those who wait for a projection to get somewhere, and lets it rest while nobody does. */
final class Progress {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition wanted = lock.newCondition();
  private long steps;
  private int waiting;
  private boolean ended;
  private @Nullable ProjectionException failure;

  /** After each batch. */
  void step() {
    lock.lock();
    try {
      steps++;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** For good: who waits, now or later, gets this. */
  void fail(ProjectionException reason) {
    lock.lock();
    try {
      failure = reason;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Nullable ProjectionException failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }

  /** Lets time pass until somebody waits for the next step; no longer, once it was ended. */
  void rest(Duration longest) throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    lock.lock();
    try {
      while (waiting == 0 && !ended) {
        if (wanted.awaitNanos(deadline - System.nanoTime()) <= 0) {
          return;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** There is no rest any more. */
  void end() {
    lock.lock();
    try {
      ended = true;
      wanted.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the condition held within the patience; it is asked again after each batch. */
  boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      long seen = currentStep();
      if (condition.getAsBoolean()) {
        return true;
      }
      if (!awaitStepAfter(seen, deadline)) {
        return false;
      }
    }
  }

  private long currentStep() {
    lock.lock();
    try {
      return steps;
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitStepAfter(long seen, long deadline) throws InterruptedException {
    lock.lock();
    try {
      waiting++;
      wanted.signalAll();
      while (steps == seen) {
        if (failure != null) {
          throw new ProjectionException(String.valueOf(failure.getMessage()), failure);
        }
        if (moved.awaitNanos(deadline - System.nanoTime()) <= 0) {
          return false;
        }
      }
      return true;
    } finally {
      waiting--;
      lock.unlock();
    }
  }
}
