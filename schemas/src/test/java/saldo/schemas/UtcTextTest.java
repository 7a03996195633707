package saldo.schemas;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.testing.Seeded;

class UtcTextTest {
  private static final int CASES = 5_000;
  private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z").getEpochSecond();

  @Test
  void anyWholeMillisecondIsPrintedAndParsedAsTheLibraryDoes() {
    Seeded.cases(CASES)
        .check(random -> {
          long millis = random.nextBoolean() ? 0 : random.nextInt(1_000);
          Instant moment =
              Instant.ofEpochSecond(random.nextLong(YEAR_0, YEAR_10000), millis * 1_000_000);
          String expected = DateTimeFormatter.ISO_INSTANT.format(moment);
          assertThat(print(moment)).isEqualTo(expected);
          assertThat(parse(expected)).isEqualTo(moment);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z",
        "2024-02-29T00:00:00Z",
        "2000-02-29T23:59:59Z",
        "1969-12-31T23:59:59.001Z"
      })
  void theEdgesOfTheCalendarAreInside(String text) {
    assertThat(parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    assertThat(print(Instant.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z",
        "2026-04-31T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-13-10T00:00:00Z",
        "2026-12-00T00:00:00Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T23:60:00Z",
        "2026-11-21T23:59:60Z",
        "2026-11-21T23:59:5xZ",
        "2026-11-21T23:59:59.1/3Z"
      })
  void whatTheLibraryRefusesIsNotParsed(String text) {
    assertThat(parse(text)).isNull();
    assertThatThrownBy(() -> OffsetDateTime.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T14:05:07.5Z",
        "2026-11-21T14:05:07.000001Z",
        "2026-11-21T14:05:07+00:00",
        "2026-11-21t14:05:07z",
        "2026-11-21T14:05Z",
        "+10000-01-01T00:00:00Z"
      })
  void otherFormsAreLeftToTheLibrary(String text) {
    assertThat(parse(text)).isNull();
    assertThat(OffsetDateTime.parse(text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0001-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "2026-11-21T14:05:07.000001Z",
        "2026-11-21T14:05:07.000000001Z"
      })
  void otherMomentsAreNotPrinted(String text) {
    assertThat(print(Instant.parse(text))).isEmpty();
  }

  private static @Nullable Instant parse(String text) {
    return UtcText.parse(text.getBytes(US_ASCII), 0, text.length());
  }

  private static String print(Instant moment) {
    byte[] text = new byte[UtcText.LONGEST];
    return new String(text, 0, UtcText.print(moment, text, 0), US_ASCII);
  }
}
