package saldo.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
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

  @ParameterizedTest
  @MethodSource("statements")
  void theBanksMessageAddsUpAndKeepsTheOrderOfItsElements(Statement statement) throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Camt053Export.xml(statement)));
    NodeList balances = xml.getElementsByTagName("Bal");
    BigDecimal sum = signed((Element) balances.item(0));
    NodeList entries = xml.getElementsByTagName("Ntry");
    assertThat(entries.getLength()).isEqualTo(statement.items().size());
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      sum = sum.add(signed(entry));
      assertThat(children(entry))
          .isSubsetOf(
              "NtryRef",
              "Amt",
              "CdtDbtInd",
              "Sts",
              "BookgDt",
              "ValDt",
              "AcctSvcrRef",
              "BkTxCd",
              "NtryDtls",
              "AddtlNtryInf");
    }
    assertThat(signed((Element) balances.item(1))).isEqualByComparingTo(sum);
    assertThat(children((Element) xml.getElementsByTagName("Stmt").item(0)).distinct())
        .isSubsetOf("Id", "ElctrncSeqNb", "CreDtTm", "FrToDt", "Acct", "Bal", "Ntry");
  }

  @ParameterizedTest
  @MethodSource("statements")
  void theSwiftMessageAddsUpAndHasNoLetterThatSwiftLacks(Statement statement) {
    String text = Mt940Export.mt940(statement);
    assertThat(text).matches("[A-Za-z0-9/\\-?:().,'+ \\r\\n]*");
    List<String> lines = text.lines().toList();
    assertThat(lines).allMatch(line -> line.length() <= 69);
    BigDecimal sum = figure(lines, ":60F:", 10);
    for (String line : lines) {
      if (line.startsWith(":61:")) {
        assertThat(line).matches(":61:\\d{10}[CD]\\d{1,12},\\d{0,2}N[A-Z]{3}J\\d+");
        String amount = line.substring(15, line.indexOf("N", 15)).replace(',', '.');
        sum =
            line.charAt(14) == 'D'
                ? sum.subtract(new BigDecimal(amount))
                : sum.add(new BigDecimal(amount));
      }
    }
    assertThat(figure(lines, ":62F:", 10)).isEqualByComparingTo(sum);
    assertThat(lines.getLast()).isEqualTo("-");
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

  private static BigDecimal figure(List<String> lines, String tag, int skip) {
    String value =
        lines.stream().filter(line -> line.startsWith(tag)).findFirst().orElseThrow().substring(5);
    BigDecimal amount = new BigDecimal(value.substring(skip).replace(',', '.'));
    return value.startsWith("D") ? amount.negate() : amount;
  }

  private static BigDecimal signed(Element element) {
    BigDecimal amount =
        new BigDecimal(element.getElementsByTagName("Amt").item(0).getTextContent());
    String side = element.getElementsByTagName("CdtDbtInd").item(0).getTextContent();
    return side.equals("DBIT") ? amount.negate() : amount;
  }

  private static Stream<String> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(i -> element.getChildNodes().item(i).getNodeName());
  }

  private static BigDecimal amount(long minor) {
    return BigDecimal.valueOf(minor, 2);
  }
}
