package saldo.gateway.fuel.intake;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A filling as a reader has reported it.
 *
 * @param number which no other filling of this reader's place ever gets, from 1
 * @param clock when, by the reader's clock, in its local time
 * @param drift how far that clock is ahead of ours
 * @param card what was read
 * @param odometerKm what the driver entered; nothing if absent
 * @param pump its number at the station
 * @param product the reader's code
 * @param quantityMl from 0
 * @param amountMinor VAT included, from 0
 * @param ended why, in the reader's words
 * @param raw the record as it came
 */
public record ReportedFilling(
    long number,
    LocalDateTime clock,
    Duration drift,
    String card,
    @Nullable Long odometerKm,
    @Nullable String pump,
    String product,
    long quantityMl,
    long amountMinor,
    @Nullable String ended,
    String raw) {}
