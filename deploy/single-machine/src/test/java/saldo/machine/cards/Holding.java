package saldo.machine.cards;

import saldo.gateway.medium.CardUid;

/** A card that people have: its medium, and its number. */
record Holding(CardUid uid, String number) {
  String account() {
    return "card-" + number;
  }

  /** As commands about the card begin. */
  String named() {
    return "\"number\":\"%s\"".formatted(number);
  }
}
