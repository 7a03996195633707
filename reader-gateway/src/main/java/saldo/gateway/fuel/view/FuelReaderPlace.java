package saldo.gateway.fuel.view;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import saldo.schemas.LedgerId;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;

/**
 * A fuel reader that has to be asked, as it is registered.
 *
 * @param terminal its id
 * @param servicePoint the station where it is
 * @param zone whose local time its clock shows
 * @param connection how it is reached
 * @param capabilities what it can count
 * @param serial the maker's number; not registered if absent
 */
public record FuelReaderPlace(
    LedgerId ledger,
    String terminal,
    String servicePoint,
    ZoneId zone,
    Connection connection,
    Capabilities capabilities,
    @Nullable String serial) {}
