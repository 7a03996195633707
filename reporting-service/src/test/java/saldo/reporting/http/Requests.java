package saldo.reporting.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import saldo.http.testing.Tokens;

/** How tests talk to the service. */
final class Requests {
  static final String LEDGER = "/ledgers/" + Tokens.LEDGER;

  private Requests() {}

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  static ValidatableResponse run(String role, String key, String body) {
    return as(Tokens.of(role))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(LEDGER + "/statement-runs")
        .then();
  }

  static ValidatableResponse read(String role, String path) {
    return as(Tokens.of(role)).get(LEDGER + path).then();
  }
}
