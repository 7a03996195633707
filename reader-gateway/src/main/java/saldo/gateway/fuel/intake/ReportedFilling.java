package saldo.gateway.fuel.intake;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;

/**
 * A filling as a reader has reported it.
 *
 * @param number which no other filling of this reader's place ever gets, from 1; 0 if the reader
 *     has no such number, and then the filling has an identity
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
 * @param identity what makes it the same filling when it comes again; its number if absent
 * @param unitMilliMinor the price of a litre in thousandths of a minor unit; if absent, what
 *     follows from amount and quantity
 * @param hold the authorisation it was given for; none if absent
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
    String raw,
    @Nullable Identity identity,
    @Nullable Long unitMilliMinor,
    @Nullable EntryId hold) {

  /**
   * What tells a repeat from another filling, where readers have no numbers that never repeat.
   *
   * @param name a digest of what the reader knows the filling by, 22 characters
   * @param content a digest of what matters of it, to tell a repeat from another under its name
   */
  public record Identity(String name, String content) {}

  /** Whether a nozzle was lifted and hung up again. */
  boolean isNothing() {
    return quantityMl == 0 && amountMinor == 0;
  }

  /** One that its number tells from all others. */
  public ReportedFilling(
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
      String raw) {
    this(
        number,
        clock,
        drift,
        card,
        odometerKm,
        pump,
        product,
        quantityMl,
        amountMinor,
        ended,
        raw,
        null,
        null,
        null);
  }
}
