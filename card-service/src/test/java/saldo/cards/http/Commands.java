package saldo.cards.http;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import saldo.http.Roles;
import saldo.schemas.CardNumber;

/** Commands as clients write them, about cards of a canteen and of a fleet. */
final class Commands {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final AtomicInteger KEYS = new AtomicInteger();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final long FIRST = 639_112_340_000_000L;

  private Commands() {}

  static void awaitReady() {
    await().atMost(PATIENCE).until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
  }

  static String newKey() {
    return "key-" + KEYS.incrementAndGet();
  }

  /** Nobody has it yet. */
  static String newNumber() {
    return CardNumber.withCheckDigit(Long.toString(FIRST + NUMBERS.incrementAndGet())).value();
  }

  static ValidatableResponse send(String role, String body) {
    return send(role, newKey(), body);
  }

  /** As a client does that goes on waiting: the same key until there is an outcome. */
  static ValidatableResponse send(String role, String key, String body) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> Requests.command(role, key, body),
            answer -> answer.extract().statusCode() != 202);
  }

  /** Sends a command that has to be accepted, and says its last number. */
  static long done(String role, String body) {
    return send(role, body).statusCode(200).extract().jsonPath().getLong("lastSeq");
  }

  /** A card of staff that is in use, and its number. */
  static String givenAnActiveCard(String bearer) {
    String number = newNumber();
    done(Roles.CARD_OFFICER, add(number));
    done(Roles.CARD_OFFICER, issue(number, "bearer", bearer));
    done(Roles.CARD_OFFICER, about("activate-card", number));
    return number;
  }

  static String add(String number) {
    return """
    {"type":"add-card","number":"%s",\
    "blank":{"valueMode":"server","profile":"canteen","group":"staff"}}\
    """
        .formatted(number);
  }

  /** To a bearer or a vehicle. */
  static String issue(String number, String what, String id) {
    return """
    {"type":"issue-card","number":"%s","%s":"%s"}\
    """
        .formatted(number, what, id);
  }

  static String about(String type, String number) {
    return """
    {"type":"%s","number":"%s"}\
    """
        .formatted(type, number);
  }

  static String bind(String number, String medium) {
    return """
    {"type":"bind-medium","number":"%s","medium":"%s"}\
    """
        .formatted(number, medium);
  }

  static String lost(String number, String reason) {
    return """
    {"type":"report-lost","number":"%s","how":"lost","reason":"%s"}\
    """
        .formatted(number, reason);
  }

  static String suspend(String number) {
    return """
    {"type":"suspend-card","number":"%s","reason":"misused"}\
    """
        .formatted(number);
  }
}
