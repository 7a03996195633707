package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.by;
import static saldo.machine.cards.Programme.eur;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import saldo.machine.Service;
import saldo.machine.SingleMachine;
import saldo.machine.cards.Programme.Answer;
import saldo.machine.keys.Role;
import saldo.machine.keys.Tokens.Claims;
import saldo.machine.testing.OneMachine;
import saldo.schemas.CardNumber;

/** Two companies have their vehicles' cards in one ledger; the fleet manager of one asks. */
@ExtendWith(OneMachine.class)
class OneOrganisationIT {
  private static final String OURS = CardNumber.withCheckDigit("6500000001").value();
  private static final String THEIRS = CardNumber.withCheckDigit("6500000002").value();

  private Programme programme;
  private String manager;

  @BeforeEach
  void twoCompanies(SingleMachine machine) {
    programme = new Programme(machine, "companies");
    manager = machine.token(new Claims(Role.FLEET_MANAGER, "companies", "frida").of("ACME"));
    programme.register("organisation", "ACME", "\"name\":\"Acme\",\"roles\":[\"account-holder\"]");
    programme.register("organisation", "BEST", "\"name\":\"Best\",\"roles\":[\"account-holder\"]");
    programme.register(
        "card-profile", "FUEL", Programme.profile("Fuel", "[\"terminal\",\"back-office\"]"));
    programme.register("vehicle", "VAN_BEST", vehicle("BEST"));
    for (String card : List.of(OURS, THEIRS)) {
      programme
          .card(
              "add-card",
              number(card) + ",\"blank\":{\"valueMode\":\"server\",\"profile\":\"FUEL\"}")
          .accepted();
    }
    programme.card("issue-card", number(THEIRS) + ",\"vehicle\":\"VAN_BEST\"").accepted();
  }

  @AfterEach
  void close() {
    programme.close();
  }

  @Test
  void aFleetManagerHasTheirOwnCompanysVehiclesAndCardsAndNoOther() {
    define("VAN_ACME", vehicle("ACME")).accepted();
    await().until(() -> card("issue-card", OURS, "\"vehicle\":\"VAN_ACME\"").status() == 200);
    moneyOn(OURS, 2_000);
    moneyOn(THEIRS, 3_000);

    await().until(() -> cards("float").at("/totals/EUR/balanceMinor").asLong() == 2_000);
    assertThat(cards("float").path("rows")).hasSize(1);
    assertThat(programme.floatMinor("EUR")).as("of both").isEqualTo(5_000);
    assertThat(ids(cards("registry/vehicle"), "id")).containsExactly("VAN_ACME");
    assertThat(ids(cards("cards"), "number")).containsExactly(OURS);
    assertThat(cards("cards/" + OURS).path("vehicle").asText()).isEqualTo("VAN_ACME");
    refused(look("registry/vehicle/VAN_BEST"), 404, "ITEM_UNKNOWN");
    refused(look("cards/" + THEIRS), 404, "CARD_UNKNOWN");

    card("suspend-card", OURS, "\"reason\":\"in the garage\"").accepted();
    refused(card("suspend-card", THEIRS, "\"reason\":\"envy\""), 403, "ROLE_MISSING");
    refused(define("VAN_BEST", vehicle("ACME")), 403, "ROLE_MISSING");
    refused(define("VAN_TWO", vehicle("BEST")), 403, "ROLE_MISSING");
    assertThat(status(THEIRS)).isEqualTo("active");
    theRestOfTheLedgerIsNotTheirs();
  }

  private void theRestOfTheLedgerIsNotTheirs() {
    refused(programme.look(Service.LEDGER, "accounts", manager), 403, "ONE_ORGANISATION");
    refused(
        programme.look(Service.LEDGER, "accounts/card-" + OURS, manager), 403, "ONE_ORGANISATION");
    String purchase = "{\"type\":\"purchase\",%s,%s}".formatted(by(OURS), eur(100));
    refused(programme.send(Service.LEDGER, "commands", manager, purchase), 403, "ONE_ORGANISATION");
    refused(look("cards/outcomes/it-1"), 403, "ONE_ORGANISATION");
    assertThat(programme.balance("card-" + OURS)).isEqualTo(2_000);
  }

  /** The ledger may know of a new card some milliseconds later than the card service. */
  private void moneyOn(String card, long minor) {
    String load = by(card) + "," + eur(minor) + ",\"tender\":\"cash\"";
    await().until(() -> programme.atTheDesk("load", load).status() == 200);
    await().until(() -> status(card).equals("active"));
  }

  private String status(String card) {
    return programme.cards("cards/" + card).path("status").asText();
  }

  private Answer define(String id, String vehicle) {
    return programme.send(
        Service.CARDS,
        "registry/commands",
        manager,
        """
        {"type":"define","id":"%s","data":{"kind":"vehicle",%s},"reason":"bought"}\
        """
            .formatted(id, vehicle));
  }

  private Answer card(String type, String card, String fields) {
    String command = "{\"type\":\"%s\",%s,%s}".formatted(type, number(card), fields);
    return programme.send(Service.CARDS, "cards/commands", manager, command);
  }

  private JsonNode cards(String path) {
    return look(path).accepted().body();
  }

  private Answer look(String path) {
    return programme.look(Service.CARDS, path, manager);
  }

  private static List<String> ids(JsonNode page, String field) {
    return page.path("items").valueStream().map(item -> item.path(field).asText()).toList();
  }

  private static void refused(Answer answer, int status, String reason) {
    assertThat(answer.reason()).as(answer.body().toString()).isEqualTo(reason);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static String vehicle(String organisation) {
    return "\"name\":\"B-XY 1\",\"organisation\":\"" + organisation + "\"";
  }

  private static String number(String card) {
    return "\"number\":\"" + card + "\"";
  }
}
