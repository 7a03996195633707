package saldo.gateway.http;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.ReaderSurface;
import saldo.http.testing.Tokens;

/** A till asks over HTTP what lies on its reader; nobody has told this gateway of any card. */
@QuarkusTest
@TestProfile(GatewayProfile.class)
class MediumHttpTest {
  private static final CardUid UID = CardUid.parse("04A1B2C3");
  private static final String SALE =
      "{\"type\":\"purchase\",\"amount\":{\"minor\":180,\"currency\":\"EUR\"}}";
  private static final long PATIENCE_SECONDS = 10;

  private final ReaderSurface surface = ReaderSurface.of(SimulatedCard.blank(UID));
  private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
  private volatile boolean closing;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Pn532Simulator simulator = new Pn532Simulator(surface, Pn532Simulator.Habits.GOOD);

  @BeforeEach
  void plugIn() throws Exception {
    Thread.ofVirtual().name("events").start(this::listen);
    simulator.listen(ConfigProvider.getConfig().getValue(GatewayProfile.READER_PORT, int.class));
    then("empty");
  }

  @AfterEach
  void unplug() throws IOException, InterruptedException {
    simulator.close();
    then("away");
    closing = true;
    client.shutdownNow();
  }

  @Test
  @Tag("S0.021")
  void whoStandsThereSeesWhatIsPutOnTheReaderAndTakenAway() throws Exception {
    surface.put(UID);
    assertThat(then("refused")).contains("\"card\":\"04A1B2C3\"", "the card is blank");
    as().get(medium()).then().statusCode(200).body("state", equalTo("refused"));

    surface.take();
    then("empty");
  }

  @Test
  void aBlankCardGetsAPurseAndIsUnknownAllTheSame() throws Exception {
    as().post(medium() + "/format")
        .then()
        .statusCode(422)
        .body("reason", equalTo("CARD_NOT_READY"));
    surface.put(UID);
    then("refused");

    as().post(medium() + "/format")
        .then()
        .statusCode(200)
        .body("result", equalTo("done"))
        .body("balance.minor", equalTo(0));
    assertThat(then("refused")).doesNotContain("blank");
    as().post(medium() + "/format").then().statusCode(200);
  }

  @Test
  void nothingIsSoldToACardThatIsRefused() throws Exception {
    surface.put(UID);
    then("refused");

    operation("key-1", SALE)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("reason", equalTo("CARD_NOT_READY"))
        .body("detail", startsWith("the card is blank"));
    as().get(medium() + "/operations/key-1")
        .then()
        .statusCode(404)
        .body("reason", equalTo("OPERATION_UNKNOWN"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type":"purchase","amount":{"minor":0,"currency":"EUR"}} | AMOUNT_NOT_POSITIVE
          {"type":"purchase","amount":{"minor":9999999999999,"currency":"EUR"}} | AMOUNT_TOO_LARGE
          {"type":"purchase","amount":{"minor":180,"currency":"EUR"},"items":[]} | ITEMS_DO_NOT_SUM
          {"type":"load","amount":{"minor":180,"currency":"EUR"}} | BODY_MALFORMED
          {"type":"wipe"} | BODY_MALFORMED
          hello | BODY_MALFORMED
          """)
  void whatIsWrongIsRefusedBeforeTheCardIsLookedAt(String body, String reason) {
    operation("key-2", body).statusCode(400).body("reason", equalTo(reason));
  }

  @Test
  void eachOperationNeedsAKey() {
    as().contentType(ContentType.JSON)
        .body(SALE)
        .post(medium() + "/operations")
        .then()
        .statusCode(400)
        .body("reason", equalTo("IDEMPOTENCY_KEY_MISSING"));
  }

  @Test
  void aTillWithoutAReaderIsToldSo() {
    given()
        .auth()
        .oauth2(Tokens.of("device", "till-1"))
        .get("/devices/till-1/medium")
        .then()
        .statusCode(404)
        .body("reason", equalTo("READER_UNKNOWN"));
  }

  private ValidatableResponse operation(String key, String body) {
    return as().contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post(medium() + "/operations")
        .then();
  }

  private static RequestSpecification as() {
    return given().auth().oauth2(token());
  }

  private static String token() {
    return Tokens.of("device", GatewayProfile.TILL);
  }

  private static String medium() {
    return "/devices/" + GatewayProfile.TILL + "/medium";
  }

  /** Waits until that is shown; what was before is passed over. */
  private String then(String state) throws InterruptedException {
    String last = "";
    for (int seen = 0; !last.contains("\"state\":\"" + state + "\""); seen++) {
      String next = shown.poll(PATIENCE_SECONDS, SECONDS);
      assertThat(next).as("after %d others: %s is shown, not %s", seen, state, last).isNotNull();
      last = next;
    }
    return last;
  }

  private void listen() {
    URI events = URI.create("http://127.0.0.1:" + RestAssured.port + medium() + "/events");
    HttpRequest request =
        HttpRequest.newBuilder(events).header("Authorization", "Bearer " + token()).build();
    try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      lines.filter(line -> line.startsWith("data:")).forEach(shown::add);
    } catch (IOException | UncheckedIOException closed) {
      assertThat(closing).as("%s", closed).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
