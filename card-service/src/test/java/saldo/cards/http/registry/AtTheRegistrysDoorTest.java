package saldo.cards.http.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static saldo.cards.http.registry.RegistryRequests.REGISTRY;
import static saldo.cards.http.registry.RegistryRequests.as;
import static saldo.cards.http.registry.RegistryRequests.importing;
import static saldo.cards.http.registry.RegistryRequests.read;
import static saldo.cards.http.registry.RegistryRequests.send;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;

/** What is refused before anything is asked of Kafka: always in a problem document. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class AtTheRegistrysDoorTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final String GROUPS = "id,name,vatBasisPoints\nlunch,Lunch,1000\n";

  @Test
  void withoutAToken() {
    for (String address : new String[] {"bearer", "bearer.csv", "bearer/x", "outcomes/x"}) {
      isProblem(given().get(REGISTRY + address).then(), 401, "TOKEN_INVALID");
    }
    isProblem(
        given().contentType("text/csv").body(GROUPS).post(REGISTRY + "bearer/import").then(),
        401,
        "TOKEN_INVALID");
  }

  @Test
  void withATokenOfAnotherLedger() {
    String token = Tokens.ofLedger("fuel-club");
    for (String address :
        new String[] {"bearer", "bearer.csv", "bearer/x", "bearer/x/history", "outcomes/x"}) {
      isProblem(given().auth().oauth2(token).get(REGISTRY + address).then(), 403, "OTHER_LEDGER");
    }
    isProblem(
        given()
            .auth()
            .oauth2(token)
            .contentType("text/csv")
            .body(GROUPS)
            .post(REGISTRY + "product-group/import?trial=true&reason=yearly")
            .then(),
        403,
        "OTHER_LEDGER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bearers                          | kind is one of organisation, location, service-point,
          bearers                          | , programme, allocation-plan: bearers
          bearers.csv                      | kind is one of organisation
          bearers/x                        | kind is one of organisation
          bearers/x/history                | kind is one of organisation
          Bearer                           | kind is one of organisation
          bearer?at=yesterday              | at is a time such as 2026-11-21T10:15:00Z: yesterday
          bearer.csv?at=2026-13-01         | at is a time such as
          bearer?limit=0                   | limit is a number from 1 to 1000: 0
          bearer?limit=1001                | limit is a number from 1 to 1000: 1001
          bearer?limit=some                | limit is a number from 1 to 1000: some
          bearer?cursor=a%20b              | cursor is what an earlier page gave as next: a b
          bearer?prefix=a%20b              | an id has 1 to 64 letters, digits and . _ : -: a b
          bearer?minSeq=-1                 | minSeq is a journal number from 0: -1
          bearer/a%20b                     | an id has 1 to 64 letters, digits and . _ : -: a b
          product-group/a.b                | an id has 1 to 32 letters, digits and _ : -: a.b
          bearer/x?at=2026-11-21           | at is a time
          bearer/x?minSeq=99999999999999999999 | minSeq is a journal number
          bearer/x?versions=perhaps        | versions is true or false: perhaps
          bearer/x/history?cursor=x        | cursor is what an earlier page gave as next: x
          bearer/x/history?limit=1e3       | limit is a number
          outcomes/a%20b                   | command id
          """)
  void aQuestionThatCannotBeUnderstood(String address, String says) {
    isProblem(
            as(Roles.AUDITOR).urlEncodingEnabled(false).get(REGISTRY + address).then(),
            400,
            "MALFORMED")
        .body("detail", containsString(says));
  }

  @Test
  void anAddressThatIsNone() {
    isProblem(read("bearer/x/y/z"), 404, "NOT_FOUND");
    isProblem(as(Roles.ADMIN).delete(REGISTRY + "bearer/x").then(), 405, "METHOD_NOT_ALLOWED");
    isProblem(
        as(Roles.ADMIN).accept("image/png").get(REGISTRY + "bearer").then(), 406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {no json                                                             | not readable
          null                                                                 | null
          {"type":"forget"}                                                    | unknown type
          {"type":"define","id":"x","reason":"r"}                              | data
          {"type":"define","id":"x","data":{"kind":"dog"},"reason":"r"}        | dog
          {"type":"define","id":"x","data":{"name":"x"},"reason":"r"}          | kind
          {"type":"withdraw","kind":"bearers","id":"x","reason":"r"}           | kind
          {"type":"withdraw","kind":"bearer","id":"x","reason":"r","to":"y"}   | to: unknown field
          {"type":"withdraw","kind":"bearer","id":"x","reason":"r","validFrom":"monday"} | validFrom
          {"type":"define-many","entries":[null]}                              | entries
          {"type":"define-many"}                                               | entries
          """)
  void aCommandThatCannotBeUnderstood(String body, String says) {
    isProblem(send(Roles.ADMIN, "k", body), 400, "MALFORMED")
        .body("detail", containsString(says))
        .body("detail", not(containsString("saldo.")));
  }

  @Test
  void aCommandWithoutItsKey() {
    isProblem(
        as(Roles.ADMIN)
            .contentType("application/json")
            .body("{}")
            .post(REGISTRY + "commands")
            .then(),
        400,
        "IDEMPOTENCY_KEY_MISSING");
    isProblem(send(Roles.ADMIN, "a b", "{}"), 400, "IDEMPOTENCY_KEY_INVALID");
  }

  @Test
  void aCommandThatIsTooLong() throws IOException, InterruptedException {
    BodyPublisher body = BodyPublishers.ofString("{" + " ".repeat(MEBIBYTE) + "}");
    thenTooLarge(post("commands", "application/json", body), "1 MiB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reason=r                              | TRIAL_MISSING | trial=true
          trial=perhaps&reason=r                | MALFORMED     | trial is true or false: perhaps
          trial=true                            | MALFORMED     | reason is missing
          trial=true&reason=r&validFrom=monday  | MALFORMED     | validFrom is a time
          """)
  void anImportThatCannotBeUnderstood(String parameters, String reason, String says) {
    isProblem(
            importing(Roles.ADMIN, "k", "product-group/import?" + parameters, GROUPS), 400, reason)
        .body("detail", containsString(says));
  }

  @Test
  void anImportOfAKindThatThereIsNot() {
    isProblem(
            importing(Roles.ADMIN, "k", "groups/import?trial=true&reason=r", GROUPS),
            400,
            "MALFORMED")
        .body("detail", containsString("kind is one of"));
  }

  @Test
  void anImportWithoutAKeyThatItsCommandsCanHave() {
    String address = "product-group/import?trial=false&reason=r";
    isProblem(
        as(Roles.ADMIN).contentType("text/csv").body(GROUPS).post(REGISTRY + address).then(),
        400,
        "IDEMPOTENCY_KEY_MISSING");
    isProblem(
        importing(Roles.ADMIN, "k".repeat(57), address, GROUPS), 400, "IDEMPOTENCY_KEY_INVALID");
    isProblem(importing(Roles.ADMIN, "k".repeat(56), address, GROUPS), 503, "STARTING");
  }

  @Test
  void aTableThatIsNotSaidToBeOne() {
    isProblem(
        as(Roles.ADMIN)
            .header("Idempotency-Key", "k")
            .contentType("application/json")
            .body("{}")
            .post(REGISTRY + "product-group/import?trial=true&reason=r")
            .then(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aTableInAnAlphabetThatWouldHaveToBeGuessed() {
    isProblem(
            as(Roles.ADMIN)
                .header("Idempotency-Key", "k")
                .contentType("text/csv")
                .body(
                    "id,name,vatBasisPoints\nlunch,Mittagsmen\u00fc,1000\n"
                        .getBytes(StandardCharsets.ISO_8859_1))
                .post(REGISTRY + "product-group/import?trial=true&reason=r")
                .then(),
            400,
            "MALFORMED")
        .body("detail", containsString("UTF-8"));
  }

  @Test
  void aTableWithLinesThatCannotBeRead() {
    importing(
            Roles.ADMIN,
            "k",
            "product-group/import?trial=false&reason=r",
            "id,name,vatBasisPoints\nlunch,Lunch,ten\n,Dinner,1000\n")
        .statusCode(200)
        .body("read", equalTo(0))
        .body("rejected", hasSize(2))
        .body("rejected[0].line", equalTo(2))
        .body("rejected[0].reason", equalTo("LINE_UNREADABLE"))
        .body("rejected[0].sentence", equalTo("vatBasisPoints: a whole number is expected"))
        .body("rejected[1].line", equalTo(3));
  }

  @Test
  void aTableThatIsTooLong() throws IOException, InterruptedException {
    byte[] body = (GROUPS + " ".repeat(5 * MEBIBYTE)).getBytes(StandardCharsets.UTF_8);
    String address = "product-group/import?trial=true&reason=r";
    thenTooLarge(post(address, "text/csv", BodyPublishers.ofByteArray(body)), "5 MiB");
    thenTooLarge(
        post(
            address,
            "text/csv",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
        "5 MiB");
  }

  @Test
  void aTableOfAlmostFiveMebibytesIsRead() throws IOException, InterruptedException {
    String line = "x".repeat(MEBIBYTE) + ",Lunch,1000\n";
    String body = "id,name,vatBasisPoints\n" + line.repeat(4) + "\n".repeat(MEBIBYTE - 100);
    HttpResponse<String> answer =
        post("product-group/import?trial=true&reason=r", "text/csv", BodyPublishers.ofString(body));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("is in line 2 already");
  }

  private static HttpResponse<String> post(String address, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + RestAssured.port + REGISTRY + address))
              .version(HttpClient.Version.HTTP_1_1)
              .header("Authorization", "Bearer " + Tokens.of(Roles.ADMIN))
              .header("Content-Type", type)
              .header("Idempotency-Key", "k")
              .POST(body)
              .build(),
          BodyHandlers.ofString());
    }
  }

  private static void thenTooLarge(HttpResponse<String> answer, String says) {
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"reason\":\"BODY_TOO_LARGE\"", says);
  }
}
