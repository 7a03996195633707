package saldo.ledger.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static saldo.http.testing.ProblemDocument.isProblem;
import static saldo.ledger.http.Commands.done;
import static saldo.ledger.http.Commands.eur;
import static saldo.ledger.http.Commands.givenAPurse;
import static saldo.ledger.http.Commands.load;
import static saldo.ledger.http.Commands.newKey;
import static saldo.ledger.http.Commands.pay;
import static saldo.ledger.http.Commands.send;
import static saldo.ledger.http.Requests.as;
import static saldo.ledger.http.Requests.read;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithKafka;

/** What was booked, read back over HTTP. */
@QuarkusTest
@TestProfile(WithKafka.class)
class BooksOverHttpIT {
  @BeforeEach
  void ready() {
    Commands.awaitReady();
  }

  @Test
  void aBalanceOfNowOfATimeAndOfAJournalNumber() {
    long loaded = givenAPurse("moments", 1_000);
    long paid = done(Roles.CASHIER, pay("moments", 300));

    read("/accounts/moments/balance?minSeq=" + paid).body("balanceMinor", equalTo(700));
    read("/accounts/moments/balance?asOfSeq=" + loaded)
        .statusCode(200)
        .body("balanceMinor", equalTo(1_000))
        .body("asOfSeq", equalTo((int) loaded));
    read("/accounts/moments/balance?asOf=2020-01-01T00:00:00Z").body("balanceMinor", equalTo(0));
    read("/accounts/moments/balance?asOf=2999-01-01T00:00:00Z").body("balanceMinor", equalTo(700));
    String at =
        read("/accounts/moments/history").extract().jsonPath().getString("items[0].bookedAt");
    read("/accounts/moments/balance?asOf=" + at).body("balanceMinor", equalTo(700));
  }

