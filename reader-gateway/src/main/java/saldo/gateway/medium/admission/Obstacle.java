package saldo.gateway.medium.admission;

import java.util.Map;
import saldo.gateway.medium.desk.Admission.Declined;
import saldo.kit.decider.Wording;

/**
 * Why a medium may not be used now. The order is the order of the checks: of two reasons, the one
 * written first is given. Names that the ledger has among its reasons mean the same.
 */
enum Obstacle {
  /** The medium stands for no card that is known here. */
  CARD_UNKNOWN(
      "No card is known here by the medium {medium}, and a new one is not known before there is a "
          + "connection: ask the card office."),
  /** The card's balance went to another card. */
  CARD_REPLACED("The balance of {card} went to the card {by}: take that one, and keep this one."),
  /** The card is lost, stolen, confiscated, given back or ended. */
  CARD_BLOCKED("The card {card} is {status}: keep it and ask the card office."),
  /** The card's validity is over. */
  CARD_EXPIRED("The validity of the card {card} is over: exchange it for a new one."),
  /** The card is in stock or suspended, or was never loaded. */
  CARD_NOT_ACTIVE("The card {card} is {status}, not active: ask the card office."),
  /** What can be spent is not on the medium. */
  VALUE_NOT_ON_MEDIUM(
      "The credit of the card {card} is not on its medium: pay through the ledger instead."),
  /** Without Kafka, a card can't be used for the first time. */
  FIRST_USE_OFFLINE(
      "The card {card} has not been used before, and there is no connection now: its first use "
          + "needs one, try again later."),
  /** Without Kafka, what is known here gets too old. */
  KNOWLEDGE_TOO_OLD(
      "There is no connection, and what is known here of the card {card} is older than {limit}: "
          + "try again when there is one."),
  /** The card spends from no account. */
  CARD_WITHOUT_ACCOUNT("The card {card} spends from no account: ask the card office."),
  /** The service point is not registered. */
  SERVICE_POINT_UNKNOWN("The service point {servicePoint} is not registered: register it first."),
  /** The service point has no active virtual card. */
  SERVICE_POINT_INACTIVE(
      "The service point {servicePoint} has no active virtual card: create one, without it no "
          + "card is taken there."),
  /** The card's profile does not allow terminals. */
  CHANNEL_NOT_ALLOWED("The profile {profile} of the card {card} does not allow its use here."),
  /** The card's profile does not allow it. */
  SERVICE_NOT_ALLOWED("The profile {profile} of the card {card} does not allow this ({service})."),
  /** The account's currency is another. */
  CURRENCY_MISMATCH("The card {card} holds {holds}, and here is {currency}: use it elsewhere."),
  /** The terminal may do nothing without Kafka. */
  OFFLINE_FORBIDDEN(
      "There is no connection, and the terminal {terminal} takes no cards without one: try again "
          + "later."),
  /** The terminal may only sell without Kafka. */
  OFFLINE_PURCHASE_ONLY(
      "There is no connection, and without one the terminal {terminal} only sells: load or unload "
          + "the card {card} later."),
  /** What was taken since the connection was lost, and this, is more than the profile allows. */
  OFFLINE_CEILING_EXCEEDED(
      "Without a connection the card {card} can pay {ceiling} in all, of which {spent} are spent: "
          + "take less, or wait.");

  private final String pattern;

  Obstacle(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The refusal.
   *
   * @param details name, value, name, value…
   */
  Declined declined(Object... details) {
    Map<String, String> named = Wording.details(details);
    return new Declined(name(), Wording.sentence(pattern, named));
  }
}
