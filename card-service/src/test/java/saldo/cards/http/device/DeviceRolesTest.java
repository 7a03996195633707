package saldo.cards.http.device;

import static io.restassured.RestAssured.given;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;

/** The addresses about devices, asked by every role; and by nobody, where no token is needed. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class DeviceRolesTest {
  private static final String DEVICES = "/ledgers/" + Tokens.LEDGER + "/devices";
  private static final List<String> LOOKING = List.of(Roles.ADMIN, Roles.AUDITOR, Roles.SUPPORT);

  @Test
  void devicesAreListedForThoseWhoWatchThem() {
    for (String role : Roles.ALL) {
      boolean allowed = LOOKING.contains(role);
      isProblem(
          given().auth().oauth2(Tokens.of(role)).get(DEVICES).then(),
          allowed ? 503 : 403,
          allowed ? "STARTING" : "ROLE_MISSING");
    }
  }

  @Test
  void aCodeIsMadeForAdministratorsAlone() {
    for (String role : Roles.ALL) {
      boolean allowed = role.equals(Roles.ADMIN);
      isProblem(
          offer(given().auth().oauth2(Tokens.of(role))),
          allowed ? 503 : 403,
          allowed ? "PAIRING_NOT_CONFIGURED" : "ROLE_MISSING");
    }
    isProblem(offer(given()), 401, "TOKEN_INVALID");
    isProblem(offer(given().auth().oauth2(Tokens.ofLedger("other"))), 403, "OTHER_LEDGER");
  }

  @Test
  void withoutAKeyToSignWithNothingIsPairedOrRenewed() {
    String code =
        """
        {"code":"7H3K-9PQR-2TVW"}\
        """;
    String kept =
        """
        {"ledger":"canteen","terminal":"till-1","secret":"s"}\
        """;
    isProblem(post(given(), "/pairings", code), 503, "PAIRING_NOT_CONFIGURED");
    isProblem(post(given(), "/pairings/renewals", kept), 503, "PAIRING_NOT_CONFIGURED");
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    isProblem(post(given(), "/pairings", "{}"), 400, "MALFORMED");
    String nowhere =
        """
        {"ledger":"a b","terminal":"till-1","secret":"s"}\
        """;
    isProblem(post(given(), "/pairings/renewals", nowhere), 400, "MALFORMED");
  }

  private static ValidatableResponse offer(RequestSpecification caller) {
    String why =
        """
        {"reason":"new till"}\
        """;
    return post(caller.header("Idempotency-Key", "k"), DEVICES + "/till-1/pairing", why);
  }

  private static ValidatableResponse post(
      RequestSpecification caller, String address, String body) {
    return caller.contentType("application/json").body(body).post(address).then();
  }
}
