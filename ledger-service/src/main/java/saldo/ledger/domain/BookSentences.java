package saldo.ledger.domain;

import static java.util.Map.entry;

import java.util.Map;
import saldo.schemas.ledger.RejectionReason;

/** What is said of a command that is refused for what it says, or for its account. */
final class BookSentences {
  static final Map<RejectionReason, String> ALL =
      Map.ofEntries(
          entry(
              RejectionReason.IDEMPOTENCY_CONFLICT,
              "The id {id} was used before for another command: use a new id for a new command."),
          entry(RejectionReason.BULK_EMPTY, "The bulk has no entries: send at least one."),
          entry(
              RejectionReason.BULK_TOO_LARGE,
              "The bulk has {entries} entries: send at most 1000 at a time."),
          entry(
              RejectionReason.BULK_NESTED,
              "A bulk cannot contain a bulk: send its entries directly."),
          entry(
              RejectionReason.AMOUNT_NOT_POSITIVE,
              "The amount {amount} is not positive: send one above zero, the command gives "
                  + "the sign."),
          entry(
              RejectionReason.AMOUNT_TOO_LARGE,
              "The amount {amount} is above the limit of one posting: split it if it is right."),
          entry(
              RejectionReason.TERMS_INVALID,
              "The terms are not valid: overdraft ({overdraft}) and ceiling ({ceiling}) are "
                  + "between 0 and the limit, and a home reader is named with the exposure "
                  + "home-reader ({exposure}) and with no other."),
          entry(
              RejectionReason.ITEM_INVALID,
              "A line is not valid: give a product group of 1 to 32 letters, digits and _ : -, "
                  + "a VAT rate of 0 to 10000 basis points, a positive amount, and at most 200 "
                  + "lines."),
          entry(
              RejectionReason.ITEMS_DO_NOT_SUM,
              "The lines do not add up to the amount {amount}: correct either."),
          entry(
              RejectionReason.SAME_ACCOUNT,
              "Both sides are {account}: name two different accounts."),
          entry(
              RejectionReason.EXPIRY_INVALID,
              "It cannot end at {expiresAt}: choose a time from now up to {latest}."),
          entry(
              RejectionReason.ENTRY_UNKNOWN,
              "There is no entry {entry} of the last 35 days: correct older ones by an "
                  + "adjustment."),
          entry(
              RejectionReason.ENTRY_NOT_REVERSIBLE,
              "The entry {entry} cannot be reversed: it moved no money, or it is put right "
                  + "otherwise."),
          entry(RejectionReason.ALREADY_REVERSED, "The entry {entry} was reversed before."),
          entry(
              RejectionReason.ALREADY_RETURNED,
              "Goods of {entry} were taken back before: take back the rest instead of "
                  + "reversing it."),
          entry(
              RejectionReason.RETURN_EXCEEDS_SALE,
              "{requested} is more than the {returnable} that can still be taken back from "
                  + "this sale."),
          entry(RejectionReason.ADJUSTMENT_UNKNOWN, "There is no adjustment {adjustment}."),
          entry(
              RejectionReason.ADJUSTMENT_DECIDED,
              "The adjustment {adjustment} was approved or declined before."),
          entry(
              RejectionReason.OWN_ADJUSTMENT,
              "{proposer} proposed this: somebody else has to approve it."),
          entry(
              RejectionReason.ACCOUNT_EXISTS,
              "There is an account {account} already: choose another id."),
          entry(
              RejectionReason.ACCOUNT_UNKNOWN,
              "There is no account {account}: open it first, or check the id."),
          entry(
              RejectionReason.WRONG_ACCOUNT_KIND,
              "This cannot be done with this kind of account: check the id."),
          entry(
              RejectionReason.CURRENCY_MISMATCH,
              "The amount is not in the account's currency: use that one."),
          entry(
              RejectionReason.ACCOUNT_CLOSED,
              "The account {account} is closed for good: open a new one."),
          entry(
              RejectionReason.ACCOUNT_FROZEN,
              "The account {account} is frozen: unfreeze it first."),
          entry(RejectionReason.ACCOUNT_NOT_FROZEN, "The account {account} is not frozen."),
          entry(
              RejectionReason.BALANCE_NOT_ZERO,
              "The balance is {balance}: a positive one needs a refund tender, a negative "
                  + "one a load."),
          entry(
              RejectionReason.CEILING_EXCEEDED,
              "{requested} on top of {balance} is above the ceiling of {ceiling}: take less."),
          entry(
              RejectionReason.INSUFFICIENT_FUNDS,
              "{requested} is more than the available {available}: load the account or take "
                  + "less."));

  private BookSentences() {}
}
