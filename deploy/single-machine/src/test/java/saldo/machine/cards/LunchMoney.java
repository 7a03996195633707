package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.eur;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What a company gives its people for lunch: cards with 1.20 and 9.00 EUR are filled up to 5.00.
 */
final class LunchMoney {
  private static final String FILL_UP =
      """
      "name":"Lunch money","group":"LUNCH","period":"month","cumulative":false,\
      "source":{"account":"acme"},\
      """;

  private final Programme programme;
  private final List<String> cards;

  LunchMoney(Programme programme, List<String> cards) {
    this.programme = programme;
    this.cards = cards;
  }

  void isGivenOnce() {
    programme
        .atTheDesk("open-account", "\"account\":\"acme\",\"kind\":\"prepaid\",\"currency\":\"EUR\"")
        .accepted();
    programme
        .atTheDesk("prepay", "\"account\":\"acme\",\"tender\":\"bank\"," + eur(1_000))
        .accepted();
    programme.register("card-group", "LUNCH", "\"name\":\"Lunch\",\"discountBasisPoints\":0");
    cards.forEach(card ->
        programme
            .card(
                "assign-card",
                "\"number\":\""
                    + card
                    + "\",\"attribute\":\"group\",\"to\":\"LUNCH\",\"reason\":\"eats here\"")
            .accepted());
    programme.register("allocation-plan", "LUNCH", FILL_UP + eur(500));
    long before = programme.floatMinor("EUR");

    // it may be a moment until the plan is known
    await()
        .untilAsserted(() -> assertThat(gives(programme.allocate("LUNCH", true), 2, 380)).isTrue());
    assertThat(programme.balance("acme")).isEqualTo(1_000);
    assertThat(gives(programme.allocate("LUNCH", false), 2, 380)).isTrue();
    assertThat(gives(programme.allocate("LUNCH", false), 0, 0)).isTrue();
    await()
        .until(
            () -> programme.cards("allocations/LUNCH").at("/totals/alreadyMinor").asLong() == 380);
    assertThat(programme.balance("card-" + cards.getFirst())).isEqualTo(500);
    assertThat(programme.balance("card-" + cards.getLast())).isEqualTo(900);
    assertThat(programme.balance("acme")).isEqualTo(620);
    await().until(() -> programme.floatMinor("EUR") == before);
  }

  private static boolean gives(JsonNode report, int cards, long minor) {
    JsonNode totals = report.path("totals");
    return totals.path("given").asInt() == cards
        && totals.path("givenMinor").asLong() == minor
        && totals.path("refused").asInt() == 0;
  }
}
