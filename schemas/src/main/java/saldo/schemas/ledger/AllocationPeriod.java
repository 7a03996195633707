package saldo.schemas.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * What an allocation is for, by the issuer's calendar: a day such as {@code 2026-11-22}, a week
 * such as {@code 2026-W47} (from Monday, ISO 8601), or a month such as {@code 2026-11}.
 */
public record AllocationPeriod(@JsonValue String value) implements Comparable<AllocationPeriod> {
  private static final int DAY_LENGTH = 10;
  private static final int WEEK_LENGTH = 8;
  private static final int MONTH_LENGTH = 7;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AllocationPeriod {
    if (value == null || !isOne(value)) {
      throw new IllegalArgumentException(
          "a period is a day 2026-11-22, a week 2026-W47 or a month 2026-11: " + value);
    }
  }

  public static AllocationPeriod of(String value) {
    return new AllocationPeriod(value);
  }

  /** The day, week or month that a date is in, of a year with four digits. */
  public static AllocationPeriod of(PeriodLength length, LocalDate date) {
    return new AllocationPeriod(text(length, date));
  }

  public PeriodLength length() {
    return length(value);
  }

  /** Its first day. */
  public LocalDate first() {
    return first(value);
  }

  /** The one after it. */
  public AllocationPeriod next() {
    LocalDate first = first();
    return of(
        length(),
        switch (length()) {
          case DAY -> first.plusDays(1);
          case WEEK -> first.plusWeeks(1);
          case MONTH -> first.plusMonths(1);
        });
  }

  /** The one before it. */
  public AllocationPeriod previous() {
    return of(length(), first().minusDays(1));
  }

  /** By its first day; of those that begin together, the longer one comes first. */
  @Override
  public int compareTo(AllocationPeriod other) {
    int byDay = first().compareTo(other.first());
    return byDay != 0 ? byDay : other.length().compareTo(length());
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isOne(String text) {
    try {
      boolean usual = text.length() >= MONTH_LENGTH && text.length() <= DAY_LENGTH;
      return usual && text(length(text), first(text)).equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static PeriodLength length(String text) {
    return switch (text.length()) {
      case DAY_LENGTH -> PeriodLength.DAY;
      case WEEK_LENGTH -> PeriodLength.WEEK;
      case MONTH_LENGTH -> PeriodLength.MONTH;
      default -> throw new DateTimeException(text);
    };
  }

  private static LocalDate first(String text) {
    return switch (length(text)) {
      case DAY -> LocalDate.parse(text);
      case WEEK -> LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
      case MONTH -> YearMonth.parse(text).atDay(1);
    };
  }

  private static String text(PeriodLength length, LocalDate date) {
    return switch (length) {
      case DAY -> date.toString();
      case WEEK -> week(date);
      case MONTH -> YearMonth.from(date).toString();
    };
  }

  private static String week(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        date.get(IsoFields.WEEK_BASED_YEAR),
        date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
