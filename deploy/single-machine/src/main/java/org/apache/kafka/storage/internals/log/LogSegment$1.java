package org.apache.kafka.storage.internals.log;

import java.io.IOException;
import java.util.concurrent.Callable;
import saldo.machine.broker.IndexFiles;

/**
 * How a segment of a log is flushed to the disk, in place of the broker's class of this name, which
 * flushes both indexes with every batch of records: two more calls to the disk for something that
 * is made anew from the records after a power cut.
 *
 * <p>Indexes of a segment that is complete are flushed, because it is not read again at the next
 * start: its own, or those of the one before while it is new. Those that still grow are flushed
 * when the broker stops.
 */
final class LogSegment$1 implements Callable<Void> {
  private final LogSegment segment;

  LogSegment$1(LogSegment segment) {
    this.segment = segment;
  }

  /** Called by {@link LogSegment#flush()}, within the broker's measure of how long it takes. */
  @Override
  public Void call() throws IOException {
    segment.log().flush();
    flushIfComplete(segment.offsetIndex());
    flushIfComplete(segment.timeIndex());
    segment.txnIndex().flush();
    if (segment.offsetIndex().entries() == 0) {
      IndexFiles.forceBefore(segment.offsetIndexFile().toPath());
    }
    return null;
  }

  private static void flushIfComplete(AbstractIndex index) {
    if (index.isFull()) {
      index.flush();
    }
  }
}
