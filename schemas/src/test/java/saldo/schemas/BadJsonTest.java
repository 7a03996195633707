package saldo.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.ledger.AccountCommand;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.RegistryCommand;

class BadJsonTest {
  private static final String LOAD =
      """
      {"type":"load","account":"card-1","amount":{"minor":500,"currency":"EUR"},"tender":"cash"}\
      """;

  @Test
  void theUntouchedMessageIsReadByBothMappers() {
    assertThatCode(() -> SaldoJson.strict().readValue(LOAD, LedgerCommand.class))
        .doesNotThrowAnyException();
    assertThatCode(() -> SaldoJson.mapper().readValue(LOAD, LedgerCommand.class))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          500                        | "500"             | amount.minor: a whole number is expected
          500                        | 500.0             | amount.minor: a whole number is expected
          500                        | 5e2               | amount.minor: a whole number is expected
          500                        | true              | amount.minor: a whole number is expected
          500 | null | amount.minor: required, but missing or null
          500                        | {}                | amount.minor: a whole number is expected
          500 | 9223372036854775808 | amount.minor: Numeric value (9223372036854775808) out
          "minor":500, | | amount.minor: required, but missing or null
          "EUR" | null | amount.currency: required, but missing or null
          "EUR"                      | 978               | amount.currency: text is expected
          "EUR" | "euro" | amount: currency must be three capital letters
          "EUR"                      | ["EUR"]           | amount.currency: text is expected
          "card-1"                   | 1                 | account: text is expected
          "card-1"                   | ""                | account: an account id is 1 to 64 letters
          "card-1"                   | null              | name an account or a card
          "account":"card-1",        |                   | name an account or a card
          "cash"                     | "cheque"          | tender: one of cash, card, online, bank
          "cash"                     | 0                 | tender: one of cash, card, online, bank
          "cash"                     | ""                | tender: one of cash, card, online, bank
          "cash"                     | "CASH"            | tender: one of cash, card, online, bank
          ,"tender":"cash"           |                   | tender: required, but missing or null
          {"minor":500,"currency":"EUR"} | 500           | amount: an object is expected
          {"minor":500,"currency":"EUR"} | ""            | amount: an object is expected
          {"minor":500,"currency":"EUR"} | [500]         | amount: an object is expected
          "load"                     | "lode"            | unknown type "lode"
          "type":"load",             |                   | the field "type" is missing
          "cash"}                    | "cash"}}          | not readable as JSON
          "cash"}                    | "cash"            | not readable as JSON
          "cash"}                    | "cash",}          | not readable as JSON
          """)
  void bothMappersRefuse(String part, String replacement, String sentence) {
    String bad = LOAD.replace(part, replacement == null ? "" : replacement);
    assertThat(bad).isNotEqualTo(LOAD);
    assertThat(complaint(SaldoJson.strict(), bad)).startsWith(sentence).doesNotContain("saldo.");
    assertThat(complaint(SaldoJson.mapper(), bad)).startsWith(sentence).doesNotContain("saldo.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1795269900                  | a time is ISO 8601 text with an offset
          "1795269900"                | a time is ISO 8601 text with an offset
          "2026-11-21"                | a time is ISO 8601 text with an offset
          "2026-11-21T14:05:00"       | a time is ISO 8601 text with an offset
          ""                          | a time is ISO 8601 text with an offset
          null                        | required, but missing or null
          """)
  void aTimeHasToSayWhichMomentItMeans(String expiry, String sentence) {
    String bad =
        """
        {"type":"place-hold","account":"a","amount":{"minor":1,"currency":"EUR"},"purpose":"p",
        "expiresAt":\
        """
            + expiry
            + "}";
    assertThat(complaint(SaldoJson.mapper(), bad)).startsWith("expiresAt: " + sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          null           | entries: required, but missing or null
          {}             | entries: a list is expected
          [null]         | entries[0]: required, but missing or null
          [{}]           | entries[0]: the field "type" is missing
          ["load"]       | entries[0]:
          """)
  void aListHoldsWhatItsTypeSays(String entries, String sentence) {
    String bad = "{\"type\":\"bulk\",\"mode\":\"atomic\",\"entries\":" + entries + "}";
    assertThat(complaint(SaldoJson.mapper(), bad)).startsWith(sentence).doesNotContain("saldo.");
  }

  @ParameterizedTest(name = "{1} instead of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kind":"card-group", |            | entries[0].data: the field "kind" is missing
          "card-group"  | "card-gruop"      | entries[0].data: unknown kind "card-gruop"
          {"kind":"card-group","name":"Staff","discountBasisPoints":0} | "CG" | entries[0].data: the field "kind" is missing
          "type":"define",     |            | entries[0]: the field "type" is missing
          """)
  void whatIsRegisteredSaysItsKind(String part, String replacement, String sentence) {
    String group =
        """
        {"type":"define-many","entries":[{"type":"define","id":"CG","reason":"new",
        "data":{"kind":"card-group","name":"Staff","discountBasisPoints":0}}]}\
        """;
    String bad = group.replace(part, replacement == null ? "" : replacement);
    assertThat(bad).isNotEqualTo(group);
    assertThat(complaint(SaldoJson.mapper(), bad, RegistryCommand.class))
        .startsWith(sentence)
        .doesNotContain("saldo.");
  }

  @Test
  void anOptionalNumberIsANumber() {
    String bad =
        """
        {"amountLimit":true,"quantityLimit":true,"periodicLimit":false,"reducingLimit":false,
        "perCard":true,"writesMedia":false,"prints":true,"firmwareRelease":12,
        "amountLimitFrom":"11"}\
        """;
    assertThat(complaint(SaldoJson.mapper(), bad, Capabilities.class))
        .isEqualTo("amountLimitFrom: a whole number is expected");
  }

  @Test
  void aMapHoldsNoNullEither() {
    String bad =
        """
        {"type":"rejected","ledger":"l","entry":"e","reason":"ACCOUNT_CLOSED","sentence":"s",
        "details":{"available":null}}\
        """;
    assertThatThrownBy(() -> SaldoJson.mapper().readValue(bad, Outcome.class))
        .hasMessageContaining("details");
  }

  @Test
  void anUnknownFieldIsRefusedAtTheEdgeAndSkippedBetweenServices() throws Exception {
    String newer = LOAD.replace("\"tender\"", "\"tendre\":\"cash\",\"tender\"");
    assertThat(complaint(SaldoJson.strict(), newer))
        .startsWith("tendre: unknown field; known are")
        .contains("account", "amount", "tender");
    assertThat(SaldoJson.mapper().readValue(newer, LedgerCommand.class))
        .isEqualTo(SaldoJson.mapper().readValue(LOAD, LedgerCommand.class));
  }

  @Test
  void aFieldThatIsThereTwiceIsRefusedAtTheEdge() {
    String twice = LOAD.replace("\"minor\":500", "\"minor\":500,\"minor\":5");
    assertThat(complaint(SaldoJson.strict(), twice)).contains("Duplicate field 'minor'");
  }

  @Test
  void anOptionalFieldMayBeAbsentOrNull() throws Exception {
    String absent = "{\"type\":\"close-account\",\"account\":\"a\"}";
    String isNull = "{\"type\":\"close-account\",\"account\":\"a\",\"refund\":null}";
    LedgerCommand command = new AccountCommand.CloseAccount(AccountId.of("a"), null);
    assertThat(SaldoJson.strict().readValue(absent, LedgerCommand.class)).isEqualTo(command);
    assertThat(SaldoJson.strict().readValue(isNull, LedgerCommand.class)).isEqualTo(command);
  }

  @Test
  void aComplaintStaysShortWhateverWasSent() {
    String long1 = LOAD.replace("card-1", "x".repeat(100_000));
    assertThat(complaint(SaldoJson.strict(), long1)).hasSizeLessThan(300);
  }

  private static String complaint(ObjectMapper mapper, String json) {
    return complaint(mapper, json, LedgerCommand.class);
  }

  private static String complaint(ObjectMapper mapper, String json, Class<?> type) {
    JsonProcessingException refusal =
        catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, type));
    assertThat(refusal).as("refusal of %s", json).isNotNull();
    return SaldoJson.explain(refusal);
  }
}
