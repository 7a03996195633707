package saldo.cards.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static saldo.cards.http.Requests.LEDGER;
import static saldo.cards.http.Requests.as;
import static saldo.cards.http.Requests.command;
import static saldo.cards.http.Requests.post;
import static saldo.cards.http.Requests.read;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;

/** What is refused before anything is asked of Kafka: always in a problem document. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class AtTheDoorTest {
  private static final String NUMBER = "6391123400000000";
  private static final String ACTIVATE =
      """
      {"type":"activate-card","number":"6391123400000000"}\
      """;

  @Test
  void withoutATokenOrWithOneOfAnotherLedger() {
    isProblem(given().get(LEDGER + "/cards").then(), 401, "TOKEN_INVALID");
    String token = Tokens.ofLedger("fuel-club");
    for (String path : List.of("/cards", "/cards/" + NUMBER, "/cards/check/x", "/float")) {
      isProblem(as(token).get(LEDGER + path).then(), 403, "OTHER_LEDGER");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /cards?limit=0                          | limit is a number from 1 to 1000: 0
          /cards?limit=all                        | limit is a number from 1 to 1000: all
          /cards?cursor=a%7Cb                     | cursor is what an earlier page gave as next
          /cards?cursor=6391123400000001          | cursor is what an earlier page gave as next
          /cards?prefix=63%2F                     | prefix is how a card number begins
          /cards?status=ACTIVE                    | status is one of stock, issued, active, suspended, lost, stolen, confiscated, returned, expired, closed: ACTIVE
          /cards/6391123400000001                 | check digit of the card number is wrong
          /cards/a%20b                            | a card number is 1 to 40 letters
          /cards/6391123400000000?minSeq=-1       | minSeq is a journal number from 0: -1
          /cards/6391123400000000/timeline?cursor=x | cursor is what an earlier page gave as next
          /cards/6391123400000000/timeline?limit=1001 | limit is a number from 1 to 1000
          /cards/check/12345678                   | check digit
          /cards/check/chip:04                    | a card is presented as
          /cards/check/code:7H3K                  | A code must not stand in an address
          /cards/check/mifare:04a1b2c3            | a card is presented as
          /cards/hot-list?cursor=%40              | cursor is what an earlier page gave as next
          /cards/outcomes/a%20b                   | command id
          /float?cursor=a%20b                     | cursor is what an earlier page gave as next
          /float?limit=1001                       | limit is a number from 1 to 1000: 1001
          """)
  void aQuestionThatCannotBeUnderstood(String path, String says) {
    isProblem(
            as(Tokens.of(Roles.AUDITOR)).urlEncodingEnabled(false).get(LEDGER + path).then(),
            400,
            "MALFORMED")
        .body("detail", containsString(says));
  }

  @Test
  void aTableMayBeLongerThanAPage() {
    isProblem(
            as(Tokens.of(Roles.FINANCE))
                .accept("text/csv")
                .get(LEDGER + "/float?limit=100001")
                .then(),
            400,
            "MALFORMED")
        .body("detail", containsString("from 1 to 100000"));
    isProblem(
        as(Tokens.of(Roles.FINANCE)).accept("text/csv").get(LEDGER + "/float?limit=100000").then(),
        503,
        "STARTING");
  }

  @Test
  void anAddressOrAFormThatIsNone() {
    isProblem(read("/cards/" + NUMBER + "/nothing"), 404, "NOT_FOUND");
    isProblem(
        as(Tokens.of(Roles.ADMIN)).delete(LEDGER + "/cards").then(), 405, "METHOD_NOT_ALLOWED");
    isProblem(
        as(Tokens.of(Roles.ADMIN)).accept("image/gif").get(LEDGER + "/float").then(),
        406,
        "NOT_ACCEPTABLE");
  }

  @Test
  void whatChangesSomethingNeedsItsKey() {
    isProblem(
        as(Tokens.of(Roles.ADMIN))
            .contentType("application/json")
            .body(ACTIVATE)
            .post(LEDGER + "/cards/commands")
            .then(),
        400,
        "IDEMPOTENCY_KEY_MISSING");
    isProblem(
        as(Tokens.of(Roles.ADMIN)).post(LEDGER + "/cards/" + NUMBER + "/code").then(),
        400,
        "IDEMPOTENCY_KEY_MISSING");
    isProblem(
        as(Tokens.of(Roles.ADMIN))
            .contentType("application/json")
            .body(sheet("\"" + NUMBER + "\"", "t"))
            .post(LEDGER + "/cards/codes")
            .then(),
        400,
        "IDEMPOTENCY_KEY_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/1", "fact:till-1:7"})
  void aKeyThatIsNone(String key) {
    isProblem(command(Roles.ADMIN, key, ACTIVATE), 400, "IDEMPOTENCY_KEY_INVALID");
    isProblem(Requests.code(Roles.ADMIN, key, NUMBER), 400, "IDEMPOTENCY_KEY_INVALID");
  }

  @Test
  void aKeyThatIsTooLongForASheetOfCards() {
    isProblem(
            post(Roles.ADMIN, "k".repeat(64), "/cards/codes", sheet("\"" + NUMBER + "\"", "t")),
            400,
            "IDEMPOTENCY_KEY_INVALID")
        .body("detail", containsString("60 characters"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {no json                                                             | not readable
          null                                                                 | null
          {"type":"melt-card","number":"C_1"}                                  | unknown type "melt-card"
          {"number":"C_1"}                                                     | type
          {"type":"activate-card"}                                             | number: required
          {"type":"activate-card","number":"6391123400000001"}                 | check digit
          {"type":"activate-card","number":"C_1","now":true}                   | now: unknown field
          {"type":"report-lost","number":"C_1","how":"gone","reason":"r"}      | one of lost, stolen is expected
          {"type":"bind-medium","number":"C_1","medium":"mifare:04"}           | a medium is
          {"type":"assign-card","number":"C_1","attribute":"color","reason":"r"} | one of profile, group, bearer
          """)
  void aCommandThatCannotBeUnderstood(String body, String says) {
    isProblem(command(Roles.ADMIN, "k", body), 400, "MALFORMED")
        .body("detail", containsString(says))
        .body("detail", not(containsString("saldo.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"numbers":[],"title":"t"}                                       | there are 0
          {"numbers":["6391123400000000","6391123400000000"],"title":"t"}  | names a card twice
          {"numbers":["6391123400000001"],"title":"t"}                     | check digit
          {"numbers":["6391123400000000"],"title":" "}                     | title is 1 to 60
          {"numbers":["6391123400000000"]}                                 | title: required
          {"numbers":["6391123400000000"],"title":"t","logo":"x"}          | logo: unknown field
          """)
  void aSheetThatCannotBePrinted(String body, String says) {
    isProblem(post(Roles.ADMIN, "k", "/cards/codes", body), 400, "MALFORMED")
        .body("detail", containsString(says));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":\"\"}", "{}", "{\"code\":7}", "{\"code\":\"x\",\"pin\":1}"})
  void aCodeThatIsNone(String body) {
    isProblem(post(Roles.CASHIER, "k", "/cards/check", body), 400, "MALFORMED");
  }

  private static String sheet(String numbers, String title) {
    return """
    {"numbers":[%s],"title":"%s"}\
    """
        .formatted(numbers, title);
  }
}
