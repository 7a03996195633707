package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.by;

import com.fasterxml.jackson.databind.JsonNode;
import saldo.machine.cards.Programme.Answer;

/** A stored-value card that is lost, replaced without a reader, and turns up again. */
final class FoundCard {
  private static final String TILL = "reader-1";
  private static final String KIOSK = "reader-2";

  private final Programme programme;
  private final String lost;
  private final String fresh;

  /**
   * @param lost with credit on its medium
   * @param fresh to which that was transferred, for its next use
   */
  FoundCard(Programme programme, String lost, String fresh) {
    this.programme = programme;
    this.lost = lost;
    this.fresh = fresh;
  }

  /** The first reader writes it, and no other; until then it is not spent. */
  FoundCard isReplacedAtTheFirstReader(long minor) {
    await().until(() -> undelivered() == minor);
    assertThat(spend(1).reason()).isEqualTo("INSUFFICIENT_FUNDS");
    JsonNode toWrite = claim(TILL, fresh).accepted().body().path("toWrite");
    assertThat(toWrite.path("amount").path("minor").asLong()).isEqualTo(minor);

    assertThat(claim(KIOSK, fresh).reason()).isEqualTo("DELIVERY_CLAIMED");
    assertThat(claim(TILL, fresh).accepted().body().path("toWrite")).isEqualTo(toWrite);

    String written =
        """
        {"seq":1,"at":"2026-11-20T08:00:00Z","type":"delivery","account":"%s","number":%d}\
        """
            .formatted(toWrite.path("account").asText(), toWrite.path("number").asLong());
    programme.fact(TILL, written).accepted();
    await().until(() -> undelivered() == 0);
    assertThat(claim(KIOSK, fresh).reason()).isEqualTo("NOTHING_TO_DELIVER");
    spend(minor).accepted();
    return this;
  }

  /** It is refused, wiped, and nobody has anything to look into. */
  void isWiped(long minor) {
    Answer refused = claim(KIOSK, lost);
    assertThat(refused.reason()).isEqualTo("CARD_REPLACED");
    assertThat(refused.body().path("details").path("medium").asText()).isEqualTo("wipe");
    String wiped =
        """
        {"seq":1,"at":"2026-11-20T09:00:00Z","type":"wipe",%s,"amount":{"minor":%d,\
        "currency":"EUR"}}\
        """
            .formatted(by(lost), minor);
    programme.fact(KIOSK, wiped).accepted();
    String history = "accounts/card-" + lost + "/history";
    await().until(() -> programme.ledger(history).toString().contains("wiped"));
    assertThat(programme.ledger("work-items?kind=medium-doubtful").path("items")).isEmpty();
  }

  private Answer claim(String reader, String card) {
    return programme.ask(reader, "claim-delivery", by(card));
  }

  private Answer spend(long minor) {
    return programme.atTheTill("purchase", Programme.eur(minor) + "," + by(fresh));
  }

  private long undelivered() {
    for (JsonNode row : programme.cards("float?limit=1000").path("rows")) {
      if (row.path("account").asText().equals("card-" + fresh)) {
        return row.path("undeliveredMinor").asLong();
      }
    }
    return -1;
  }
}
