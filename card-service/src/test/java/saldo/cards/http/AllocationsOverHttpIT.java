package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static saldo.cards.http.Commands.done;
import static saldo.cards.http.Commands.newNumber;
import static saldo.cards.http.Requests.LEDGER;
import static saldo.cards.http.Requests.as;
import static saldo.cards.http.Requests.post;
import static saldo.cards.http.Requests.read;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithKafka;

/** Allocation plans through the whole service; there is no ledger that would answer. */
@QuarkusTest
@TestProfile(WithKafka.class)
@Tag("C23")
class AllocationsOverHttpIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Known today and not before, so that no other day is due. */
  private static final String LONG_AGO = "2020-01-01T00:00:00Z";

  private static final String EATERS =
      """
      "kind":"card-group","name":"Eaters","discountBasisPoints":0\
      """;

  @BeforeEach
  void ready() {
    Commands.awaitReady();
    Surroundings.define();
    define(
        "fed",
        """
        "kind":"card-profile","name":"Fed","services":["dotation"],"channels":["terminal"],\
        "account":{"kind":"purse","currency":"EUR","terms":{"overdraftMinor":0}},\
        "offlineCeilingMinor":0\
        """);
  }

  @Test
  void aPlanThatNobodyRegisteredIsUnknown() {
    isProblem(run("no-plan", "application/json"), 404, "PLAN_UNKNOWN")
        .body("detail", equalTo("There is no allocation plan no-plan: check the id."));
    isProblem(read("/allocations/no-plan"), 404, "PLAN_UNKNOWN");
  }

  @Test
  void aRunComesAsATable() {
    define("table-eaters", EATERS);
    define("table-lunch", plan("table-eaters", "month"));
    String fed = card("table-eaters", "fed");
    String unfed = card("table-eaters", "canteen");

    String table =
        await()
            .atMost(PATIENCE)
            .until(
                () -> run("table-lunch", "text/csv").statusCode(200).extract().asString(),
                text -> text.lines().count() > 2);

    assertThat(table.split("\r\n"))
        .containsExactly(
            "card,account,result,amountMinor,currency,reason,sentence",
            fed + ",card-" + fed + ",given,5000,EUR,,",
            unfed
                + ",card-"
                + unfed
                + ",refused,0,EUR,SERVICE_NOT_ALLOWED,"
                + "Its profile does not allow allocations: add the service dotation.");
    run("table-lunch", "application/json")
        .contentType("application/json")
        .body("totals.refused", equalTo(1));
  }

  @Test
  void aPlanThatIsDueIsRunByTheClock() {
    define("clock-eaters", EATERS);
    String fed = card("clock-eaters", "fed");
    define("clock-lunch", plan("clock-eaters", "day"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Surroundings.askedOfTheLedger())
                .anySatisfy(command ->
                    assertThat(command)
                        .contains("\"actor\":\"allocations\"")
                        .contains("\"plan\":\"clock-lunch\"")
                        .contains("\"card\":\"number:" + fed + "\"")));
  }

  private static ValidatableResponse run(String plan, String wanted) {
    return as(Tokens.of(Roles.FINANCE))
        .accept(wanted)
        .post(LEDGER + "/allocations/" + plan + "/run?trial=true")
        .then();
  }

  /** A card of a group that was issued and never used. */
  private static String card(String group, String profile) {
    String number = newNumber();
    done(
        Roles.CARD_OFFICER,
        """
        {"type":"add-card","number":"%s",\
        "blank":{"valueMode":"server","profile":"%s","group":"%s"}}\
        """
            .formatted(number, profile, group));
    done(Roles.CARD_OFFICER, Commands.issue(number, "bearer", "maria"));
    return number;
  }

  private static String plan(String group, String period) {
    return """
    "kind":"allocation-plan","name":"Lunch money","group":"%s",\
    "amount":{"minor":5000,"currency":"EUR"},"period":"%s","cumulative":false,\
    "source":{"tender":"subsidy"}\
    """
        .formatted(group, period);
  }

  private static void define(String id, String data) {
    String body =
        """
        {"type":"define","id":"%s","data":{%s},"validFrom":"%s","reason":"for the test"}\
        """
            .formatted(id, data, LONG_AGO);
    String key = "allocations-" + id;
    await()
        .atMost(PATIENCE)
        .until(
            () -> post(Roles.ADMIN, key, "/registry/commands", body),
            answered -> answered.extract().statusCode() != 202)
        .statusCode(200);
  }
}
