package saldo.gateway.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Times as a file writes them. */
final class TimeText {
  private final List<DateTimeFormatter> formatters;
  private final ZoneId zone;

  TimeText(List<String> patterns, ZoneId zone) {
    this.formatters = patterns.stream().map(TimeText::formatter).toList();
    this.zone = zone;
  }

  /**
   * Makes a pattern exact: 30 February is an error, not the last of the month.
   *
   * @throws IllegalArgumentException if it is none
   */
  static DateTimeFormatter formatter(String pattern) {
    // exactness needs years as u; everybody writes them as y
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /**
   * Reads a time. Without an offset it is local: of two meanings in autumn the earlier one, and one
   * that spring leaves out is as much later as the clock was moved. A date alone is its midnight.
   */
  Optional<Instant> read(String text) {
    return formatters.stream().flatMap(each -> read(each, text).stream()).findFirst();
  }

  private Optional<Instant> read(DateTimeFormatter formatter, String text) {
    try {
      TemporalAccessor time =
          formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(
          switch (time) {
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
