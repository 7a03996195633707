package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static saldo.machine.cards.Programme.by;
import static saldo.machine.cards.Programme.eur;

import java.time.Duration;
import java.time.Instant;

/** A code that somebody at a desk has made for a card, and what a till does with it. */
final class DeskCode {
  private final Programme programme;
  private final String card;

  DeskCode(Programme programme, String card) {
    this.programme = programme;
    this.card = card;
  }

  void isTakenOnce() {
    String until = Instant.now().plus(Duration.ofHours(1)).toString();

    String code =
        programme
            .transactionCode(
                by(card) + "," + eur(300) + ",\"expiresAt\":\"" + until + "\",\"divisible\":false")
            .accepted()
            .body()
            .path("code")
            .asText();
    String payment = eur(250) + ",\"code\":\"code:" + code + "\"";
    programme.atTheTill("redeem-code", payment).accepted();

    assertThat(programme.atTheTill("redeem-code", payment).reason()).isEqualTo("CODE_USED");
    await().untilAsserted(() -> assertThat(programme.balance("card-" + card)).isEqualTo(650));
  }
}
