package saldo.gateway.jsonpts;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A filling as a controller reports it, in {@code UploadPumpTransaction} and in each entry of
 * {@code ReportPumpTransactions}. That {@code Volume} is in litres and {@code Amount} and {@code
 * Price} are in the currency that the controller is set to is our reading of public examples.
 *
 * @param ended {@code DateTime}, when it ended, by the controller's clock, to the second
 * @param pump its number, from 1
 * @param number {@code Transaction}, 1 to 65535, which then begins anew
 * @param grade {@code FuelGradeId}, or else {@code FuelGradeName}; {@code ?} if it says neither
 * @param litres what was taken
 * @param price of a litre; it does not say if absent
 * @param amount what it cost
 * @param tag what was read; empty if nothing was
 * @param raw the record as it came
 */
public record PumpTransaction(
    LocalDateTime ended,
    int pump,
    int number,
    String grade,
    BigDecimal litres,
    @Nullable BigDecimal price,
    BigDecimal amount,
    String tag,
    String raw) {
  private static final int HIGHEST_NUMBER = 65_535;
  private static final int HIGHEST_PUMP = 9_999;

  /** As long as a card's tag may be here. */
  private static final int LONGEST_TEXT = 40;

  /** A record that was read, or what is wrong with it. */
  public sealed interface Reading {
    /** It is a filling. */
    record Read(PumpTransaction transaction) implements Reading {}

    /**
     * It cannot be understood.
     *
     * @param why what is wrong, for people
     * @param raw the record as it came
     */
    record Unreadable(String why, String raw) implements Reading {}
  }

  /** Reads a record; whatever it is, this does not fail. */
  public static Reading read(JsonNode data) {
    String raw = data.toString();
    try {
      return new Reading.Read(
          new PumpTransaction(
              LocalDateTime.parse(text(data, "DateTime")).truncatedTo(ChronoUnit.SECONDS),
              whole(data, "Pump", HIGHEST_PUMP),
              whole(data, "Transaction", HIGHEST_NUMBER),
              grade(data),
              decimal(data, "Volume"),
              data.path("Price").isNumber() ? data.path("Price").decimalValue() : null,
              decimal(data, "Amount"),
              tag(data),
              raw));
    } catch (DateTimeException e) {
      return new Reading.Unreadable("its DateTime is no date and time", raw);
    } catch (UnreadableFieldException e) {
      return new Reading.Unreadable(e.sentence, raw);
    }
  }

  private static final class UnreadableFieldException extends RuntimeException {
    private final String sentence;

    UnreadableFieldException(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }

  private static String text(JsonNode data, String field) {
    String text = data.path(field).textValue();
    if (text == null || text.length() > LONGEST_TEXT) {
      throw new UnreadableFieldException("its " + field + " is no text, or a long one");
    }
    return text;
  }

  private static int whole(JsonNode data, String field, int highest) {
    JsonNode node = data.path(field);
    if (!node.isInt() || node.intValue() < 1 || node.intValue() > highest) {
      throw new UnreadableFieldException(
          "its %s is no whole number from 1 to %d".formatted(field, highest));
    }
    return node.intValue();
  }

  private static BigDecimal decimal(JsonNode data, String field) {
    JsonNode node = data.path(field);
    if (!node.isNumber()) {
      throw new UnreadableFieldException("its " + field + " is no number");
    }
    return node.decimalValue();
  }

  private static String grade(JsonNode data) {
    JsonNode id = data.path("FuelGradeId");
    if (id.isInt()) {
      return Integer.toString(id.intValue());
    }
    return data.path("FuelGradeName").isTextual() ? text(data, "FuelGradeName") : "?";
  }

  private static String tag(JsonNode data) {
    return data.path("Tag").isTextual() ? text(data, "Tag").strip() : "";
  }
}
