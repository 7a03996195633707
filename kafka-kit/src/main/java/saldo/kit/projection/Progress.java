package saldo.kit.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Wakes those who wait for a projection to get somewhere. */
final class Progress {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long steps;
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
      lock.unlock();
    }
  }
}