  @Test
  void howFarTheCopyOfCardsIsBehindIsSaidAsAMetricAndWithTheReadiness() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            given()
                .get("/q/metrics")
                .then()
                .body(containsString("saldo_ledger_copy_lag_records 0.0"))
                .body(containsString("saldo_ledger_copy_lag_seconds 0.0")));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'ledger' }.data.copyLagRecords", equalTo(0));
  }

  @Test
  void anAccountAsItIs() {
    long seq = givenAPurse("as-it-is", 1_000);

    read("/accounts/as-it-is?minSeq=" + seq)
        .statusCode(200)
        .body("account", equalTo("as-it-is"))
        .body("kind", equalTo("purse"))
        .body("status", equalTo("open"))
        .body("balanceMinor", equalTo(1_000))
        .body("seq", equalTo((int) seq));
  }

  @Test
  void accountsAPageAtATime() {
    for (String name : new String[] {"page-1", "page-2", "page-3"}) {
      givenAPurse(name, 1);
    }
    long seq = done(Roles.CASHIER, load("page-3", 1));
    read("/accounts/page-3?minSeq=" + seq);

    read("/accounts?cursor=page-&limit=2")
        .statusCode(200)
        .body("items.account", contains("page-1", "page-2"))
        .body("next", equalTo("page-2"));
    read("/accounts?cursor=page-2&limit=1").body("items.account", contains("page-3"));
    read("/accounts?cursor=zzz").body("items", hasSize(0)).body("next", nullValue());
  }

  @Test
  void historyNewestFirst() {
    givenAPurse("story", 1_000);
    long seq = done(Roles.CASHIER, pay("story", 300));
    read("/accounts/story?minSeq=" + seq);

    String next =
        read("/accounts/story/history?limit=2")
            .statusCode(200)
            .body("items.event", contains("purchased", "loaded"))
            .body("items[0].amount.minor", equalTo(-300))
            .body("items[0].actor", equalTo(Roles.CASHIER))
            .body("asOfSeq", greaterThanOrEqualTo((int) seq))
            .extract()
            .jsonPath()
            .getString("next");
    read("/accounts/story/history?limit=2&cursor=" + next)
        .body("items.event", contains("account-opened"))
        .body("next", nullValue());
  }

  @Test
  void theTrialBalanceIsZeroNowAndBefore() {
    long before = givenAPurse("trial", 1_000);
    long after = done(Roles.CASHIER, pay("trial", 300));

    for (String moment : new String[] {"asOfSeq=" + before, "minSeq=" + after}) {
      Map<String, Integer> difference =
          read("/trial-balance?" + moment)
              .statusCode(200)
              .body("rows.account", hasItem("purse"))
              .extract()
              .jsonPath()
              .getMap("differenceMinor");
      assertThat(difference).containsEntry("EUR", 0);
      assertThat(difference.values()).containsOnly(0);
    }
  }

  @Test
  void aFactThatOverdrawsIsWork() {
    givenAPurse("below", 100);
    long seq =
        done(
            Roles.DEVICE,
            """
            {"type":"record-purchase","account":"below","amount":%s}\
            """
                .formatted(eur(250)));
    read("/accounts/below?minSeq=" + seq);

    read("/work-items?kind=overdrawn&limit=1000")
        .statusCode(200)
        .body("items.kind", everyItem(equalTo("overdrawn")))
        .body("items.find { it.id == 'below' }.amount.minor", equalTo(150));
    long loaded = done(Roles.CASHIER, load("below", 150));
    read("/accounts/below?minSeq=" + loaded);
    read("/work-items?kind=overdrawn&limit=1000")
        .body("items.find { it.id == 'below' }", nullValue());
  }

  @Test
  void anOutcomeIsFoundByItsCommand() {
    givenAPurse("asked", 100);
    String accepted = newKey();
    send(Roles.CASHIER, accepted, pay("asked", 40)).statusCode(200);
    String refused = newKey();
    send(Roles.CASHIER, refused, pay("asked", 400)).statusCode(422);

    read("/outcomes/" + accepted)
        .statusCode(200)
        .contentType("application/json")
        .body("type", equalTo("accepted"))
        .body("events", contains("purchased"));
    read("/outcomes/" + refused)
        .statusCode(200)
        .body("type", equalTo("rejected"))
        .body("reason", equalTo("INSUFFICIENT_FUNDS"));
    isProblem(read("/outcomes/never-sent"), 404, "OUTCOME_UNKNOWN");
  }

  @Test
  void anotherLedgerHasItsOwnBooks() {
    givenAPurse("mine", 100);
    isProblem(
        as(Tokens.ofLedger("fuel-club")).get("/ledgers/fuel-club/accounts/mine").then(),
        404,
        "ACCOUNT_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /accounts?limit=0                           | limit
          /accounts?limit=1001                        | limit
          /accounts?limit=ten                         | limit
          /accounts/known/history?limit=-1            | limit
          /accounts/known/history?cursor=abc          | cursor
          /accounts/known/balance?asOf=yesterday      | asOf
          /accounts/known/balance?asOfSeq=-1          | asOfSeq
          /accounts/known/balance?asOfSeq=1e3         | asOfSeq
          /accounts/known/balance?minSeq=x            | minSeq
          /accounts/known/balance?asOf=2026-01-01T00:00:00Z&asOfSeq=1 | not both
          /trial-balance?asOf=2026-13-01T00:00:00Z    | asOf
          /work-items?kind=everything                 | overdrawn, over-ceiling
          """)
  void aQuestionThatCannotBeUnderstood(String path, String says) {
    Commands.send(Roles.CARD_OFFICER, "open-known", Commands.open("known")).statusCode(200);
    long seq = Commands.done(Roles.CASHIER, load("known", 1));
    read("/accounts/known?minSeq=" + seq).statusCode(200);

    isProblem(read(path), 400, "MALFORMED").body("detail", containsString(says));
  }

  @Test
  void aNumberThatIsNotThereYet() {
    givenAPurse("future", 1);
    isProblem(read("/accounts/future/balance?asOfSeq=999999999"), 503, "NOT_YET");
    isProblem(read("/accounts/future?minSeq=999999999"), 503, "NOT_YET");
  }

  @Test
  void anAccountThatIsUnknown() {
    isProblem(read("/accounts/ghost"), 404, "ACCOUNT_UNKNOWN");
    isProblem(read("/accounts/ghost/balance"), 404, "ACCOUNT_UNKNOWN");
    isProblem(read("/accounts/ghost/history"), 404, "ACCOUNT_UNKNOWN");
  }
}
