package saldo.schemas;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Moments in the form in which nearly all of them are on the wire: {@code 2026-11-21T14:05:07Z} or
 * {@code 2026-11-21T14:05:07.250Z}, years 0000 to 9999. Done by hand because every message has one
 * or two, and a general formatter takes longer for them than all the rest of the message does;
 * whatever is in another form is left to one.
 */
public final class UtcText {
  /** Characters in the longer of the two forms. */
  public static final int LONGEST = 24;

  private static final int SHORTEST = 20;
  private static final byte[] FORM = "0000-00-00T00:00:00.000Z".getBytes(US_ASCII);
  private static final long FIRST_SECOND = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int SECONDS_OF_HOUR = 3_600;
  private static final int SECONDS_OF_MINUTE = 60;
  private static final int NANOS_OF_MILLI = 1_000_000;
  private static final int ALWAYS_IN_A_MONTH = 28;

  private UtcText() {}

  /** The moment that is written from one index to before another, or null if in another form. */
  public static @Nullable Instant parse(byte[] text, int from, int to) {
    int length = to - from;
    if ((length != SHORTEST && length != LONGEST) || !isPunctuated(text, from, to)) {
      return null;
    }
    int millis = length == SHORTEST ? 0 : number(text, from + 20, 3);
    int ofDay = secondOfDay(text, from + 11);
    long day = epochDay(text, from);
    return millis < 0 || ofDay < 0 || day == Long.MIN_VALUE
        ? null
        : Instant.ofEpochSecond(day * SECONDS_OF_DAY + ofDay, (long) millis * NANOS_OF_MILLI);
  }

  /**
   * Writes a moment into a text that has room for {@link #LONGEST} more characters.
   *
   * @return where it ends; {@code at} if it is not one that has this form
   */
  public static int print(Instant moment, byte[] text, int at) {
    long second = moment.getEpochSecond();
    int nanos = moment.getNano();
    if (second < FIRST_SECOND || second > LAST_SECOND || nanos % NANOS_OF_MILLI != 0) {
      return at;
    }
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, (long) SECONDS_OF_DAY));
    int ofDay = (int) Math.floorMod(second, (long) SECONDS_OF_DAY);
    System.arraycopy(FORM, 0, text, at, LONGEST);
    pair(date.getYear() / 100, text, at);
    pair(date.getYear() % 100, text, at + 2);
    pair(date.getMonthValue(), text, at + 5);
    pair(date.getDayOfMonth(), text, at + 8);
    pair(ofDay / SECONDS_OF_HOUR, text, at + 11);
    pair(ofDay / SECONDS_OF_MINUTE % 60, text, at + 14);
    pair(ofDay % SECONDS_OF_MINUTE, text, at + 17);
    if (nanos == 0) {
      text[at + SHORTEST - 1] = 'Z';
      return at + SHORTEST;
    }
    int millis = nanos / NANOS_OF_MILLI;
    text[at + SHORTEST] = digit(millis / 100);
    pair(millis % 100, text, at + SHORTEST + 1);
    return at + LONGEST;
  }

  private static boolean isPunctuated(byte[] text, int from, int to) {
    return text[from + 4] == '-'
        && text[from + 7] == '-'
        && text[from + 10] == 'T'
        && text[from + 13] == ':'
        && text[from + 16] == ':'
        && (to - from == SHORTEST || text[from + 19] == '.')
        && text[to - 1] == 'Z';
  }

  /** The day, or the smallest long if there is no such day. */
  private static long epochDay(byte[] text, int at) {
    int year = number(text, at, 4);
    int month = number(text, at + 5, 2);
    int day = number(text, at + 8, 2);
    boolean exists =
        year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= ALWAYS_IN_A_MONTH || day <= YearMonth.of(year, month).lengthOfMonth());
    return exists ? LocalDate.of(year, month, day).toEpochDay() : Long.MIN_VALUE;
  }

  /** Seconds since midnight, or a negative number if a day has no such time. */
  private static int secondOfDay(byte[] text, int at) {
    int hour = number(text, at, 2);
    int minute = number(text, at + 3, 2);
    int second = number(text, at + 6, 2);
    boolean exists =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return exists ? hour * SECONDS_OF_HOUR + minute * SECONDS_OF_MINUTE + second : -1;
  }

  /** The number that these digits are, or -1 if one of them is not a digit. */
  private static int number(byte[] text, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static void pair(int number, byte[] text, int at) {
    text[at] = digit(number / 10);
    text[at + 1] = digit(number % 10);
  }

  private static byte digit(int digit) {
    return (byte) ('0' + digit);
  }
}
