package saldo.gateway.medium.purse;

/** Why a card, or what is to be done with it, is refused; with what to do about it. */
public enum PurseRefusal {
  NO_PURSE("the card is blank: format it at a terminal that loads"),
  FOREIGN_CARD(
      "the card has other keys: it is no card of this issuer, or was spoilt; take another"),
  SPOILT("the card was torn off while it was formatted and can not be used: take another"),
  ALREADY_FORMATTED("there is a purse on the card already: use it as it is"),
  INTERRUPTED("the card was torn off while it was written: have it repaired first"),
  LOG_LOST(
      "the card was torn off while its log was written, or was tampered with: present it at the"
          + " reader where it was used last, or here again in some minutes; if that does not help,"
          + " have the card office look at it"),
  FORGED(
      "balance and log of the card do not fit: keep it, and have the card office look at it; what"
          + " counts is what the ledger knows"),
  COUNTER_BEHIND(
      "the card has been further than it says: an old copy was written to it; keep it, and have the"
          + " card office look at it"),
  WORN_OUT("the card has lost its balance: replace it by what the ledger knows"),
  MAY_NOT_LOAD("this reader may only spend: load the card at a terminal that loads"),
  AMOUNT_NOT_POSITIVE("the amount should be at least one minor unit"),
  TOO_LITTLE_ON_CARD("there is not enough on the card: load it, or pay less"),
  TOO_MUCH_ON_CARD("the card can not hold so much: load less"),
  BLOCKED(
      "the card is marked as blocked: present it where there is a connection, and if it is refused"
          + " there too, ask the card office"),
  NOT_BLOCKED("the card is not marked as blocked: no mark has to be removed"),
  NOTHING_ON_CARD("there is nothing on the card: nothing has to be removed"),
  COUNTER_EXHAUSTED("the card has had all the changes it can count: replace it"),
  CARD_HAS_CHANGED("the card is not as it was when the change was planned: read it again");

  private final String sentence;

  PurseRefusal(String sentence) {
    this.sentence = sentence;
  }

  /** What is wrong, and what to do. */
  public String sentence() {
    return sentence;
  }
}
