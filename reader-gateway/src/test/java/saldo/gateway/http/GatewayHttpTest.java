package saldo.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import saldo.http.BodyLimit;
import saldo.http.testing.Tokens;
import saldo.testing.Golden;
import saldo.testing.Repository;

@QuarkusTest
@TestProfile(GatewayProfile.class)
class GatewayHttpTest {
  @Test
  void aStoredRecordIsAnsweredWithItsNumber() {
    as(Tokens.of("device", "till-a"))
        .body(sale(1, 250))
        .post("/devices/till-a/transactions")
        .then()
        .statusCode(200)
        .body("seq", equalTo(1))
        .body("status", equalTo("stored"))
        .body("duplicate", equalTo(false))
        .body("lastStored", equalTo(1));
    as(Tokens.of("device", "till-a"))
        .body(sale(1, 250))
        .post("/devices/till-a/transactions")
        .then()
        .statusCode(200)
        .body("duplicate", equalTo(true));
    as(Tokens.of("device", "till-a"))
        .body(sale(1, 999))
        .post("/devices/till-a/transactions")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("reason", equalTo("DEVICE_SEQUENCE_CONFLICT"));
  }

  @Test
  void aBatchIsAnsweredRecordByRecordAndTheStatusFollows() {
    as(Tokens.of("device", "till-b"))
        .body("{\"transactions\":[" + sale(1, 250) + "," + sale(3, 0) + "," + sale(4, 9) + "]}")
        .post("/devices/till-b/transactions/batch")
        .then()
        .statusCode(200)
        .body("stored", equalTo(2))
        .body("refused", equalTo(1))
        .body("results.status", contains("stored", "refused", "stored"))
        .body("results[1].reason", equalTo("AMOUNT_NOT_POSITIVE"));
    as(Tokens.of("device", "till-b"))
        .get("/devices/till-b")
        .then()
        .statusCode(200)
        .body("lastStored", equalTo(4))
        .body("lastDelivered", equalTo(0))
        .body("missing[0].from", equalTo(2))
        .body("missing[0].to", equalTo(3));
  }

  @Test
  void aBadRecordIsAProblemDocument() {
    as(Tokens.of("device", "till-c"))
        .body("{\"seq\":1,\"amuont\":2}")
        .post("/devices/till-c/transactions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:saldo:reason:BODY_MALFORMED"))
        .body("title", equalTo("Bad Request"))
        .body("status", equalTo(400))
        .body("reason", equalTo("BODY_MALFORMED"))
        .body("detail", containsString("amuont"));
  }

  @Test
  void moreThanAMebibyteIsTooMuch() {
    as(Tokens.of("device", "till-c"))
        .body(" ".repeat(BodyLimit.MOST_BYTES + 1))
        .post("/devices/till-c/transactions")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("reason", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void anotherMediaTypeAndAnotherAddressAreProblemsToo() {
    given()
        .auth()
        .oauth2(Tokens.of("device", "till-c"))
        .contentType(ContentType.TEXT)
        .body("hello")
        .post("/devices/till-c/transactions")
        .then()
        .statusCode(415)
        .body("reason", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    as(Tokens.of("device", "till-c")).get("/nowhere").then().statusCode(404);
  }

  @Test
  void withoutAGoodTokenNothingIsAnswered() {
    given()
        .contentType(ContentType.JSON)
        .body(sale(1, 250))
        .post("/devices/till-1/transactions")
        .then()
        .statusCode(401)
        .body("reason", equalTo("TOKEN_INVALID"));
    for (String token : new String[] {Tokens.expired(), Tokens.forged(), "nonsense"}) {
      as(token)
          .body(sale(1, 250))
          .post("/devices/till-1/transactions")
          .then()
          .statusCode(401)
          .body("reason", equalTo("TOKEN_INVALID"));
    }
  }

  @Test
  void aTokenOfOneDeviceIsNoneOfAnother() {
    as(Tokens.of("device", "till-1"))
        .body(sale(1, 250))
        .post("/devices/till-2/transactions")
        .then()
        .statusCode(403)
        .body("reason", equalTo("DEVICE_NOT_YOURS"));
    as(Tokens.of("cashier", "anna", "canteen"))
        .body(sale(1, 250))
        .post("/devices/till-2/transactions")
        .then()
        .statusCode(403)
        .body("reason", equalTo("ROLE_MISSING"));
  }

  @Test
  void aTokenForOneOrganisationSpeaksForNoDevice() {
    as(Tokens.claiming("admin", "organisation", "acme"))
        .body(sale(1, 250))
        .post("/devices/till-o/transactions")
        .then()
        .statusCode(403)
        .body("reason", equalTo("ONE_ORGANISATION"));
  }

  @Test
  void aDeviceClaimAndAnAdministratorSpeakForADevice() {
    as(Tokens.claiming("device", "device", "till-d"))
        .body(sale(1, 250))
        .post("/devices/till-d/transactions")
        .then()
        .statusCode(200);
    as(Tokens.of("admin", "anna", "*"))
        .body(sale(1, 250))
        .post("/devices/till-d/transactions")
        .then()
        .statusCode(403)
        .body("reason", equalTo("LEDGER_MISSING"));
    as(Tokens.of("admin", "anna", "*"))
        .body(sale(1, 250))
        .post("/devices/till-d/transactions?ledger=canteen")
        .then()
        .statusCode(200)
        .body("duplicate", equalTo(true));
  }

  @Test
  void aTokenOfOneLedgerSeesNothingOfAnother() {
    as(Tokens.of("device", "till-e")).body(sale(7, 250)).post("/devices/till-e/transactions");
    as(Tokens.of("device", "till-e", "fuel"))
        .get("/devices/till-e")
        .then()
        .statusCode(200)
        .body("lastStored", equalTo(0));
    as(Tokens.of("device", "till-e", "fuel"))
        .get("/devices/till-e?ledger=canteen")
        .then()
        .statusCode(403)
        .body("reason", equalTo("LEDGER_NOT_YOURS"));
  }

  @Test
  void aDeviceWithABadNameIsRefused() {
    as(Tokens.of("admin", "anna", "canteen"))
        .get("/devices/till:1")
        .then()
        .statusCode(400)
        .body("reason", equalTo("DEVICE_INVALID"));
  }

  @Test
  void theGatewayIsReadyAlthoughKafkaIsAwayAndSaysSo() {
    as(Tokens.of("device", "till-f")).body(sale(1, 250)).post("/devices/till-f/transactions");
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("spool"));
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("saldo_gateway_spool_depth"))
        .body(containsString("saldo_gateway_spool_oldest_seconds"))
        .body(containsString("saldo_gateway_uplink_delivered"));
  }

  @Test
  void theApiIsDescribedAsItIsCheckedIn() {
    String api = given().get("/q/openapi").then().statusCode(200).extract().asString();

    Golden.generated(Repository.file("docs/api/reader-gateway.yaml")).check(api);
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private static String sale(long seq, long minor) {
    return """
    {"seq":%d,"at":"2026-11-21T10:15:00Z","type":"cash-sale",\
    "amount":{"minor":%d,"currency":"EUR"}}\
    """
        .formatted(seq, minor);
  }
}
