package saldo.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class WhoMayDoWhatTest {
  private static final Set<String> REPORTING = Set.of("admin", "device");
  private static final Set<String> IMPORTING = Set.of("admin", "station-operator", "device");

  private static final Set<String> POLLING = Set.of("admin", "fleet-manager", "station-operator");
  private static final Set<String> LOOKING =
      Set.of("admin", "fleet-manager", "station-operator", "finance", "auditor", "support");

  @Test
  void onlyDevicesAndAdministratorsReportAndAsk() {
    allow("GET", "/devices/anna", REPORTING);
    allow("POST", "/devices/anna/transactions", REPORTING);
    allow("POST", "/devices/anna/transactions/batch", REPORTING);
    allow("POST", "/devices/anna/authorisations", REPORTING);
    allow("POST", "/devices/anna/authorisations/up-to", REPORTING);
  }

  @Test
  void onlyDevicesAndAdministratorsUseTheirReaders() {
    allow("GET", "/devices/anna/medium", REPORTING);
    allow("GET", "/devices/anna/medium/events", REPORTING);
    allow("POST", "/devices/anna/medium/operations", REPORTING);
    allow("GET", "/devices/anna/medium/operations/key-1", REPORTING);
    allow("POST", "/devices/anna/medium/look", REPORTING);
    allow("POST", "/devices/anna/medium/format", REPORTING);
  }

  @Test
  void stationOperatorsImportFilesToo() {
    allow("POST", "/imports?trial=true", IMPORTING);
  }

  @Test
  void whoLooksAfterReadersPollsThem() {
    allow("POST", "/ledgers/canteen/poll-runs", POLLING);
    allow("GET", "/ledgers/canteen/poll-runs", POLLING);
    allow("GET", "/ledgers/canteen/poll-runs/run-1", POLLING);
    allow("DELETE", "/ledgers/canteen/poll-runs/run-1", POLLING);
  }

  @Test
  void whoAnswersForMoneySeesWhatMayBeSpentAtReaders() {
    allow("GET", "/ledgers/canteen/readers", LOOKING);
    allow("GET", "/ledgers/canteen/exposure", LOOKING);
    allow("GET", "/ledgers/canteen/exposure.csv", LOOKING);
    allow("GET", "/ledgers/canteen/readers/cards/6400123000008", LOOKING);
  }

  @Test
  void onlyWhoAnswersForACompanyOverrulesSilentReaders() {
    for (String role : POLLING) {
      Response response =
          given()
              .auth()
              .oauth2(Tokens.of(role, "anna", "canteen"))
              .contentType(ContentType.JSON)
              .body("{\"unreachable\":\"force\"}")
              .post("/ledgers/canteen/poll-runs");
      assertThat(response.statusCode())
          .describedAs("%s", role)
          .isEqualTo(role.equals("station-operator") ? 403 : 503);
    }
  }

  @Test
  void nobodyDoesAnythingWithoutAToken() {
    for (String path : List.of("/devices/anna/transactions", "/devices/anna/authorisations")) {
      assertThat(given().contentType(ContentType.JSON).body("{}").post(path).statusCode())
          .describedAs(path)
          .isEqualTo(401);
    }
    assertThat(given().get("/devices/anna").statusCode()).isEqualTo(401);
    assertThat(form(given()).post("/imports?trial=true").statusCode()).isEqualTo(401);
  }

  @Test
  void controllersSayWhoTheyAreByASecretOfTheirOwnAndNobodyElseSpeaksForThem() {
    for (String role : Roles.ALL) {
      String token = Tokens.of(role, "anna", "canteen");
      assertThat(push(given().auth().oauth2(token)).statusCode()).describedAs(role).isEqualTo(401);
    }
    assertThat(push(given()).statusCode()).isEqualTo(401);
    assertThat(push(basic(GatewayProfile.PTS_ID, "another-secret-of-26-letters")).statusCode())
        .isEqualTo(401);
    assertThat(push(basic("SIM0002", GatewayProfile.PTS_SECRET)).statusCode()).isEqualTo(401);
    Response known = push(basic(GatewayProfile.PTS_ID, GatewayProfile.PTS_SECRET));
    assertThat(known.statusCode()).as("known, but there are no readers here").isEqualTo(503);
    assertThat(known.jsonPath().getString("reason")).isEqualTo("NOT_YET");
  }

  private static RequestSpecification basic(String ptsId, String secret) {
    return given().auth().preemptive().basic(ptsId, secret);
  }

  private static Response push(RequestSpecification as) {
    return as.contentType(ContentType.JSON)
        .body("{\"Protocol\":\"jsonPTS\",\"Packets\":[]}")
        .post("/jsonPTS");
  }

  private static void allow(String method, String path, Set<String> allowed) {
    for (String role : Roles.ALL) {
      RequestSpecification as = given().auth().oauth2(Tokens.of(role, "anna", "canteen"));
      Response response =
          (path.startsWith("/imports") ? form(as) : as.contentType(ContentType.JSON).body("{}"))
              .request(method, path);
      boolean refused =
          response.statusCode() == 403
              && response.jsonPath().getString("reason").equals("ROLE_MISSING");
      assertThat(refused)
          .describedAs("%s refuses %s %s", role, method, path)
          .isNotEqualTo(allowed.contains(role));
    }
  }

  private static RequestSpecification form(RequestSpecification request) {
    return request.multiPart("file", "x.csv", "a,b".getBytes(StandardCharsets.UTF_8));
  }
}
