package saldo.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field62F;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;

/** What Prowide's library reads of an MT940 is what the statement says. */
@Tag("S2.050")
class SwiftProgramsReadStatementsTest {
  private static final String SAMPLES = "saldo.reporting.export.BankSamples#all";

  /** What is around the text of a message that went over the network; files have the text only. */
  private static final String BEFORE = "{1:F01AAAADEFFAXXX0000000000}{2:I940BBBBDEFFXXXXN}{4:\r\n";

  private static final String LETTERS = "[A-Za-z0-9/\\-?:().,'+ ]";

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void theBalancesAreReadWithTheirSignsAndDays(Statement statement) {
    MT940 message = read(statement);
    Field60F opening = message.getField60F();
    assertThat(signed(opening.getDCMark(), opening.getAmountAsBigDecimal()))
        .isEqualByComparingTo(amount(statement, statement.openingMinor()));
    assertThat(opening.getCurrency()).isEqualTo(statement.currency());
    Field62F closing = message.getField62F();
    assertThat(signed(closing.getDCMark(), closing.getAmountAsBigDecimal()))
        .isEqualByComparingTo(amount(statement, statement.closingMinor()));
    assertThat(closing.getCurrency()).isEqualTo(statement.currency());
    assertThat(closing.getDate())
        .isEqualTo(day("uuMMdd", statement, statement.period().until().minusNanos(1)));
    Instant from = statement.period().from();
    if (from != null) {
      assertThat(opening.getDate()).isEqualTo(day("uuMMdd", statement, from.minusNanos(1)));
    }
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void everyItemIsReadWithItsAmountItsDaysAndItsJournalNumber(Statement statement) {
    List<Field61> read = read(statement).getField61();
    assertThat(read).hasSameSizeAs(statement.items());
    for (int i = 0; i < read.size(); i++) {
      Field61 line = read.get(i);
      StatementItem item = statement.items().get(i);
      assertThat(signed(line.getDebitCreditMark(), line.getAmountAsBigDecimal()))
          .isEqualByComparingTo(amount(statement, item.amountMinor()));
      assertThat(line.getValueDate()).isEqualTo(day("uuMMdd", statement, item.businessTime()));
      assertThat(line.getEntryDate()).isEqualTo(day("MMdd", statement, item.bookedAt()));
      assertThat(line.getReferenceForTheAccountOwner()).isEqualTo("J" + item.seq());
      assertThat(line.getFundsCode()).isNull();
      assertThat(line.getReferenceOfTheAccountServicingInstitution()).isNull();
      assertThat(line.getSupplementaryDetails()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void everyItemIsFollowedByItsWords(Statement statement) {
    MT940 message = read(statement);
    Rows rows = new Rows(statement, Texts.english());
    List<String> words = message.getField86().stream().map(field -> field.getValue()).toList();
    assertThat(words).hasSameSizeAs(statement.items());
    for (int i = 0; i < words.size(); i++) {
      StatementItem item = statement.items().get(i);
      assertThat(words.get(i)).startsWith(rows.kind(item) + (item.late() ? " (late)" : ""));
    }
    assertThat(message.getSwiftMessage().getBlock4().getTags())
        .extracting(tag -> tag.getName())
        .isSubsetOf("20", "25", "28C", "60F", "61", "86", "62F");
  }

  @ParameterizedTest
  @MethodSource(SAMPLES)
  void noFieldIsLongerThanSwiftAllowsNorHasOtherLetters(Statement statement) {
    String text = Mt940Export.mt940(statement);
    assertThat(text).endsWith("\r\n-\r\n");
    assertThat(text.replace("\r\n", "")).matches(LETTERS + "*");
    MT940 message = read(statement);
    assertThat(message.getField20().getValue()).matches("(?!/)(?!.*//)" + LETTERS + "{1,16}(?<!/)");
    assertThat(message.getField25().getValue()).matches(LETTERS + "{1,35}");
    assertThat(message.getField28C().getValue()).matches("\\d{1,5}");
    String balance = "[CD]\\d{6}[A-Z]{3}(?=.{1,15}$)\\d+,\\d*";
    assertThat(message.getField60F().getValue()).matches(balance);
    assertThat(message.getField62F().getValue()).matches(balance);
    assertThat(message.getField61())
        .allSatisfy(line ->
            assertThat(line.getValue())
                .matches("\\d{6}\\d{4}[CD](?=[\\d,]{1,15}N)\\d+,\\d*N[A-Z]{3}J\\d{1,15}"));
    assertThat(message.getField86())
        .allSatisfy(field ->
            assertThat(field.getValue().split("\r\n", -1))
                .hasSizeLessThanOrEqualTo(6)
                .allMatch(line -> line.matches("(?![:-])" + LETTERS + "{1,65}")));
  }

  @Test
  void aStatementOpensWithWhatTheOneBeforeClosedWith() {
    Statement october = Samples.ordinary();
    Statement november = BankSamples.after(october);
    assertThat(read(november).getField60F().getValue())
        .isEqualTo(read(october).getField62F().getValue());
  }

  @Test
  void accountsWhoseIdsSwiftCannotTellApartStayDifferent() {
    MT940 one = read(BankSamples.of("acme_1"));
    MT940 other = read(BankSamples.of("acme-1"));
    assertThat(other.getField25().getValue()).isEqualTo("acme-1");
    assertThat(one.getField25().getValue()).isNotEqualTo("acme-1").startsWith("acme-1");
    assertThat(one.getField20().getValue()).isNotEqualTo(other.getField20().getValue());
  }

  private static MT940 read(Statement statement) {
    return MT940.parse(BEFORE + Mt940Export.mt940(statement).stripTrailing() + "}");
  }

  private static BigDecimal signed(String mark, BigDecimal amount) {
    return mark.equals("D") ? amount.negate() : amount;
  }

  private static BigDecimal amount(Statement statement, long minor) {
    return Figures.amount(minor, statement.currency());
  }

  private static String day(String pattern, Statement statement, Instant at) {
    ZoneId zone = ZoneId.of(statement.period().timeZone());
    return DateTimeFormatter.ofPattern(pattern).format(at.atZone(zone));
  }
}
