package saldo.cards.domain.card;

import java.util.Map;
import saldo.kit.decider.Wording;
import saldo.schemas.card.CardRejection;

/** Each refusal in one sentence: what was wrong, and what to do. */
public final class Sentences {
  private Sentences() {}

  public static String of(CardRejection reason, Map<String, String> details) {
    return Wording.sentence(of(reason), details);
  }

  private static String of(CardRejection reason) {
    return switch (reason) {
      case IDEMPOTENCY_CONFLICT ->
          "The id {id} was used before for another command: use a new id for a new command.";
      case RANGE_INVALID ->
          "{count} cards from {first} are not a range: begin with 7 to 18 digits, take 1 to 1000 "
              + "cards, and stay within as many digits.";
      case REASON_MISSING ->
          "There is no reason, or it is longer than {longest} characters: say in a few words why.";
      case VALID_FROM_INVALID -> "It cannot hold from {validFrom}: what is allowed is {allowed}.";
      case CARD_EXISTS -> "There is a card {number} already: choose another number.";
      case CARD_UNKNOWN -> "There is no card {number}: check the number, or add the card first.";
      case WRONG_FORM ->
          "{number} is not a {needed} card: the number of a physical card is digits alone, that "
              + "of a virtual card is not; choose another.";
      case WRONG_STATUS ->
          "The card {number} is {status}: this can be done only with one that is {needed}.";
      case REFERENCE_UNKNOWN ->
          "There is no {kind} {id} at {at}: register it first, or check the id.";
      case PROFILE_REQUIRED ->
          "The card {number} needs a profile: assign another instead of taking it away.";
      case NOT_FOR_SERVICE_POINT ->
          "The card {number} is a physical one: create a virtual card for the service point.";
      case VIRTUAL_CARD_EXISTS ->
          "The service point {servicePoint} has the active virtual card {number}: suspend or close "
              + "that one first.";
      case BEARER_OF_ANOTHER ->
          "The bearer {bearer} does not belong to {organisation}: choose one of its own.";
      case MEDIUM_TAKEN ->
          "{medium} is the card {number}'s: release it there first, or choose another; a QR code "
              + "is never used twice.";
      case MEDIUM_UNKNOWN -> "{medium} is not {needed}: check which medium it is.";
      case ACCOUNT_TAKEN ->
          "The account {account} cannot be this card's, for it is {is}: name another.";
      case ACCOUNT_OF_ANOTHER ->
          "The account of the card {number} was used by {company}, and {to} is of another company: "
              + "return the card and issue it again, which gives it a new account.";
      case NOT_SETTLED ->
          "There is {balance} on the account {account}, and {holds} holds are open: settle it "
              + "first.";
      case EVER_POSTED ->
          "Money was booked with the card {number}, so it cannot be removed: close it instead.";
      case NOT_EXPIRED ->
          "The card {number} is valid until {validUntil}: suspend, take back or close it to end "
              + "it now.";
      case ALREADY_SO -> "There is nothing to change: {what}.";
    };
  }
}
