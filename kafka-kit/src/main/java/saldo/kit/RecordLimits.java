package saldo.kit;

/** How large one record may be, the same for brokers, topics and producers. */
public final class RecordLimits {
  /**
   * Bytes of one record: a bulk command of 1,000 entries and its outcome with all balances fit
   * several times over; Kafka's own 1 MiB would be too close.
   */
  public static final int MAX_RECORD_BYTES = 4 * 1024 * 1024;

  /** Bytes of a record's value, with room for key, headers and Kafka's own fields. */
  public static final int MAX_VALUE_BYTES = MAX_RECORD_BYTES - 4096;

  private RecordLimits() {}
}
