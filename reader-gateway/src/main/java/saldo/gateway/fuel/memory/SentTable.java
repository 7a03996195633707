package saldo.gateway.fuel.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  public record Row(String record, @Nullable AccountId account, long reservedMinor) {
    private static final String SEPARATOR = "\n";

    /** As it is kept: JSON would take most of the time of a large table. */
    byte[] stored() {
      String spentFrom = account == null ? "" : account.value();
      return String.join(SEPARATOR, Long.toString(reservedMinor), spentFrom, record)
          .getBytes(UTF_8);
    }

    static Row of(byte[] stored) {
      String text = new String(stored, UTF_8);
      int first = text.indexOf(SEPARATOR);
      int second = text.indexOf(SEPARATOR, first + 1);
      String spentFrom = text.substring(first + 1, second);
      return new Row(
          text.substring(second + 1),
          spentFrom.isEmpty() ? null : AccountId.of(spentFrom),
          Long.parseLong(text.substring(0, first)));
    }
  }
}
