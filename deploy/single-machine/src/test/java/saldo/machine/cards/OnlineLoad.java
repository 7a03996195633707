package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.by;
import static saldo.machine.cards.Programme.eur;

/** A load of 20.00 EUR that is paid online for a card with 5.00 EUR. */
final class OnlineLoad {
  private final Programme programme;
  private final String card;
  private final long floatBefore;
  private final String order;

  OnlineLoad(Programme programme, String card) {
    this.programme = programme;
    this.card = card;
    this.floatBefore = programme.floatMinor("EUR");
    this.order =
        programme
            .atTheDesk("order-load", by(card) + "," + eur(2_000) + ",\"reference\":\"shop 1\"")
            .accepted()
            .entry();
  }

  /** It is on the list with the reason, and neither on the card nor in the float. */
  OnlineLoad isPaidWhileSuspended() {
    String suspend = "\"number\":\"%s\",\"reason\":\"lost?\"".formatted(card);
    programme.card("suspend-card", suspend).accepted();
    String tooMuch = eur(99_999_999) + "," + by(card);
    await()
        .until(() -> programme.atTheTill("purchase", tooMuch).reason().equals("CARD_NOT_ACTIVE"));
    programme.atTheDesk("record-load-payment", named() + "," + eur(2_000)).accepted();
    await()
        .until(
            () -> programme.ledger("load-orders?state=pending").path("items").toString(),
            items -> items.contains(order) && items.contains("CARD_NOT_ACTIVE"));
    assertThat(programme.balance("card-" + card)).isEqualTo(500);
    assertThat(programme.balance("@pending.EUR")).isEqualTo(2_000);
    assertThat(programme.floatMinor("EUR")).isEqualTo(floatBefore);
    return this;
  }

  OnlineLoad isNotAdjusted() {
    String adjustment =
        """
        %s,%s,"direction":"increase","reasonCode":"GOODWILL","text":"has paid online\"\
        """
            .formatted(by(card), eur(2_000));
    assertThat(programme.atTheDesk("propose-adjustment", adjustment).reason())
        .isEqualTo("LOAD_PENDING");
    return this;
  }

  /** 15.00 EUR are credited, the rest is paid back; the float is what the ledger says. */
  void isResolved() {
    String resolve =
        """
        "type":"resolve-load",%s,%s,"outstanding":{"minor":2000,"currency":"EUR"},\
        "correction":{"minor":1500,"currency":"EUR"},"reason":"called in\"\
        """
            .formatted(named(), by(card));
    String proposal =
        programme
            .atTheDesk("propose", "\"command\":{" + resolve + "},\"reason\":\"called in\"")
            .accepted()
            .entry();
    String approval = "\"proposal\":\"" + proposal + "\"";
    assertThat(programme.atTheDesk("approve", approval).reason()).isEqualTo("OWN_PROPOSAL");
    programme.bySecond("approve", approval).accepted();
    await().until(() -> programme.floatMinor("EUR") == floatBefore + 1_500);
    assertThat(programme.balance("card-" + card)).isEqualTo(2_000);
    assertThat(programme.balance("@pending.EUR")).isZero();
    assertThat(programme.ledger("load-orders/" + order).path("state").asText())
        .isEqualTo("corrected");
  }

  private String named() {
    return "\"order\":\"" + order + "\"";
  }
}
