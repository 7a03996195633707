package saldo.gateway.spool;

/**
 * Sequence numbers a device has skipped so far.
 *
 * @param from the first missing number
 * @param to the last missing number, not below {@code from}
 */
public record Gap(long from, long to) {}
