package saldo.gateway.fpp.session;

/**
 * Fillings that the terminal has numbered and does not have any more. It may be reported again if
 * the host stops before the next filling is committed.
 *
 * @param from the running number of the first that is missing
 * @param to the running number of the last; the gap may reach into the next series
 */
public record FillingGap(long from, long to) {}
