package saldo.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.http.testing.Tokens;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class AuthorisationHttpTest {
  private static final String HOLD =
      """
      {"type":"place-hold","card":"tag:A1","amount":{"minor":15000,"currency":"EUR"},\
      "expiresAt":"2099-01-01T00:00:00Z","purpose":"pump 2","service":"fuel"}\
      """;

  @Test
  void whatTheLedgerAcceptsIsAnsweredWithItsOutcome() {
    ask("key-1", purchase(250))
        .statusCode(200)
        .body("type", equalTo("accepted"))
        .body("entry", equalTo("auth:till-1:key-1"));
  }

  @Test
  void whatTheLedgerRefusesIsAProblemWithItsReasonAndNumbers() {
    ask("key-2", purchase(666))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("reason", equalTo("INSUFFICIENT_FUNDS"))
        .body("detail", equalTo("There is too little money."))
        .body("details.available", equalTo("6.00 EUR"));
    ask("key-2", purchase(409)).statusCode(409).body("reason", equalTo("IDEMPOTENCY_CONFLICT"));
  }

  @Test
  void withoutAnOutcomeYetTheDeviceIsToldToAskAgain() {
    ask("key-3", purchase(202))
        .statusCode(202)
        .header("Retry-After", equalTo("1"))
        .body("outcome", equalTo("/ledgers/canteen/outcomes/auth:till-1:key-3"))
        .body("commandId", equalTo("auth:till-1:key-3"));
  }

  @Test
  void withKafkaAwayTheDeviceIsToldSo() {
    ask("key-4", purchase(503)).statusCode(503).body("reason", equalTo("KAFKA_UNAVAILABLE"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"freeze-account","account":"card-1","reason":"x"} | COMMAND_NOT_FOR_DEVICES
          {"type":"record-cash-sale","amount":{"minor":1,"currency":"EUR"}} | COMMAND_NOT_FOR_DEVICES
          {"type":"purchase","account":"card-1"} | BODY_MALFORMED
          {"type":"dance"} | BODY_MALFORMED
          {"type":"release-hold","hold":"h-1","tip":1} | BODY_MALFORMED
          hello | BODY_MALFORMED
          """)
  void whatADeviceMayNotAskIsRefusedAtTheEdge(String body, String reason) {
    ask("key-5", body).statusCode(400).body("reason", equalTo(reason));
  }

  @Test
  void whatIsSetAsideIsSaid() {
    ask("key-6", HOLD)
        .statusCode(200)
        .body("type", equalTo("accepted"))
        .body("entry", equalTo("auth:till-1:key-6"))
        .body("held.minor", equalTo(15_000))
        .body("held.currency", equalTo("EUR"));
    ask("key-7", purchase(250)).statusCode(200).body("held", nullValue());
  }

  @Test
  void aHoldMayBeForLessAndNothingElse() {
    ask("/up-to", "key-8", HOLD).statusCode(200).body("held.minor", equalTo(15_000));
    ask("/up-to", "key-9", purchase(250))
        .statusCode(400)
        .body("reason", equalTo("COMMAND_NOT_UP_TO"));
    ask("/up-to", "", HOLD).statusCode(400).body("reason", equalTo("IDEMPOTENCY_KEY_MISSING"));
  }

  @Test
  void aRequestNeedsItsKey() {
    given()
        .auth()
        .oauth2(Tokens.of("device", "till-1"))
        .contentType(ContentType.JSON)
        .body(purchase(250))
        .post("/devices/till-1/authorisations")
        .then()
        .statusCode(400)
        .body("reason", equalTo("IDEMPOTENCY_KEY_MISSING"));
  }

  private static ValidatableResponse ask(String key, String body) {
    return ask("", key, body);
  }

  private static ValidatableResponse ask(String path, String key, String body) {
    return given()
        .auth()
        .oauth2(Tokens.of("device", "till-1"))
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/devices/till-1/authorisations" + path)
        .then();
  }

  private static String purchase(long minor) {
    return """
    {"type":"purchase","account":"card-1","amount":{"minor":%d,"currency":"EUR"}}\
    """
        .formatted(minor);
  }
}
