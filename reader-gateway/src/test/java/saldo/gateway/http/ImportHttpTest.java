package saldo.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import saldo.http.testing.Tokens;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class ImportHttpTest {
  private static final String MAPPING =
      """
      source: kiosk
      ledger: canteen
      columns:
        at: {column: time, patterns: ["yyyy-MM-dd HH:mm"]}
        amount: {column: price, decimals: 2}
      constants: {currency: EUR, type: cash-sale}
      """;
  private static final String FILE =
      """
      time,price
      2026-11-21 10:15,2.50
      2026-11-21 10:16,2.50
      2026-11-21 10:17,much
      """;

  @Test
  void aFileIsTriedThenImportedAndKnownWhenItComesAgain() {
    String admin = Tokens.of("station-operator", "anna", "canteen");
    post(admin, "?trial=true", FILE)
        .statusCode(200)
        .body("trial", equalTo(true))
        .body("read", equalTo(3))
        .body("recorded", equalTo(2))
        .body("rejected", hasSize(1))
        .body("rejected[0].line", equalTo(4))
        .body("rejected[0].reason", equalTo("AMOUNT_UNREADABLE"));
    post(admin, "?trial=false", FILE).statusCode(200).body("recorded", equalTo(2));
    post(admin, "?trial=false", FILE)
        .statusCode(200)
        .body("recorded", equalTo(0))
        .body("duplicates", equalTo(2));
  }

  @Test
  void anImportHasToSayWhetherItIsATrial() {
    post(Tokens.of("admin", "anna", "*"), "", FILE)
        .statusCode(400)
        .body("reason", equalTo("TRIAL_MISSING"));
  }

  @Test
  void aFileThatDoesNotFitIsAProblem() {
    post(Tokens.of("admin", "anna", "*"), "?trial=true", "a,b\n1,2\n")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("reason", equalTo("COLUMN_MISSING"))
        .body("detail", containsString("its columns are a, b"));
    given()
        .auth()
        .oauth2(Tokens.of("admin", "anna", "*"))
        .multiPart("file", "x.csv", bytes(FILE))
        .post("/imports?trial=true")
        .then()
        .statusCode(400)
        .body("reason", equalTo("FORM_INCOMPLETE"));
  }

  @Test
  void theMappingsLedgerHasToBeTheTokens() {
    post(Tokens.of("admin", "anna", "fuel"), "?trial=true", FILE)
        .statusCode(403)
        .body("reason", equalTo("LEDGER_NOT_YOURS"));
    post(Tokens.of("cashier", "anna", "canteen"), "?trial=true", FILE)
        .statusCode(403)
        .body("reason", equalTo("ROLE_MISSING"));
  }

  private static ValidatableResponse post(String token, String query, String file) {
    return given()
        .auth()
        .oauth2(token)
        .multiPart("mapping", "kiosk.yaml", bytes(MAPPING))
        .multiPart("file", "kiosk.csv", bytes(file))
        .post("/imports" + query)
        .then();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
