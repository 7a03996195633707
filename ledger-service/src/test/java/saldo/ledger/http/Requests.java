package saldo.ledger.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import saldo.http.Roles;
import saldo.http.testing.Tokens;

/** How tests talk to the service. */
final class Requests {
  static final String COMMANDS = "/ledgers/" + Tokens.LEDGER + "/commands";

  private Requests() {}

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  static ValidatableResponse send(String role, String key, String body) {
    return send(as(Tokens.of(role)), key, body);
  }

  static ValidatableResponse send(String token, String body) {
    return send(as(token), "k", body);
  }

  private static ValidatableResponse send(RequestSpecification somebody, String key, String body) {
    return somebody
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(COMMANDS)
        .then();
  }

  static ValidatableResponse read(String path) {
    return as(Tokens.of(Roles.AUDITOR)).get("/ledgers/" + Tokens.LEDGER + path).then();
  }
}
