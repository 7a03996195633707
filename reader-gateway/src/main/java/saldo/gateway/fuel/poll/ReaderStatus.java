package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.ReaderState;
import saldo.schemas.LedgerId;
import saldo.schemas.reader.ReaderEvent.ReaderPolled;
import saldo.schemas.registry.Connection;

/**
 * A fuel reader as it stands.
 *
 * @param collectedAt when all its fillings were collected last; never if absent
 * @param polled what it said then
 * @param lastStored the number of its last filling that is on its way to the ledger, 0 if none
 * @param tableSentAt when it took its last card table; none is known if absent
 * @param activeCards how many cards may fill there by it
 * @param reservedMinor what may be spent there by it, by currency, in minor units
 * @param missing how many of its fillings were missing so far
 * @param problem why it did not answer, or took no table, the last time; none if absent
 * @param note what somebody should know about its limits; nothing if absent
 */
public record ReaderStatus(
    String terminal,
    String servicePoint,
    Connection connection,
    @Nullable Instant collectedAt,
    @Nullable ReaderPolled polled,
    long lastStored,
    @Nullable Instant tableSentAt,
    long activeCards,
    Map<String, Long> reservedMinor,
    long missing,
    @Nullable String problem,
    @Nullable String note) {

  static List<ReaderStatus> all(PollParts parts, LedgerId ledger) {
    Map<String, ReaderState> states = parts.view().readerStates(ledger);
    return parts.view().readers(ledger, parts.clock().instant()).stream()
        .map(place -> of(parts, place, states.getOrDefault(place.terminal(), ReaderState.UNKNOWN)))
        .toList();
  }

  private static ReaderStatus of(PollParts parts, FuelReaderPlace place, ReaderState state) {
    Optional<String> note = Calculation.reader(place).note();
    return new ReaderStatus(
        place.terminal(),
        place.servicePoint(),
        place.connection(),
        state.polledAt(),
        state.polled(),
        parts.spool().device(place.ledger(), place.terminal()).lastStored(),
        state.sentAt(),
        state.active(),
        state.reservedMinor(),
        state.missing(),
        state.problem(),
        note.orElse(null));
  }
}
