package saldo.ledger.http;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import saldo.http.Roles;

/** Commands as clients write them; amounts are in euro cents. */
final class Commands {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger KEYS = new AtomicInteger();

  private Commands() {}

  static void awaitReady() {
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
  }

  static String newKey() {
    return "key-" + KEYS.incrementAndGet();
  }

  static ValidatableResponse send(String role, String body) {
    return send(role, newKey(), body);
  }

  /** As a client does that goes on waiting: the same key until there is an outcome. */
  static ValidatableResponse send(String role, String key, String body) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Requests.send(role, key, body), answer -> answer.extract().statusCode() != 202);
  }

  /** Sends a command that has to be accepted, and says its last journal number. */
  static long done(String role, String body) {
    return send(role, body).statusCode(200).extract().jsonPath().getLong("lastSeq");
  }

  static long givenAPurse(String account, long minor) {
    done(Roles.CARD_OFFICER, open(account));
    return done(Roles.CASHIER, load(account, minor));
  }

  static String open(String account) {
    return """
    {"type":"open-account","account":"%s","kind":"purse","currency":"EUR"}\
    """
        .formatted(account);
  }

  static String load(String account, long minor) {
    return """
    {"type":"load","account":"%s","amount":%s,"tender":"cash"}\
    """
        .formatted(account, eur(minor));
  }

  static String pay(String account, long minor) {
    return """
    {"type":"purchase","account":"%s","amount":%s}\
    """
        .formatted(account, eur(minor));
  }

  static String freeze(String account) {
    return """
    {"type":"freeze-account","account":"%s","reason":"lost"}\
    """
        .formatted(account);
  }

  static String hold(String account, long minor, String until) {
    return """
    {"type":"place-hold","account":"%s","amount":%s,"expiresAt":"%s","purpose":"fuel"}\
    """
        .formatted(account, eur(minor), until);
  }

  static String capture(String hold, long minor) {
    return """
    {"type":"capture-hold","hold":"%s","amount":%s,"keepRest":true}\
    """
        .formatted(hold, eur(minor));
  }

  static String bulk(String mode, String... entries) {
    return """
    {"type":"bulk","mode":"%s","entries":[%s]}\
    """
        .formatted(mode, String.join(",", entries));
  }

  static String eur(long minor) {
    return """
    {"minor":%d,"currency":"EUR"}\
    """
        .formatted(minor);
  }
}
