package saldo.reporting.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxCamt05300102;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement2;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BalanceType12Code;
import com.prowidesoftware.swift.model.mx.dic.CashBalance3;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus2Code;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry2;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;

/** What Prowide's library reads of a camt.053 is what the statement says. */
@Tag("S2.050")
class Iso20022ProgramsReadStatementsTest {
  private static final String SAMPLES = "saldo.reporting.export.BankSamples#all";

  /** How long texts may be, and that none is empty, which Prowide's classes do not say. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("MsgId", 35),
          Map.entry("Id", 35),
          Map.entry("NtryRef", 35),
          Map.entry("AcctSvcrRef", 35),
          Map.entry("Cd", 35),
          Map.entry("Issr", 35),
          Map.entry("Nm", 140),
          Map.entry("Ustrd", 140),
          Map.entry("AddtlNtryInf", 500),
          Map.entry("Amt", 19),
          Map.entry("ElctrncSeqNb", 18));

  private static Schema schema;

  @BeforeAll
  static void readSchema() throws Exception {
    schema = Camt053Schema.make();
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void theMessageHasTheElementsOfTheSchemaInTheirOrder(Statement statement) {
    assertThatCode(() -> validate(xml(statement))).doesNotThrowAnyException();
  }

  @Test
  void theSchemaComplainsOfOtherElementsOtherOrdersAndWhatIsMissing() {
    String xml = xml(Samples.ordinary());
    assertThatThrownBy(() -> validate(xml.replace("NtryRef>", "Ref>")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(xml.replaceFirst("(<Sts>BOOK</Sts>)(<BookgDt>)", "$2$1")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(xml.replaceFirst("<Sts>BOOK</Sts>", "")))
        .isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void noTextIsEmptyOrLongerThanTheSchemaAllows(Statement statement) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    NodeList elements =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Camt053Export.xml(statement)))
            .getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.getElementsByTagName("*").getLength() == 0) {
        String text = element.getTextContent();
        assertThat(text.codePointCount(0, text.length()))
            .as("%s: %s", element.getTagName(), text)
            .isBetween(1, LENGTHS.getOrDefault(element.getTagName(), 35));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void theStatementIsReadWithItsNumberItsPeriodAndItsBalances(Statement statement) {
    AccountStatement2 read = read(statement);
    assertThat(read.getElctrncSeqNb()).isEqualTo(BigDecimal.valueOf(statement.number()));
    assertThat(read.getCreDtTm().toInstant()).isEqualTo(statement.closedAt());
    Instant from = statement.period().from();
    if (from == null) {
      assertThat(read.getFrToDt()).isNull();
    } else {
      assertThat(read.getFrToDt().getFrDtTm().toInstant()).isEqualTo(from);
      assertThat(read.getFrToDt().getToDtTm().toInstant()).isEqualTo(statement.period().until());
    }
    assertThat(read.getAcct().getCcy()).isEqualTo(statement.currency());
    List<CashBalance3> balances = read.getBal();
    assertThat(balances)
        .extracting(balance -> balance.getTp().getCdOrPrtry().getCd())
        .containsExactly(BalanceType12Code.OPBD, BalanceType12Code.CLBD);
    balance(statement, balances.getFirst(), statement.openingMinor());
    balance(statement, balances.getLast(), statement.closingMinor());
    assertThat(balances.getLast().getDt().getDt())
        .isEqualTo(day(statement, statement.period().until().minusNanos(1)));
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void everyItemIsReadWithItsAmountItsTimesAndItsReferences(Statement statement) {
    List<ReportEntry2> entries = read(statement).getNtry();
    assertThat(entries).hasSameSizeAs(statement.items());
    for (int i = 0; i < entries.size(); i++) {
      ReportEntry2 entry = entries.get(i);
      StatementItem item = statement.items().get(i);
      assertThat(entry.getNtryRef()).isEqualTo(Long.toString(item.seq()));
      amount(statement, entry.getAmt(), entry.getCdtDbtInd(), item.amountMinor());
      assertThat(entry.getSts()).isEqualTo(EntryStatus2Code.BOOK);
      assertThat(entry.getBookgDt().getDtTm().toInstant()).isEqualTo(millis(item.bookedAt()));
      assertThat(entry.getValDt().getDtTm().toInstant()).isEqualTo(millis(item.businessTime()));
      String reference = item.entry().value();
      if (reference.length() <= 35) {
        assertThat(entry.getAcctSvcrRef()).isEqualTo(reference);
      }
      assertThat(entry.getBkTxCd().getPrtry().getCd()).isEqualTo(Rows.name(item.kind()));
      assertThat(entry.getAddtlNtryInf().endsWith(" (late)")).isEqualTo(item.late());
    }
    assertThat(entries).extracting(ReportEntry2::getAcctSvcrRef).doesNotHaveDuplicates();
  }

  @Test
  void lettersOfAllLanguagesAreReadAsTheyWereWritten() {
    assertThat(read(BankSamples.texts()).getNtry())
        .extracting(entry ->
            entry.getNtryDtls().getFirst().getTxDtls().getFirst().getRmtInf().getUstrd().getFirst())
        .anyMatch(words -> words.contains("Jönsson & Söhne, Ærøskøbing, Žižkov, Łódź: 5 € – 100 %"))
        .anyMatch(words -> words.contains("Привет, 東京, \uD83D\uDE9A\uD83D\uDE9A"))
        .anyMatch(words -> words.contains("<b>&amp;</b> ]]>"));
  }

  private static void balance(Statement statement, CashBalance3 balance, long minor) {
    amount(statement, balance.getAmt(), balance.getCdtDbtInd(), minor);
  }

  private static void amount(
      Statement statement,
      ActiveOrHistoricCurrencyAndAmount amount,
      CreditDebitCode side,
      long minor) {
    assertThat(amount.getCcy()).isEqualTo(statement.currency());
    assertThat(amount.getValue()).isNotNegative();
    assertThat(side == CreditDebitCode.DBIT ? amount.getValue().negate() : amount.getValue())
        .isEqualByComparingTo(Figures.amount(minor, statement.currency()));
  }

  private static AccountStatement2 read(Statement statement) {
    return MxCamt05300102.parse(xml(statement)).getBkToCstmrStmt().getStmt().getFirst();
  }

  private static String xml(Statement statement) {
    return new String(Camt053Export.xml(statement), UTF_8);
  }

  private static void validate(String xml) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(UTF_8))));
  }

  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static LocalDate day(Statement statement, Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of(statement.period().timeZone()));
  }
}
