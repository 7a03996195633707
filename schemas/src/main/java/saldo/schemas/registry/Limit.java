package saldo.schemas.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much, or how often, a card may pay.
 *
 * @param name unique within its profile
 * @param measure what is counted
 * @param per the time after which counting begins anew
 * @param value the most, in minor units or in times, from 0
 * @param productGroups which products count; all if absent
 * @param servicePoints which places count; all if absent
 * @param hours when it holds; always if absent
 */
public record Limit(
    String name,
    Measure measure,
    Period per,
    long value,
    @Nullable List<String> productGroups,
    @Nullable List<String> servicePoints,
    @Nullable Hours hours) {

  /** What a limit counts. */
  public enum Measure {
    /** Money, in minor units. */
    @JsonProperty("amount")
    AMOUNT,
    /** Payments. */
    @JsonProperty("count")
    COUNT
  }

  /** When counting begins anew, by the calendar of the service point. */
  public enum Period {
    /** With every payment. */
    @JsonProperty("transaction")
    TRANSACTION,
    /** At midnight. */
    @JsonProperty("day")
    DAY,
    /** On Monday. */
    @JsonProperty("week")
    WEEK,
    /** On the first of the month. */
    @JsonProperty("month")
    MONTH
  }

  /**
   * A part of the week.
   *
   * @param days which days, {@code MONDAY} to {@code SUNDAY}; all if absent
   * @param fromMinute minutes after midnight, 0 to 1,439
   * @param untilMinute minutes after midnight at which it ends, 1 to 1,440
   */
  public record Hours(@Nullable List<DayOfWeek> days, int fromMinute, int untilMinute) {}
}
