package saldo.gateway.fpp.protocol;

import java.time.LocalDateTime;
import java.util.OptionalInt;

/**
 * What a terminal recorded of a filling, the payload of {@code D}.
 *
 * @param number given by the terminal, 1 to {@link #HIGHEST_NUMBER}, then from 1 again
 * @param at when, by the terminal's clock, in its local time, to the second
 * @param card as it was presented, 1 to 32 characters
 * @param odometerKm as it was typed; zeros or blanks on the wire mean that none was asked for
 * @param pump 1 to 99
 * @param product the terminal's code for it, 1 to 4 characters
 * @param quantityMl 0 to 99,999,999
 * @param amountMinor 0 to 99,999,999
 * @param totaliserMl all that was ever taken from this tank, modulo 100,000,000
 * @param endReason why it ended, 1 to 4 characters: OK, LM a limit was reached, PF power failure
 */
public record FillingRecord(
    int number,
    LocalDateTime at,
    String card,
    OptionalInt odometerKm,
    int pump,
    String product,
    long quantityMl,
    long amountMinor,
    long totaliserMl,
    String endReason) {
  /** After this number comes 1. */
  public static final int HIGHEST_NUMBER = 999_999;

  /** The highest quantity, amount or totaliser that can be sent. */
  public static final long HIGHEST_VALUE = 99_999_999;

  static final int LONGEST_CARD = 32;
  static final int LONGEST_PRODUCT = 4;
  static final int HIGHEST_ODOMETER = 9_999_999;
  private static final int LONGEST_REASON = 4;
  private static final int HIGHEST_PUMP = 99;
  private static final int NUMBER_DIGITS = 6;
  private static final int FIELDS = 11;

  /**
   * @throws IllegalArgumentException if a value can not be sent
   */
  public FillingRecord {
    Fields.requireRange("the filling's number", number, 1, HIGHEST_NUMBER);
    Fields.requireText("the card", card, LONGEST_CARD);
    Fields.requireRange("the odometer", odometerKm.orElse(0), 0, HIGHEST_ODOMETER);
    Fields.requireRange("the pump", pump, 1, HIGHEST_PUMP);
    Fields.requireText("the product", product, LONGEST_PRODUCT);
    Fields.requireRange("the quantity", quantityMl, 0, HIGHEST_VALUE);
    Fields.requireRange("the amount", amountMinor, 0, HIGHEST_VALUE);
    Fields.requireRange("the totaliser", totaliserMl, 0, HIGHEST_VALUE);
    Fields.requireText("the end reason", endReason, LONGEST_REASON);
  }

  /** Reads a payload. */
  public static Reading<FillingRecord> parse(String payload) {
    return Fields.read("the filling", payload, FIELDS, FillingRecord::read);
  }

  private static FillingRecord read(Fields fields) {
    return new FillingRecord(
        fields.integer("the number", NUMBER_DIGITS, 1),
        fields.clock("the time"),
        fields.text("the card", LONGEST_CARD),
        optional(fields.integerOrBlank("the odometer", 7)),
        fields.integer("the pump", 2, 1),
        fields.text("the product", LONGEST_PRODUCT),
        fields.number("the quantity", 8, 0),
        fields.number("the amount", 8, 0),
        fields.number("the totaliser", 8, 0),
        fields.text("the end reason", LONGEST_REASON));
  }

  /**
   * The number alone, for a payload that is otherwise unreadable.
   *
   * @return empty if not even that can be read
   */
  public static OptionalInt numberOf(String payload) {
    int end = payload.indexOf('/');
    return number(end < 0 ? payload : payload.substring(0, end));
  }

  /** A number as it stands alone in {@code Q} and {@code E}; 0 is none yet. */
  public static OptionalInt number(String text) {
    return text.matches("[0-9]{6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }

  /** A number as it stands alone in {@code Q} and {@code E}. */
  public static String format(int number) {
    return Fields.digits(number, 6);
  }

  /** As a payload. */
  public String format() {
    return Fields.join(
        format(number),
        Fields.clock(at),
        card,
        Fields.digits(odometerKm.orElse(0), 7),
        Fields.digits(pump, 2),
        product,
        Fields.digits(quantityMl, 8),
        Fields.digits(amountMinor, 8),
        Fields.digits(totaliserMl, 8),
        endReason);
  }

  private static OptionalInt optional(int odometerKm) {
    return odometerKm == 0 ? OptionalInt.empty() : OptionalInt.of(odometerKm);
  }
}
