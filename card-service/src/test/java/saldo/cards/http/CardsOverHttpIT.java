package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static saldo.cards.http.Commands.about;
import static saldo.cards.http.Commands.add;
import static saldo.cards.http.Commands.bind;
import static saldo.cards.http.Commands.done;
import static saldo.cards.http.Commands.givenAnActiveCard;
import static saldo.cards.http.Commands.issue;
import static saldo.cards.http.Commands.lost;
import static saldo.cards.http.Commands.newKey;
import static saldo.cards.http.Commands.newNumber;
import static saldo.cards.http.Commands.send;
import static saldo.cards.http.Commands.suspend;
import static saldo.cards.http.Requests.LEDGER;
import static saldo.cards.http.Requests.as;
import static saldo.cards.http.Requests.read;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithKafka;

/** Cards through the whole service: HTTP, Kafka, the topology, the read model, and back. */
@QuarkusTest
@TestProfile(WithKafka.class)
class CardsOverHttpIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @BeforeEach
  void ready() {
    Commands.awaitReady();
    Surroundings.define();
  }

  @Test
  void aCardInUseIsFoundByItsNumberAndItsChip() {
    String number = givenAnActiveCard("maria");
    String chip = chip(number);
    long seq = done(Roles.ADMIN, bind(number, chip));

    read("/cards/" + number + "?minSeq=" + seq)
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("hot", equalTo(false))
        .body("profile", equalTo("canteen"))
        .body("group", equalTo("staff"))
        .body("bearer", equalTo("maria"))
        .body("vehicle", nullValue())
        .body("account", equalTo("card-" + number))
        .body("state.form", equalTo("physical"))
        .body("state.media.id", contains(chip))
        .body("state.links.bearers.value", contains("maria"));
    for (String presented : new String[] {number, "keyed:" + number, "number:" + number, chip}) {
      read("/cards/check/" + presented)
          .statusCode(200)
          .body("valid", equalTo(true))
          .body("number", equalTo(number));
    }
  }

  @Test
  void aLostCardIsHotAndItsTimelineSaysWhoAndWhy() {
    String number = givenAnActiveCard("maria");
    String chip = chip(number);
    done(Roles.ADMIN, bind(number, chip));

    long end = done(Roles.SUPPORT, lost(number, "left on the train"));

    read("/cards/check/" + chip + "?minSeq=" + end)
        .body("valid", equalTo(false))
        .body("hot", equalTo(true))
        .body("status", equalTo("lost"))
        .body("sentence", containsString("keep it"));
    read("/cards/hot-list?limit=1000")
        .body("items.number", hasItem(number))
        .body("items.find { it.number == '" + number + "' }.media", contains(chip));
    read("/cards/" + number + "/timeline?limit=3")
        .statusCode(200)
        .body("items.event.type", contains("card-reported-lost", "medium-bound", "card-activated"))
        .body("items.origin.actor", contains("support", "admin", "card-officer"))
        .body("items[0].why", equalTo("left on the train"))
        .body("next", equalTo(Long.toString(end - 2)));
    read("/cards/" + number + "/timeline?cursor=" + (end - 2))
        .body("items.event.type", hasItem("card-added"))
        .body("next", nullValue());
  }

  @Test
  void cardsAreFoundByWhatTheyAreLinkedTo() {
    String one = givenAnActiveCard("jan");
    String two = givenAnActiveCard("jan");
    long seq = done(Roles.CASHIER, suspend(two));
    read("/cards/" + two + "?minSeq=" + seq).statusCode(200);

    read("/cards?bearer=jan").body("items.number", contains(one, two));
    read("/cards?bearer=jan&status=suspended").body("items.number", contains(two));
    read("/cards?prefix=" + one.substring(0, 15)).body("items.number", contains(one));
    read("/cards?bearer=jan&group=guests").body("items", equalTo(List.of()));
    read("/cards?account=card-" + two).body("items.number", contains(two));
    read("/cards?bearer=jan&limit=1")
        .body("items.number", contains(one))
        .body("next", equalTo(one));
    read("/cards?bearer=jan&cursor=" + one).body("items.number", contains(two));
  }

  @Test
  void whatIsRefusedSaysWhy() {
    String number = givenAnActiveCard("maria");
    String key = newKey();

    isProblem(send(Roles.ADMIN, key, about("activate-card", number)), 422, "WRONG_STATUS")
        .body("detail", containsString("is active"))
        .body("details.number", equalTo(number));
    isProblem(send(Roles.ADMIN, key, suspend(number)), 409, "IDEMPOTENCY_CONFLICT");
    read("/cards/outcomes/" + key)
        .statusCode(200)
        .body("type", equalTo("rejected"))
        .body("reason", equalTo("WRONG_STATUS"));
    isProblem(read("/cards/outcomes/never"), 404, "OUTCOME_UNKNOWN");
    String unknown = newNumber();
    isProblem(read("/cards/" + unknown), 404, "CARD_UNKNOWN");
    isProblem(read("/cards/" + unknown + "/timeline"), 404, "CARD_UNKNOWN");
    read("/cards/check/" + unknown)
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("sentence", containsString("There is no card " + unknown));
    isProblem(read("/cards/" + number + "?minSeq=999999"), 503, "NOT_YET");
  }

  @Test
  void aFleetManagerStopsTheCardOfAVehicleAndNoOther() {
    String lunch = givenAnActiveCard("maria");
    String fuel = newNumber();
    done(Roles.CARD_OFFICER, add(fuel));
    long seq = done(Roles.FLEET_MANAGER, issue(fuel, "vehicle", "truck"));
    read("/cards/" + fuel + "?minSeq=" + seq).body("vehicle", equalTo("truck"));

    isProblem(send(Roles.FLEET_MANAGER, suspend(lunch)), 403, "ROLE_MISSING");
    send(Roles.FLEET_MANAGER, suspend(fuel)).statusCode(200);
  }

  @Test
  void theFloatHasEachAccountOnce() {
    String number = givenAnActiveCard("maria");
    String account = "card-" + number;
    done(Roles.CASHIER, lost(number, "gone"));
    Surroundings.balance(account, 0, 101);
    Surroundings.balance("company", 5_000, 102);
    Surroundings.balance("@cash.EUR.main", -5_000, 102);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            read("/float?limit=1000")
                .statusCode(200)
                .body("rows.account", contains(account, "company"))
                .body("rows[0].cards.number", contains(number))
                .body("rows[0].cards.status", contains("lost"))
                .body("rows[0].cards.group", contains("staff"))
                .body("totals.EUR.accounts", equalTo(2))
                .body("totals.EUR.balanceMinor", equalTo(5_000)));
    thenItComesInPagesAndAsATable(account, number);
    read("/cards/check/" + number).body("balanceMinor", equalTo(0));
  }

  private static void thenItComesInPagesAndAsATable(String account, String number) {
    read("/float?limit=1")
        .body("rows.balanceMinor", contains(0))
        .body("next", equalTo(account))
        .body("totals.EUR.balanceMinor", equalTo(5_000));
    String table =
        as(Tokens.of(Roles.FINANCE))
            .accept("text/csv")
            .get(LEDGER + "/float")
            .then()
            .statusCode(200)
            .contentType("text/csv;charset=UTF-8")
            .extract()
            .asString();
    assertThat(table.lines())
        .containsExactly(
            "account,cards,status,cardGroup,group,currency,balanceMinor,heldMinor,undeliveredMinor"
                + ",onMediumMinor,inDoubtMinor,differenceMinor",
            account + "," + number + ",lost,staff,,EUR,0,0,0,0,0,0",
            "company,,,,,EUR,5000,0,0,0,0,0");
    as(Tokens.of(Roles.FINANCE))
        .accept("text/csv")
        .get(LEDGER + "/float?limit=1")
        .then()
        .header("Link", containsString("cursor=" + account))
        .body(not(containsString("company")));
  }

  private static String chip(String number) {
    return "mifare:0000" + number.substring(number.length() - 4);
  }
}
