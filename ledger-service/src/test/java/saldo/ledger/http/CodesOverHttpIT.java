package saldo.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static saldo.http.testing.ProblemDocument.isProblem;
import static saldo.ledger.http.Commands.done;
import static saldo.ledger.http.Commands.eur;
import static saldo.ledger.http.Commands.givenAPurse;
import static saldo.ledger.http.Commands.newKey;
import static saldo.ledger.http.Commands.open;
import static saldo.ledger.http.Commands.pay;
import static saldo.ledger.http.Commands.send;
import static saldo.ledger.http.Requests.as;
import static saldo.ledger.http.Requests.read;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithKafka;

/** Transaction codes and tickets through the whole service. */
@QuarkusTest
@TestProfile(WithKafka.class)
@Tag("I30")
class CodesOverHttpIT {
  private static final String GROUP = "[0-9A-HJKMNP-TV-Z]{4}";

  @BeforeEach
  void ready() {
    Commands.awaitReady();
  }

  @Test
  void aCodeIsShownOnceAndPaysOnceHoweverItIsTyped() {
    givenAPurse("coded", 1_000);
    JsonPath code =
        post("/transaction-codes", newKey(), ofAccount("coded", 400))
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .body("code", matchesPattern(GROUP + "(-" + GROUP + "){3}"))
            .extract()
            .jsonPath();
    String secret = code.getString("code");
    isProblem(send(Roles.CASHIER, pay("coded", 601)), 422, "INSUFFICIENT_FUNDS");

    send(Roles.STATION_OPERATOR, redeem(secret.toLowerCase(Locale.ROOT).replace("-", ""), 250))
        .statusCode(200)
        .body("events", hasItem("code-redeemed"))
        .body("postings.find { it.account == 'coded' }.balanceMinor", equalTo(750));
    isProblem(send(Roles.STATION_OPERATOR, redeem(secret, 1)), 422, "CODE_USED");
    done(Roles.CASHIER, pay("coded", 750));

    read("/codes/" + code.getString("id") + "?minSeq=" + code.getLong("lastSeq"))
        .statusCode(200)
        .body("status", equalTo("used"))
        .body("kind", equalTo("transaction-code"));
  }

  @Test
  void aGuessHearsOnlyThatItIsWrong() {
    isProblem(send(Roles.CASHIER, redeem("7Q4M-2X9D-KTE5-0WZH", 1)), 422, "CODE_UNKNOWN")
        .body("detail", equalTo("There is no such code: check it, or ask for a new one."))
        .body("details.size()", equalTo(0));
    isProblem(send(Roles.CASHIER, redeem("", 1)), 422, "CODE_UNKNOWN");
  }

  @Test
  void theSameKeyIssuesNoSecondCodeAndShowsNotTheFirst() {
    givenAPurse("repeated", 1_000);
    String key = newKey();
    post("/transaction-codes", key, ofAccount("repeated", 400)).statusCode(200);

    isProblem(
            post("/transaction-codes", key, ofAccount("repeated", 400)), 409, "CODE_ALREADY_GIVEN")
        .body("detail", containsString("cancel the code " + key));
    done(Roles.CASHIER, pay("repeated", 600));
    done(
        Roles.CASHIER,
        """
        {"type":"cancel-code","code":"%s","reason":"never arrived"}\
        """
            .formatted(key));
    done(Roles.CASHIER, pay("repeated", 400));
  }

  @Test
  void aTicketIsSoldForCashAndWhatWasRefusedIssuesNothing() {
    String sold =
        post(
                "/tickets",
                newKey(),
                """
                {"amount":%s,"expiresAt":"%s","divisible":true,"tender":"cash"}\
                """
                    .formatted(eur(300), later()))
            .statusCode(200)
            .extract()
            .jsonPath()
            .getString("code");
    done(Roles.CASHIER, redeem(sold, 100));
    isProblem(send(Roles.CASHIER, redeem(sold, 201)), 422, "CODE_EXCEEDED")
        .body("detail", containsString("2.01 EUR is more than the 2.00 EUR"));

    done(Roles.CARD_OFFICER, open("empty"));
    String key = newKey();
    isProblem(post("/tickets", key, ofAccount("empty", 1)), 422, "INSUFFICIENT_FUNDS");
    isProblem(read("/codes/" + key), 404, "CODE_UNKNOWN");
    isProblem(
        post(
            "/tickets",
            newKey(),
            """
            {"amount":%s,"expiresAt":"%s","divisible":true}\
            """
                .formatted(eur(300), later())),
        400,
        "MALFORMED");
  }

  @Test
  void theOpenCodesOfAnAccountWithoutTheirSecrets() {
    givenAPurse("listed", 1_000);
    for (int i = 0; i < 3; i++) {
      post("/transaction-codes", newKey(), ofAccount("listed", 100)).statusCode(200);
    }
    long last =
        post("/tickets", newKey(), ofAccount("listed", 100))
            .extract()
            .jsonPath()
            .getLong("lastSeq");
    read("/accounts/listed?minSeq=" + last).body("heldMinor", equalTo(300));

    JsonPath page =
        read("/codes?account=listed&limit=3")
            .statusCode(200)
            .body("items.size()", equalTo(3))
            .body("items[0].status", equalTo("open"))
            .extract()
            .jsonPath();
    assertThat(page.getString("items")).doesNotContain("twice:", "once:", "hash");
    as(Tokens.of(Roles.AUDITOR))
        .queryParam("account", "listed")
        .queryParam("cursor", page.getString("next"))
        .get("/ledgers/" + Tokens.LEDGER + "/codes")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("next", equalTo(null));
    isProblem(read("/codes?account=listed&cursor=ben%7Cc1"), 400, "MALFORMED");
    read("/codes").statusCode(200).body("items.account", hasItem("listed"));
    read("/codes?account=nobody").body("items.size()", equalTo(0)).body("next", not("x"));
  }

  private static ValidatableResponse post(String path, String key, String body) {
    return as(Tokens.of(Roles.CASHIER))
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/ledgers/" + Tokens.LEDGER + path)
        .then();
  }

  private static String later() {
    return Instant.now().plus(Duration.ofHours(1)).toString();
  }

  private static String ofAccount(String account, long minor) {
    return """
    {"account":"%s","amount":%s,"expiresAt":"%s","divisible":false}\
    """
        .formatted(account, eur(minor), later());
  }

  private static String redeem(String code, long minor) {
    return """
    {"type":"redeem-code","code":"code:%s","amount":%s}\
    """
        .formatted(code, eur(minor));
  }
}
