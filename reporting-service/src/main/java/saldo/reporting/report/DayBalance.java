package saldo.reporting.report;

import java.time.LocalDate;

/**
 * How a day ended.
 *
 * @param day by the issuer's calendar
 * @param currency ISO 4217
 * @param creditMinor what came in, minor units from 0
 * @param debitMinor what went out, minor units, 0 or negative
 * @param balanceMinor at its end, minor units, credit positive
 * @param items how many there were
 */
public record DayBalance(
    LocalDate day,
    String currency,
    long creditMinor,
    long debitMinor,
    long balanceMinor,
    long items) {}
