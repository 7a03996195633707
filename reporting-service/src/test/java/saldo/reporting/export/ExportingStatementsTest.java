package saldo.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;

/** What programs read of a statement adds up to what it says. */
class ExportingStatementsTest {
  static List<Statement> statements() {
    return List.of(Samples.empty(), Samples.ordinary(), Samples.lengthy());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aTableHasARowForEachItemBetweenOpeningAndClosing(Statement statement) throws IOException {
    List<CSVRecord> rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(CsvExport.csv(statement)))
            .getRecords();
    assertThat(rows).hasSize(statement.items().size() + 2);
    assertThat(rows.getFirst().get("kind")).isEqualTo("opening");
    BigDecimal balance = new BigDecimal(rows.getFirst().get("balance"));
    for (CSVRecord row : rows.subList(1, rows.size() - 1)) {
      balance = balance.add(new BigDecimal(row.get("amount")));
      assertThat(row.get("balance")).isEqualTo(balance.toPlainString());
    }
    assertThat(rows.getLast().get("kind")).isEqualTo("closing");
    assertThat(rows.getLast().get("balance")).isEqualTo(balance.toPlainString());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void aWorkbookHasNumbersAsNumbersAndTimesAsTimes(Statement statement) throws IOException {
    byte[] bytes = XlsxExport.xlsx(statement);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = workbook.getFirstSheet().read();
      Row closing = rows.getLast();
      assertThat(closing.getCellAsNumber(10)).contains(amount(statement.closingMinor()));
      if (!statement.items().isEmpty()) {
        Row first = rows.get(rows.size() - 1 - statement.items().size());
        StatementItem item = statement.items().getFirst();
        assertThat(first.getCellAsNumber(9)).contains(amount(item.amountMinor()));
        LocalDateTime booked = LocalDateTime.of(2026, 10, 1, 9, 0, 40);
        assertThat(first.getCellAsDate(1)).contains(booked);
      }
    }
  }

  @Test
  void lettersThatSwiftLacksAreWrittenAsPeopleDo() {
    assertThat(BankText.plain("Ærøskøbing, Jönsson & Žižkov 5 €_"))
        .isEqualTo("Aeroeskoebing, Joensson . Zizkov 5 EUR-");
    assertThat(BankText.limited("a".repeat(40), 35)).hasSize(35);
  }

  @Test
  void whatASpreadsheetWouldComputeIsText() {
    String csv = CsvExport.csv(Samples.ordinary());
    assertThat(csv).doesNotContain(",=").contains(",-53.97,");
  }

  private static BigDecimal amount(long minor) {
    return BigDecimal.valueOf(minor, 2);
  }
}
