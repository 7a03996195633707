package saldo.cards.http.device;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.kit.testing.Records;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** Devices through the whole service: offered, paired, renewed, lost. */
@QuarkusTest
@TestProfile(WithDevices.class)
@Tag("D12")
class PairingOverHttpIT {
  private static final String LEDGER = "/ledgers/" + Tokens.LEDGER;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private String till = "";

  @BeforeEach
  void aTill() {
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    till = "till-" + NEXT.incrementAndGet();
    define(
        "NORTH",
        """
        "kind":"organisation","name":"North","roles":["issuer"]\
        """);
    define(
        "PS",
        """
        "kind":"service-point","name":"Shop","type":"till","organisation":"NORTH"\
        """);
    define(
        till,
        """
        "kind":"terminal","name":"Till","servicePoint":"PS","model":"T1","identifiers":{},\
        "capabilities":{"amountLimit":false,"quantityLimit":false,"periodicLimit":false,\
        "reducingLimit":false,"perCard":false,"writesMedia":false,"prints":true,\
        "firmwareRelease":1},"offline":"forbidden"\
        """);
  }

  @Test
  void aDeviceIsPairedOnceAndItsTokenWorksUntilItIsLost() {
    String code = code();
    JsonPath paired =
        say(code)
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("ledger", equalTo(Tokens.LEDGER))
            .body("servicePoint", equalTo("PS"))
            .body("terminal", equalTo(till))
            .body("device", equalTo(till))
            .extract()
            .jsonPath();
    isProblem(say(code), 422, "PAIRING_CODE_USED");
    assertThat(hotList(paired.getString("token"))).isEqualTo(200);
    listed().body(item("pairedAt"), notNullValue()).body(item("codeUntil"), nullValue());

    String renewed = renew(paired).statusCode(200).extract().path("token");
    assertThat(hotList(renewed)).isEqualTo(200);
    command("unpair-device", "\"terminal\":\"%s\",\"reason\":\"stolen\"".formatted(till))
        .statusCode(200);

    await().atMost(PATIENCE).until(() -> renew(paired).extract().statusCode() == 422);
    isProblem(renew(paired), 422, "NOT_PAIRED");
    await().atMost(PATIENCE).until(() -> hotList(renewed) == 401);
    assertThat(stored())
        .isNotEmpty()
        .noneMatch(record -> record.contains(code))
        .noneMatch(record -> record.contains(paired.getString("secret")))
        .noneMatch(record -> record.contains(renewed));
  }

  @Test
  void aLostAnswerIsMadeGoodByANewCode() {
    String lost = code();
    JsonPath forgotten = say(lost).statusCode(200).extract().jsonPath();

    JsonPath paired = say(code()).statusCode(200).extract().jsonPath();

    renew(paired).statusCode(200);
    isProblem(renew(forgotten), 422, "NOT_PAIRED");
    isProblem(say(lost), 422, "PAIRING_CODE_UNKNOWN");
  }

  @Test
  void aCodeForAWithdrawnTerminalPairsNothing() {
    String code = code();
    command(
            "withdraw",
            "\"kind\":\"terminal\",\"id\":\"%s\",\"reason\":\"scrapped\"".formatted(till))
        .statusCode(200);

    await().atMost(PATIENCE).until(() -> say(code).extract().path("reason").equals("UNKNOWN"));
    isProblem(offer("k-" + till), 422, "UNKNOWN");
  }

  @Test
  void aCodeIsShownOnlyOnce() {
    String key = "key-" + till;
    offer(key).statusCode(200).header("Cache-Control", "no-store");
    isProblem(offer(key), 409, "IDEMPOTENCY_CONFLICT");
  }

  @Test
  void whatTheServiceTellsItselfIsNotTakenFromAnybody() {
    isProblem(
        command(
            "renew-pairing",
            "\"terminal\":\"%s\",\"secretHash\":\"%s\"".formatted(till, "0".repeat(64))),
        403,
        "ROLE_MISSING");
  }

  @Test
  void whoGuessesIsHeldUpAndOthersAreNot() throws IOException {
    for (int guess = 0; guess < Guesses.MOST; guess++) {
      assertThat(sayFromElsewhere("AAAA-AAAA-AAAA")).contains("PAIRING_CODE_UNKNOWN");
    }
    String code = code();

    assertThat(sayFromElsewhere(code))
        .startsWith("HTTP/1.1 429 ")
        .contains("TOO_MANY_WRONG_CODES")
        .containsIgnoringCase("Retry-After: 60");
    say(code).statusCode(200);
  }

  /** The whole answer to somebody with another address. */
  private static String sayFromElsewhere(String code) throws IOException {
    String body = "{\"code\":\"" + code + "\"}";
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    InetAddress elsewhere = InetAddress.getByAddress(new byte[] {127, 0, 0, 3});
    try (Socket socket = new Socket(here, RestAssured.port, elsewhere, 0)) {
      String request =
          """
          POST /pairings HTTP/1.1\r
          Host: saldo\r
          Connection: close\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          %s\
          """
              .formatted(body.length(), body);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private String code() {
    return offer("code-" + NEXT.incrementAndGet()).statusCode(200).extract().path("code");
  }

  private ValidatableResponse offer(String key) {
    return post(LEDGER + "/devices/" + till + "/pairing", key, "{\"reason\":\"new till\"}");
  }

  private static ValidatableResponse say(String code) {
    return given()
        .contentType("application/json")
        .body("{\"code\":\"" + code + "\"}")
        .post("/pairings")
        .then();
  }

  private static ValidatableResponse renew(JsonPath paired) {
    return given()
        .contentType("application/json")
        .body(
            """
            {"ledger":"%s","terminal":"%s","secret":"%s"}\
            """
                .formatted(
                    paired.getString("ledger"),
                    paired.getString("terminal"),
                    paired.getString("secret")))
        .post("/pairings/renewals")
        .then();
  }

  private static int hotList(String token) {
    return given().auth().oauth2(token).get(LEDGER + "/cards/hot-list").statusCode();
  }

  private static ValidatableResponse listed() {
    return given()
        .auth()
        .oauth2(Tokens.of(Roles.SUPPORT))
        .get(LEDGER + "/devices")
        .then()
        .statusCode(200);
  }

  private String item(String field) {
    return "items.find { it.terminal == '%s' }.%s".formatted(till, field);
  }

  private static void define(String id, String data) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            command(
                        "define",
                        "\"id\":\"%s\",\"reason\":\"opening\",\"data\":{%s}".formatted(id, data))
                    .extract()
                    .statusCode()
                == 200);
  }

  private static ValidatableResponse command(String type, String fields) {
    return post(
        LEDGER + "/registry/commands",
        "c-" + NEXT.incrementAndGet(),
        "{\"type\":\"%s\",%s}".formatted(type, fields));
  }

  private static ValidatableResponse post(String address, String key, String body) {
    return given()
        .auth()
        .oauth2(Tokens.of(Roles.ADMIN))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(address)
        .then();
  }

  private static Stream<String> stored() {
    String bootstrap = ConfigProvider.getConfig().getValue("saldo.kafka.bootstrap", String.class);
    return Topics.all().stream()
        .map(Topic::name)
        .filter(name -> name.startsWith("saldo.registry."))
        .flatMap(name -> Records.readAll(bootstrap, name).stream())
        .filter(record -> record.value() != null)
        .map(Records::value);
  }
}
