package saldo.cards.http.registry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.RegistryCommand;

/** How tests talk to the registry. */
final class RegistryRequests {
  static final String REGISTRY = "/ledgers/" + Tokens.LEDGER + "/registry/";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger KEYS = new AtomicInteger();

  private RegistryRequests() {}

  static void awaitReady() {
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
  }

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }

  static ValidatableResponse read(String path) {
    return as(Roles.AUDITOR).get(REGISTRY + path).then();
  }

  static ValidatableResponse send(String role, String key, String body) {
    return as(role)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(REGISTRY + "commands")
        .then();
  }

  static ValidatableResponse send(String role, RegistryCommand command) {
    return send(role, newKey(), json(command));
  }

  /** Sends a command that has to be accepted, and says its last number in the journal. */
  static long done(RegistryCommand command) {
    String key = newKey();
    return await()
        .atMost(PATIENCE)
        .until(
            () -> send(Roles.ADMIN, key, json(command)),
            answer -> answer.extract().statusCode() != 202)
        .statusCode(200)
        .extract()
        .jsonPath()
        .getLong("lastSeq");
  }

  /**
   * Imports a table.
   *
   * @param address the kind's import with its parameters
   */
  static ValidatableResponse importing(String role, String key, String address, String table) {
    return as(role)
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(table.getBytes(UTF_8))
        .post(REGISTRY + address)
        .then();
  }

  static String newKey() {
    return "key-" + KEYS.incrementAndGet();
  }

  static String json(RegistryCommand command) {
    try {
      return SaldoJson.mapper().writerFor(RegistryCommand.class).writeValueAsString(command);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
