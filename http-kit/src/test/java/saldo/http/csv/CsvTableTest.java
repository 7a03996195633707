package saldo.http.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.kit.projection.Page;
import saldo.testing.Seeded;

/** Tables say what is in their rows, and no spreadsheet computes any of it. */
class CsvTableTest {
  private static final CsvTable<List<Object>> TWO =
      CsvTable.<List<Object>>of()
          .with("first", row -> row.get(0))
          .with("second", row -> row.size() > 1 ? row.get(1) : null);

  @Test
  void aRowHasACellForEachColumn() {
    assertThat(TWO.text(List.of(List.of("a", 1L), List.of("b,\"c\"\nd"))))
        .isEqualTo("first,second\r\na,1\r\n\"b,\"\"c\"\"\nd\",\r\n");
    assertThat(TWO.text(List.of())).isEqualTo("first,second\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1"})
  void aTextThatASpreadsheetWouldComputeIsText(String text) throws IOException {
    assertThat(cells(TWO.text(List.of(List.of("x", text)))).get(3)).isEqualTo("'" + text);
  }

  @Test
  void numbersAndTimesAreWrittenAsTheyAre() {
    Instant time = Instant.parse("2026-11-22T18:00:00Z");
    assertThat(TWO.text(List.of(List.of(-5L, new BigDecimal("-1E+3")), List.of(time, true))))
        .isEqualTo("first,second\r\n-5,-1000\r\n2026-11-22T18:00:00Z,true\r\n");
  }

  @Test
  void everyTextIsReadAsItWasWritten() {
    String letters = "''=+-@\t\n,\"aä;";
    Seeded.cases(2_000)
        .check(random -> {
          StringBuilder text = new StringBuilder("x");
          int length = random.nextInt(6);
          for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
          }
          String whole = text.substring(1);
          String cell = cells(TWO.text(List.of(List.of("x", whole)))).get(3);
          assertThat(CsvText.read(cell)).isEqualTo(whole);
          assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
        });
  }

  @Test
  void pagesFollowOneAnotherUnderOneHeader() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvPages<List<Object>> pages =
        new CsvPages<>(
            TWO,
            cursor ->
                cursor.isEmpty()
                    ? new Page<>(List.of(List.of("a", 1L)), "a", 7)
                    : new Page<>(List.of(List.of("b", 2L)), null, 7));
    pages.write(out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("first,second\r\na,1\r\nb,2\r\n");
  }

  private static List<String> cells(String table) throws IOException {
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(table))) {
      return parser.getRecords().stream().flatMap(record -> record.stream()).toList();
    }
  }
}
