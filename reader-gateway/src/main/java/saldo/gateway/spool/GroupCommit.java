package saldo.gateway.spool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Joins the appends of many threads into few disk writes: whoever gets the lock writes for all who
 * wait, and the others wait no longer than that write and their own.
 */
final class GroupCommit {
  /** More threads than this do not get faster answers; the device is told to come again. */
  static final int MOST_WAITING = 10_000;

  /** Keeps one write batch to a few megabytes. */
  static final int MOST_RECORDS = 2_000;

  private final Supplier<AppendBatch> batches;
  private final Consumer<AppendBatch> published;
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean failed;

  private record Waiting(List<Submission> submissions, CompletableFuture<List<Receipt>> result) {}

  private record Decided(Waiting waiting, List<Receipt> receipts) {}

  GroupCommit(Supplier<AppendBatch> batches, Consumer<AppendBatch> published) {
    this.batches = batches;
    this.published = published;
  }

  boolean isHealthy() {
    return !failed;
  }

  List<Receipt> append(List<Submission> submissions) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      throw new SpoolFullException("too many devices write at once: send it again later");
    }
    try {
      Waiting mine = new Waiting(submissions, new CompletableFuture<>());
      queue.add(mine);
      while (!mine.result.isDone()) {
        writeGroup(mine);
      }
      return mine.result.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void writeGroup(Waiting mine) {
    writing.lock();
    try {
      if (mine.result.isDone()) {
        return;
      }
      if (failed) {
        refuseAll();
      } else {
        decideAndWrite(batches.get());
      }
    } finally {
      writing.unlock();
    }
  }

  private void decideAndWrite(AppendBatch batch) {
    List<Decided> group = decideGroup(batch);
    if (!batch.isEmpty()) {
      write(batch, group);
    }
    group.forEach(each -> each.waiting.result.complete(each.receipts));
  }

  private List<Decided> decideGroup(AppendBatch batch) {
    List<Decided> group = new ArrayList<>();
    int records = 0;
    Waiting next;
    while (records < MOST_RECORDS && (next = queue.poll()) != null) {
      try {
        group.add(new Decided(next, batch.add(next.submissions)));
        records += next.submissions.size();
      } catch (RuntimeException e) {
        next.result.completeExceptionally(e);
      }
    }
    return group;
  }

  /** After a failed write nobody knows what reached the disk, so only opening anew is safe. */
  private void write(AppendBatch batch, List<Decided> group) {
    try {
      batch.write();
    } catch (RuntimeException e) {
      failed = true;
      group.forEach(each -> each.waiting.result.completeExceptionally(e));
      return;
    }
    published.accept(batch);
  }

  private void refuseAll() {
    Waiting next;
    while ((next = queue.poll()) != null) {
      next.result.completeExceptionally(
          new SpoolFailedException(
              "the spool's disk has failed: nothing is stored until the gateway is restarted"));
    }
  }
}
