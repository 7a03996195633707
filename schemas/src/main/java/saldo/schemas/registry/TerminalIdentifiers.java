package saldo.schemas.registry;

import org.jspecify.annotations.Nullable;

/**
 * The numbers a terminal has in other systems.
 *
 * @param serial the maker's serial number
 * @param acquirer its id in the card payment network
 * @param fiscalUnit the id of its control unit
 */
public record TerminalIdentifiers(
    @Nullable String serial, @Nullable String acquirer, @Nullable String fiscalUnit) {}
