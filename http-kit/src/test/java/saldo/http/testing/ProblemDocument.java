package saldo.http.testing;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;

/** What every refusal looks like. */
public final class ProblemDocument {
  private ProblemDocument() {}

  /** A complete problem document. */
  public static ValidatableResponse isProblem(
      ValidatableResponse answer, int status, String reason) {
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
