package saldo.gateway.fpp.protocol;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The fields of a payload, which are separated by slashes. */
final class Fields {
  private static final String SEPARATOR = "/";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuuMMdd/HHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final String record;
  private final List<String> values;
  private int next;

  private Fields(String record, List<String> values) {
    this.record = record;
    this.values = values;
  }

  /** What is wrong with a field. */
  private static final class WrongFieldException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    WrongFieldException(String sentence) {
      super(sentence);
    }

    /** It is only ever turned into its sentence, and noise on a line makes many. */
    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }

  /**
   * Reads a payload.
   *
   * @param record what it is called in a sentence
   * @param count how many fields it has
   * @param reader takes the fields in their order
   */
  static <T> Reading<T> read(String record, String payload, int count, Function<Fields, T> reader) {
    List<String> values = List.of(payload.split(SEPARATOR, -1));
    if (values.size() != count) {
      return new Reading.Unreadable<>(
          "%s has %d fields, not %d".formatted(record, values.size(), count));
    }
    try {
      return new Reading.Clear<>(reader.apply(new Fields(record, values)));
    } catch (IllegalArgumentException wrong) {
      return new Reading.Unreadable<>(String.valueOf(wrong.getMessage()));
    }
  }

  static String join(String... values) {
    return String.join(SEPARATOR, values);
  }

  /** A number with zeros before it: a formatter would take most of the time of a large table. */
  static String digits(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  static String clock(LocalDateTime time) {
    return CLOCK.format(time);
  }

  /** A number of exactly so many digits. */
  long number(String name, int digits, long lowest) {
    String text = values.get(next++);
    if (text.length() != digits || !isNumber(text)) {
      throw wrong(name, text, "it should be %d digits".formatted(digits));
    }
    long number = Long.parseLong(text);
    if (number < lowest) {
      throw wrong(name, text, "it should be at least %d".formatted(lowest));
    }
    return number;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  int integer(String name, int digits, int lowest) {
    return Math.toIntExact(number(name, digits, lowest));
  }

  /** As a number, where blanks or nothing mean zero. */
  int integerOrBlank(String name, int digits) {
    if (values.get(next).isBlank()) {
      next++;
      return 0;
    }
    return integer(name, digits, 0);
  }

  /** Some text without blanks around it. */
  String text(String name, int longest) {
    String text = values.get(next++).strip();
    if (text.isEmpty() || text.length() > longest) {
      throw wrong(name, text, "it should be 1 to %d characters".formatted(longest));
    }
    return text;
  }

  /** One of some values. */
  <T> T one(String name, Function<String, T> values, String expected) {
    String text = this.values.get(next++);
    try {
      return values.apply(text);
    } catch (IllegalArgumentException none) {
      throw wrong(name, text, "it should be " + expected);
    }
  }

  /** Two fields: a date and a time of day. */
  LocalDateTime clock(String name) {
    String text = values.get(next++) + SEPARATOR + values.get(next++);
    try {
      return LocalDateTime.parse(text, CLOCK);
    } catch (DateTimeException none) {
      throw wrong(name, text, "it should be a date and a time as yyyymmdd/hhmmss");
    }
  }

  private WrongFieldException wrong(String name, String text, String expected) {
    return new WrongFieldException("%s of %s is '%s': %s".formatted(name, record, text, expected));
  }

  /**
   * @throws IllegalArgumentException if a number does not fit into its digits
   */
  static void requireRange(String name, long value, long lowest, long highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(
          "%s is %d; give %d to %d".formatted(name, value, lowest, highest));
    }
  }

  /**
   * @throws IllegalArgumentException if a text could not be read again
   */
  static void requireText(String name, String text, int longest) {
    boolean fine =
        !text.isEmpty()
            && text.length() <= longest
            && text.equals(text.strip())
            && !text.contains(SEPARATOR)
            && Frame.firstIllegal(text) < 0;
    if (!fine) {
      throw new IllegalArgumentException(
          "%s is '%s'; give 1 to %d printable characters without a slash or blanks around it"
              .formatted(name, text, longest));
    }
  }
}
