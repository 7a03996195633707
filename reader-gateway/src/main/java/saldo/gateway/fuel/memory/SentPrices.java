package saldo.gateway.fuel.memory;

import java.util.Map;

/**
 * The prices that the limits at readers were calculated by.
 *
 * @param highestMilliMinor thousandths of a minor unit for a litre, by what they are of
 */
public record SentPrices(Map<String, Long> highestMilliMinor) {}
