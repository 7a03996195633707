package saldo.ledger.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static saldo.http.testing.ProblemDocument.isProblem;
import static saldo.ledger.http.Requests.COMMANDS;
import static saldo.ledger.http.Requests.as;
import static saldo.ledger.http.Requests.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
  private static final String LOAD =
      """
      {"type":"load","account":"a","amount":{"minor":100,"currency":"EUR"},"tender":"cash"}\
      """;
  private static final int MEBIBYTE = 1 << 20;

  @Test
  void withoutAToken() {
    isProblem(given().get("/ledgers/canteen/accounts").then(), 401, "TOKEN_INVALID")
        .header("WWW-Authenticate", "Bearer");
    isProblem(
        given().contentType("application/json").body(LOAD).post(COMMANDS).then(),
        401,
        "TOKEN_INVALID");
  }

  @Test
  void withATokenThatIsNotGood() {
    for (String token :
        List.of("nonsense", Tokens.expired(), Tokens.forged(), Tokens.ofAnotherIssuer())) {
      isProblem(as(token).get("/ledgers/canteen/accounts").then(), 401, "TOKEN_INVALID");
    }
  }

  @Test
  void withATokenOfAnotherLedger() {
    String token = Tokens.ofLedger("fuel-club");
    isProblem(as(token).get("/ledgers/canteen/accounts").then(), 403, "OTHER_LEDGER");
    isProblem(as(token).get("/ledgers/canteen/outcomes/x").then(), 403, "OTHER_LEDGER");
    isProblem(
        as(token)
            .header("Idempotency-Key", "k")
            .contentType("application/json")
            .body(LOAD)
            .post(COMMANDS)
            .then(),
        403,
        "OTHER_LEDGER");
  }

  @Test
  void aTokenOfAllLedgersOpensEach() {
    isProblem(as(Tokens.ofLedger("*")).get("/ledgers/canteen/accounts").then(), 503, "STARTING");
  }

  @Test
  void anAddressThatIsNone() {
    String token = Tokens.of(Roles.ADMIN);
    isProblem(as(token).get("/nowhere").then(), 404, "NOT_FOUND");
    isProblem(as(token).get("/ledgers/canteen/nothing").then(), 404, "NOT_FOUND");
    isProblem(as(token).get("/ledgers/Canteen!/accounts").then(), 400, "MALFORMED");
    isProblem(as(token).get("/ledgers/canteen/accounts/a%20b/balance").then(), 400, "MALFORMED");
    isProblem(as(token).get("/ledgers/canteen/outcomes/a%20b").then(), 400, "MALFORMED");
  }

  @Test
  void aMethodTheAddressDoesNotKnow() {
    isProblem(as(Tokens.of(Roles.ADMIN)).delete(COMMANDS).then(), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void aBodyThatIsNotSaidToBeJson() {
    isProblem(
        as(Tokens.of(Roles.ADMIN)).contentType("text/plain").body(LOAD).post(COMMANDS).then(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aBodyThatSaysItIsTooLong() throws Exception {
    HttpResponse<String> answer = post(BodyPublishers.ofString(" ".repeat(MEBIBYTE) + LOAD));
    thenTooLarge(answer);
  }

  @Test
  void aBodyThatTurnsOutToBeTooLong() throws Exception {
    byte[] body = (" ".repeat(MEBIBYTE) + LOAD).getBytes(StandardCharsets.UTF_8);
    thenTooLarge(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
  }

  @Test
  void aBodyOfAlmostAMebibyteIsRead() throws Exception {
    String body = " ".repeat(MEBIBYTE - LOAD.length()) + LOAD;
    assertThat(post(BodyPublishers.ofString(body)).body()).contains("STARTING");
  }

  @Test
  void aCommandWithoutItsKey() {
    isProblem(
        as(Tokens.of(Roles.ADMIN)).contentType("application/json").body(LOAD).post(COMMANDS).then(),
        400,
        "IDEMPOTENCY_KEY_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/1", "ä"})
  void aKeyThatIsNone(String key) {
    isProblem(send(Roles.ADMIN, key, LOAD), 400, "IDEMPOTENCY_KEY_INVALID");
  }

  @Test
  void aKeyThatIsTooLong() {
    isProblem(send(Roles.ADMIN, "k".repeat(65), LOAD), 400, "IDEMPOTENCY_KEY_INVALID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {no json                                                                  | not readable
          null                                                                      | null
          []                                                                        | expected
          {}                                                                        | "type" is missing
          {"type":"give-away"}                                                      | unknown type
          {"type":"load"}                                                           | required
          {"type":"release-hold","hold":"h","color":"red"}                          | color: unknown field
          {"type":"release-hold","hold":"h","hold":"i"}                             | Duplicate
          {"type":"release-hold","hold":7}                                          | text is expected
          {"type":"release-hold","hold":null}                                       | required
          {"type":"release-hold","hold":"h"} {"more":1}                             | more follows
          {"type":"transfer","from":"a","to":"b","amount":7}                        | amount: an object is expected
          {"type":"transfer","from":"a","to":"b","amount":{"minor":"7","currency":"EUR"}} | a whole number is expected
          {"type":"transfer","from":"a","to":"b","amount":{"minor":7.5,"currency":"EUR"}} | minor
          {"type":"transfer","from":"a","to":"b","amount":{"minor":9223372036854775808,"currency":"EUR"}} | minor
          {"type":"transfer","from":"a","to":"b","amount":{"minor":7,"currency":"euro"}} | three capital letters
          {"type":"transfer","from":"a b","to":"b","amount":{"minor":7,"currency":"EUR"}} | account id
          {"type":"redeem-code","code":"7Q4M","amount":{"minor":7,"currency":"EUR"}} | a code is presented as
          {"type":"bulk","mode":"atomic","entries":[null]}                          | entries
          """)
  void aCommandThatCannotBeUnderstood(String body, String says) {
    isProblem(send(Roles.ADMIN, "k", body), 400, "MALFORMED")
        .body("detail", containsString(says))
        .body("detail", not(containsString("saldo.")))
        .body("detail", not(containsString("java.")));
  }

  @Test
  void anEmptyBody() {
    isProblem(
        as(Tokens.of(Roles.ADMIN))
            .header("Idempotency-Key", "k")
            .contentType("application/json")
            .post(COMMANDS)
            .then(),
        400,
        "MALFORMED");
  }

  @Test
  void aDefectIsToldWithoutItsInsides() {
    isProblem(given().get("/defect").then(), 500, "INTERNAL")
        .body("detail", not(containsString("users must not see")));
  }

  private static HttpResponse<String> post(HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + COMMANDS))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", "Bearer " + Tokens.of(Roles.ADMIN))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "k")
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static void thenTooLarge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"reason\":\"BODY_TOO_LARGE\"", "1 MiB");
  }
}
