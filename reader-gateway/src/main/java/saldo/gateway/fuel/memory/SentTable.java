package saldo.gateway.fuel.memory;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/**
 * The card table that a reader took last.
 *
 * @param version of the table, 0 if it has none of ours
 * @param rows by what the reader reads
 */
public record SentTable(int version, Map<String, Row> rows) {
  /** No table was sent. */
  public static final SentTable NONE = new SentTable(0, Map.of());

  /**
   * What a card may do.
   *
   * @param record as it was sent
   * @param account what is spent from; none if absent
   * @param reservedMinor what may be spent by it, in minor units, from 0
   */
  public record Row(String record, @Nullable AccountId account, long reservedMinor) {}
}
