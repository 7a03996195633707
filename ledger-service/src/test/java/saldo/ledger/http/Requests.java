package saldo.ledger.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hamcrest.Matcher;

/** How tests talk to the service. */
final class Requests {
  static final String COMMANDS = "/ledgers/" + Tokens.LEDGER + "/commands";

  private Requests() {}

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  static ValidatableResponse send(String role, String key, String body) {
    return as(Tokens.of(role))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(COMMANDS)
        .then();
  }

  static ValidatableResponse read(String path) {
    return as(Tokens.of(Roles.AUDITOR)).get("/ledgers/" + Tokens.LEDGER + path).then();
  }

  /** A complete problem document. */
  static ValidatableResponse isProblem(ValidatableResponse answer, int status, String reason) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("reason", equalTo(reason))
        .body("type", equalTo("urn:saldo:reason:" + reason))
        .body("title", isText())
        .body("detail", isText());
  }

  private static Matcher<String> isText() {
    return not(emptyOrNullString());
  }
}
