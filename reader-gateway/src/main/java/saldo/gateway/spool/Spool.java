package saldo.gateway.spool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import saldo.gateway.spool.SpoolStore.Family;
import saldo.schemas.LedgerId;

/**
 * An ordered queue on disk. Any thread may append; one thread, the uplink, reads and forgets.
 *
 * <p>What was ever stored is remembered by key and content hash, about 100 bytes a record, without
 * end: a device may repeat itself after years, and its money must not be counted again.
 */
public final class Spool implements AutoCloseable {
  private final SpoolStore store;
  private final GroupCommit appends;
  private final long mostPendingBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition gone = lock.newCondition();
  private Tail head;
  private Tail tail;

  private Spool(SpoolStore store, long mostPendingBytes) {
    this.store = store;
    this.mostPendingBytes = mostPendingBytes;
    byte[] stored = store.get(Family.META, AppendBatch.TAIL_KEY);
    this.tail = stored == null ? Tail.START : Tail.decoded(stored);
    this.head = first().map(each -> new Tail(each.position(), each.bytesBefore())).orElse(tail);
    this.appends = new GroupCommit(this::newBatch, this::published);
  }

  /**
   * Opens the spool as it was left, also after a crash.
   *
   * @throws SpoolFailedException if another process has it or the files are damaged
   */
  public static Spool open(SpoolSettings settings) {
    SpoolStore store = SpoolStore.open(settings.directory());
    try {
      return new Spool(store, settings.mostPendingBytes());
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Stores submissions in their order, all in one step, and returns once they are on disk.
   *
   * @return what became of each, in the same order
   * @throws SpoolFullException if there is no room; nothing was stored
   * @throws SpoolFailedException if the disk failed; a repeat is safe
   */
  public List<Receipt> append(List<Submission> submissions) {
    return submissions.isEmpty() ? List.of() : appends.append(submissions);
  }

  private AppendBatch newBatch() {
    lock.lock();
    try {
      return new AppendBatch(store, tail, head.bytes() + mostPendingBytes);
    } finally {
      lock.unlock();
    }
  }

  private void published(AppendBatch batch) {
    lock.lock();
    try {
      tail = batch.tail();
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a record is there, at most for a while. */
  public boolean awaitRecords(Duration patience) throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (depth() == 0 && nanos > 0) {
        nanos = arrived.awaitNanos(nanos);
      }
      return depth() > 0;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the broker has acknowledged all records that were stored before this was called.
   *
   * @return whether it has, in time
   */
  public boolean awaitDelivered(Duration patience) throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      long end = tail.position();
      while (head.position() < end && nanos > 0) {
        nanos = gone.awaitNanos(nanos);
      }
      return head.position() >= end;
    } finally {
      lock.unlock();
    }
  }

  /** The oldest records, in order, at most as many as asked for. */
  public List<QueuedRecord> oldest(int most) {
    byte[] from = SpoolStore.bytes(headPosition());
    return store.walk(
        Family.QUEUE,
        iterator -> {
          List<QueuedRecord> found = new ArrayList<>();
          for (iterator.seek(from); found.size() < most && iterator.isValid(); iterator.next()) {
            found.add(read(iterator));
          }
          return found;
        });
  }

  private Optional<QueuedRecord> first() {
    return store.walk(
        Family.QUEUE,
        iterator -> {
          iterator.seekToFirst();
          return iterator.isValid() ? Optional.of(read(iterator)) : Optional.empty();
        });
  }

  private static QueuedRecord read(RocksIterator iterator) {
    return QueuedRecord.decoded(SpoolStore.number(iterator.key()), iterator.value());
  }

  /**
   * Forgets the oldest records, which the broker has acknowledged. Not synced: what is forgotten
   * twice is sent twice, and the ledger knows it.
   *
   * @param delivered a non-empty beginning of the queue, as {@link #oldest} gave it
   */
  public void forget(List<QueuedRecord> delivered) {
    try (WriteBatch batch = new WriteBatch()) {
      for (QueuedRecord each : delivered) {
        store.delete(batch, Family.QUEUE, SpoolStore.bytes(each.position()));
      }
      highest(delivered)
          .forEach((device, seq) ->
              store.put(batch, Family.DELIVERED, SpoolStore.bytes(device), SpoolStore.bytes(seq)));
      store.write(batch, false);
    }
    QueuedRecord last = delivered.getLast();
    lock.lock();
    try {
      head = new Tail(last.position() + 1, last.bytesBefore() + last.size());
      gone.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Map<String, Long> highest(Collection<QueuedRecord> delivered) {
    Map<String, Long> highest = new HashMap<>();
    for (QueuedRecord each : delivered) {
      if (!each.device().isEmpty()) {
        highest.merge(each.device(), each.deviceSeq(), Math::max);
      }
    }
    highest.replaceAll((device, seq) -> Math.max(seq, lastDelivered(device)));
    return highest;
  }

  /** What is stored of a device. */
  public DeviceTrack device(LedgerId ledger, String device) {
    return AppendBatch.track(store, ledger + "|" + device);
  }

  /** The highest number of a device that the broker has acknowledged, 0 if none. */
  public long lastDelivered(LedgerId ledger, String device) {
    return lastDelivered(ledger + "|" + device);
  }

  private long lastDelivered(String device) {
    byte[] bytes = store.get(Family.DELIVERED, SpoolStore.bytes(device));
    return bytes == null ? 0 : SpoolStore.number(bytes);
  }

  /** What would become of a record now; nothing is stored. */
  public Receipt trial(Submission submission) {
    return newBatch().trial(submission);
  }

  /** How many records wait for the broker. */
  public long depth() {
    lock.lock();
    try {
      return tail.position() - head.position();
    } finally {
      lock.unlock();
    }
  }

  /** How many bytes of messages wait for the broker. */
  public long pendingBytes() {
    lock.lock();
    try {
      return tail.bytes() - head.bytes();
    } finally {
      lock.unlock();
    }
  }

  /** When the oldest waiting record was received, milliseconds since 1970. */
  public OptionalLong oldestReceivedAtMillis() {
    return oldest(1).stream().mapToLong(QueuedRecord::receivedAtMillis).findFirst();
  }

  /** Whether it can still store: after a failed write it must be opened anew. */
  public boolean isHealthy() {
    return appends.isHealthy();
  }

  private long headPosition() {
    lock.lock();
    try {
      return head.position();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
