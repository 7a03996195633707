package saldo.cards.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import saldo.http.Roles;
import saldo.http.testing.Tokens;

/** How tests talk to the service. */
final class Requests {
  static final String LEDGER = "/ledgers/" + Tokens.LEDGER;

  private Requests() {}

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  static ValidatableResponse command(String role, String key, String body) {
    return post(role, key, "/cards/commands", body);
  }

  static ValidatableResponse post(String role, String key, String path, String body) {
    return as(Tokens.of(role))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(LEDGER + path)
        .then();
  }

  /** For a card, which is all that is said. */
  static ValidatableResponse code(String role, String key, String number) {
    return as(Tokens.of(role))
        .header("Idempotency-Key", key)
        .post(LEDGER + "/cards/" + number + "/code")
        .then();
  }

  static ValidatableResponse read(String path) {
    return as(Tokens.of(Roles.AUDITOR)).get(LEDGER + path).then();
  }
}
