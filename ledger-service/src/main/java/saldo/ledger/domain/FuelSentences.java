package saldo.ledger.domain;

import static java.util.Map.entry;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of fuel that is refused. */
final class FuelSentences {
  static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          entry(
              RejectionReason.FILLING_INVALID,
              "A filling has a quantity of 1 ml to 100,000 l, no price or odometer below zero, and "
                  + "was not later than now: check {filledAt}."),
          entry(
              RejectionReason.CARD_WITHOUT_HOLDER,
              "The card {card} is assigned to no vehicle or driver of a company: assign it first."),
          entry(
              RejectionReason.PRODUCT_UNKNOWN,
              "There is no product {product}: register it, or take one that is."),
          entry(
              RejectionReason.PREPAYMENT_PRODUCT_NEEDED,
              "The product {product} does not stand for money paid in advance: register one with "
                  + "the purpose prepayment, and name it."),
          entry(
              RejectionReason.PRICE_UNKNOWN,
              "The price list {priceList} had no price for {product} when it was filled, in the "
                  + "currency of the filling: add one, or take another list."),
          entry(
              RejectionReason.FILLING_UNKNOWN,
              "There is no filling {filling}, or it is older than 100 days: correct the balance "
                  + "with an adjustment instead."),
          entry(
              RejectionReason.FILLING_REVERSED,
              "The filling {filling} was reversed: there is nothing to change."),
          entry(
              RejectionReason.FILLING_UNASSIGNED,
              "The filling {filling} waits for its account: assign it to a card first."),
          entry(
              RejectionReason.FILLING_ASSIGNED,
              "The filling is on the account {account} already: there is nothing to do."),
          entry(
              RejectionReason.FILLING_PRICED,
              "The filling costs {amount} already: there is nothing to do."),
          entry(
              RejectionReason.FILLING_CHANGED,
              "The filling {entry} was assigned or got another price since it was recorded: assign "
                  + "it to the right card, or adjust the balance."));

  private FuelSentences() {}
}
