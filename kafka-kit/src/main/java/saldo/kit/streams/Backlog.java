package saldo.kit.streams;

/**
 * How many of the records that a stream thread has fetched are still to be processed. When none is
 * left it is time to commit: whoever waits is answered at once, and what arrives during the commit
 * makes up the next one, so that a busy ledger commits seldom by itself.
 */
public final class Backlog {
  /** A stream thread fetches and processes; nobody else may look. */
  private static final ThreadLocal<Backlog> OF_THREAD = ThreadLocal.withInitial(Backlog::new);

  private int waiting;

  Backlog() {}

  /** The one of the calling stream thread. */
  public static Backlog ofThisThread() {
    return OF_THREAD.get();
  }

  /** Streams fetches when it has processed what it can; what was counted before is over. */
  void fetched(int records) {
    waiting = records;
  }

  /** Counts a record as processed. */
  public void processed() {
    waiting--;
  }

  /** Whether no other waits. */
  public boolean isDrained() {
    return waiting <= 0;
  }
}
