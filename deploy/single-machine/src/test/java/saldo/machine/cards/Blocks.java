package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.machine.cards.Programme.by;
import static saldo.machine.cards.Programme.eur;

import java.util.Arrays;

/** A card that is blocked a hundred times, and how soon the ledger refuses it. */
final class Blocks {
  private static final int BLOCKS = 100;
  private static final double SLOWEST_IN_A_HUNDRED = 0.99;
  private static final long MOST_MILLIS = 100;

  private final Programme programme;
  private final String card;

  Blocks(Programme programme, String card) {
    this.programme = programme;
    this.card = card;
  }

  void areEnforcedAtOnce() {
    long[] millis = new long[BLOCKS];
    for (int i = 0; i < BLOCKS; i++) {
      change("suspend-card");
      long accepted = System.nanoTime();
      int tries = 0;
      while (buys()) {
        assertThat(++tries).isLessThan(BLOCKS);
      }
      millis[i] = tries == 0 ? 0 : (System.nanoTime() - accepted) / 1_000_000;
      change("resume-card");
    }
    Arrays.sort(millis);
    assertThat(millis[(int) (BLOCKS * SLOWEST_IN_A_HUNDRED) - 1])
        .as("milliseconds until the ledger refuses: " + Arrays.toString(millis))
        .isLessThanOrEqualTo(MOST_MILLIS);
  }

  private void change(String type) {
    programme.card(type, "\"number\":\"" + card + "\",\"reason\":\"try\"").accepted();
  }

  private boolean buys() {
    return programme.atTheTill("purchase", eur(1) + "," + by(card)).status() == 200;
  }
}
