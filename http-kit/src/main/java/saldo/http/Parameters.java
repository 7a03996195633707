package saldo.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what an address is asked with; what cannot be understood is 400 MALFORMED. */
public final class Parameters {
  /** As much as one answer carries. */
  public static final int LONGEST_PAGE = 1_000;

  private Parameters() {}

  /**
   * A value that knows itself how it is written.
   *
   * @param of throws an IllegalArgumentException whose message says what is wrong
   */
  public static <T> T read(String text, Function<String, T> of) {
    try {
      return of.apply(text);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(Objects.toString(e.getMessage()));
    }
  }

  /** How many items a page may have, from 1 to {@link #LONGEST_PAGE}. */
  public static int limit(String text) {
    return limit(text, LONGEST_PAGE);
  }

  /** How many items a page may have, from 1. */
  public static int limit(String text, int most) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problem.malformed("limit is a number from 1 to " + most + ": " + text);
  }

  /** Yes or no; no if it is absent. */
  public static boolean isTrue(String name, @Nullable String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      case null -> false;
      default -> throw Problem.malformed(name + " is true or false: " + text);
    };
  }

  /** A journal number, from 0. */
  public static long seq(String name, String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problem.malformed(name + " is a journal number from 0: " + text);
  }

  /** The cursor of a list that is ordered by journal numbers. */
  public static String seqCursor(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw badCursor(text);
    }
    return text;
  }

  /**
   * The cursor of a list that is ordered by ids; empty for the beginning.
   *
   * @param of throws an IllegalArgumentException if it is none
   */
  public static String idCursor(String text, Function<String, ?> of) {
    if (!text.isEmpty()) {
      try {
        var _ = of.apply(text);
      } catch (IllegalArgumentException e) {
        throw badCursor(text);
      }
    }
    return text;
  }

  /** A constant, written in small letters and with hyphens. */
  public static <E extends Enum<E>> E oneOf(String name, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text))
        .findFirst()
        .orElseThrow(() ->
            Problem.malformed(
                name
                    + " is one of "
                    + Arrays.stream(type.getEnumConstants())
                        .map(Parameters::written)
                        .collect(Collectors.joining(", "))
                    + ": "
                    + text));
  }

  /** A constant as it is asked for: in small letters and with hyphens. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RuntimeException badCursor(String text) {
    return Problem.malformed("cursor is what an earlier page gave as next: " + text);
  }
}
