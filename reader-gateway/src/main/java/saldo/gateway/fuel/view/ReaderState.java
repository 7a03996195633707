package saldo.gateway.fuel.view;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reader.ReaderEvent.ReaderPolled;

/**
 * What is known of a reader.
 *
 * @param polledAt when all that it had to report was collected last; never if absent
 * @param polled what it said then
 * @param sentAt when it took its last card table; none is known if absent
 * @param tableVersion of that table, 0 if none
 * @param active how many cards may fill there by it
 * @param reservedMinor what may be spent there by it, by currency, in minor units
 * @param problem why it did not answer, or took no table, the last time; none if absent
 * @param missing how many numbers of fillings were missing so far
 */
public record ReaderState(
    @Nullable Instant polledAt,
    @Nullable ReaderPolled polled,
    @Nullable Instant sentAt,
    int tableVersion,
    long active,
    Map<String, Long> reservedMinor,
    @Nullable String problem,
    long missing) {
  /** Nothing was heard of it yet. */
  public static final ReaderState UNKNOWN =
      new ReaderState(null, null, null, 0, 0, Map.of(), null, 0);
}
