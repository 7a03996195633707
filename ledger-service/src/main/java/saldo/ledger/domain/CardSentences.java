package saldo.ledger.domain;

import static java.util.Map.entry;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of a card that is refused. */
final class CardSentences {
  static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          entry(
              RejectionReason.SAME_CARD,
              "Both cards are {card}: name the card that is given up and another one."),
          entry(RejectionReason.CARD_UNKNOWN, "There is no card {card}: check the number."),
          entry(
              RejectionReason.CARD_OF_ANOTHER_ACCOUNT,
              "The card {card} does not spend from {account}: name the card alone."),
          entry(
              RejectionReason.CARD_REPLACED,
              "The balance of {card} went to the card {by}: take that one instead."),
          entry(
              RejectionReason.CARD_BLOCKED,
              "The card {card} is {status}: keep it and ask the card office."),
          entry(
              RejectionReason.CARD_EXPIRED,
              "The validity of the card {card} is over: exchange it for a new one."),
          entry(
              RejectionReason.CARD_NOT_ACTIVE,
              "The card {card} is {status}, not active: ask the card office."),
          entry(
              RejectionReason.CARD_WITHOUT_ACCOUNT,
              "The card {card} spends from no account: link it to one, or issue it."),
          entry(
              RejectionReason.SERVICE_POINT_UNKNOWN,
              "The service point {servicePoint} is not registered: register it first."),
          entry(
              RejectionReason.SERVICE_POINT_INACTIVE,
              "The service point {servicePoint} has no active virtual card: create one, "
                  + "without it no card is taken there."),
          entry(
              RejectionReason.CHANNEL_NOT_ALLOWED,
              "The profile {profile} of the card {card} does not allow its use here ({channel})."),
          entry(
              RejectionReason.SERVICE_NOT_ALLOWED,
              "The profile {profile} of the card {card} does not allow this ({service})."),
          entry(
              RejectionReason.PRODUCT_NOT_ALLOWED,
              "The profile {profile} does not pay for {group}."),
          entry(
              RejectionReason.STORED_VALUE_CARD,
              "The credit is on the medium, where a correction has no effect: unload or load the "
                  + "card at a reader, or transfer its balance."),
          entry(
              RejectionReason.ALREADY_ALLOCATED,
              "The plan {plan} has given to the card {card} for {period} before, or for so many "
                  + "later ones: it gives once."),
          entry(
              RejectionReason.LIMIT_EXCEEDED,
              "The limit {limit} is {allowed} per {per} and would be at {wouldBe}: take less, or "
                  + "wait."),
          entry(
              RejectionReason.BALANCE_NEGATIVE,
              "The balance of {card} is {balance}: load what is missing before it is replaced."));

  private CardSentences() {}
}
