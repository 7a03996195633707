package saldo.ledger.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saldo.schemas.ledger.RejectionReason;

/** Each refusal in one sentence: what was wrong, and what to do. */
public final class Sentences {
  private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,18}) ([A-Z]{3})");
  private static final int USUAL_DIGITS = 2;
  private static final Map<String, Integer> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

  private static final String LINES =
      "A line is not valid: give a product group of 1 to 32 letters, digits and _ : -, "
          + "a VAT rate of 0 to 10000 basis points, a positive amount, and at most 200 lines.";

  private Sentences() {}

  public static String of(RejectionReason reason, Map<String, String> details) {
    String sentence = of(reason);
    for (Map.Entry<String, String> detail : details.entrySet()) {
      sentence = sentence.replace("{" + detail.getKey() + "}", readable(detail.getValue()));
    }
    String position = details.get("position");
    return position != null ? "Entry " + position + ": " + sentence : sentence;
  }

  /** Details carry minor units for programs; a person reads 2.50 EUR. */
  private static String readable(String detail) {
    Matcher amount = AMOUNT.matcher(detail);
    if (!amount.matches()) {
      return detail;
    }
    String currency = amount.group(2);
    int digits = Math.max(0, CURRENCIES.getOrDefault(currency, USUAL_DIGITS));
    return BigDecimal.valueOf(Long.parseLong(amount.group(1)), digits).toPlainString()
        + " "
        + currency;
  }

  private static String of(RejectionReason reason) {
    return switch (reason) {
      case IDEMPOTENCY_CONFLICT ->
          "The id {id} was used before for another command: use a new id for a new command.";
      case BULK_EMPTY -> "The bulk has no entries: send at least one.";
      case BULK_TOO_LARGE -> "The bulk has {entries} entries: send at most 1000 at a time.";
      case BULK_NESTED -> "A bulk cannot contain a bulk: send its entries directly.";
      case AMOUNT_NOT_POSITIVE ->
          "The amount {amount} is not positive: send one above zero, the command gives the sign.";
      case AMOUNT_TOO_LARGE ->
          "The amount {amount} is above the limit of one posting: split it if it is right.";
      case TERMS_INVALID ->
          "The terms (overdraft {overdraft}, ceiling {ceiling}) are not between 0 and the limit.";
      case ITEM_INVALID -> LINES;
      case ITEMS_DO_NOT_SUM -> "The lines do not add up to the amount {amount}: correct either.";
      case SAME_ACCOUNT -> "Both sides are {account}: name two different accounts.";
      case EXPIRY_INVALID ->
          "A hold cannot end at {expiresAt}: choose a time from now up to 31 days ahead.";
      case ENTRY_UNKNOWN ->
          "There is no entry {entry} of the last 35 days: correct older ones by an adjustment.";
      case ENTRY_NOT_REVERSIBLE ->
          "The entry {entry} cannot be reversed: it moved no money, or undid something itself.";
      case ALREADY_REVERSED -> "The entry {entry} was reversed before.";
      case ALREADY_RETURNED ->
          "Goods of {entry} were taken back before: take back the rest instead of reversing it.";
      case RETURN_EXCEEDS_SALE ->
          "{requested} is more than the {returnable} that can still be taken back from this sale.";
      case SAME_CARD,
          CARD_UNKNOWN,
          CARD_OF_ANOTHER_ACCOUNT,
          CARD_REPLACED,
          CARD_BLOCKED,
          CARD_EXPIRED,
          CARD_NOT_ACTIVE,
          CARD_WITHOUT_ACCOUNT,
          SERVICE_POINT_UNKNOWN,
          SERVICE_POINT_INACTIVE,
          CHANNEL_NOT_ALLOWED,
          SERVICE_NOT_ALLOWED,
          PRODUCT_NOT_ALLOWED,
          STORED_VALUE_CARD,
          ALREADY_ALLOCATED,
          LIMIT_EXCEEDED,
          BALANCE_NEGATIVE ->
          CardSentences.of(reason);
      case HOLD_UNKNOWN -> "There is no hold {hold}.";
      case HOLD_NOT_OPEN -> "The hold {hold} has ended: place a new one.";
      case HOLD_EXPIRED -> "The hold ended at {expiredAt}: place a new one.";
      case HOLD_NOT_EXPIRED -> "The hold stands until {expiresAt}: release it to end it now.";
      case CAPTURE_EXCEEDS_HOLD -> "{requested} is more than the {held} that is on hold.";
      case ADJUSTMENT_UNKNOWN -> "There is no adjustment {adjustment}.";
      case ADJUSTMENT_DECIDED -> "The adjustment {adjustment} was approved or declined before.";
      case OWN_ADJUSTMENT -> "{proposer} proposed this: somebody else has to approve it.";
      case ACCOUNT_EXISTS -> "There is an account {account} already: choose another id.";
      case ACCOUNT_UNKNOWN -> "There is no account {account}: open it first, or check the id.";
      case WRONG_ACCOUNT_KIND -> "This cannot be done with this kind of account: check the id.";
      case CURRENCY_MISMATCH -> "The amount is not in the account's currency: use that one.";
      case ACCOUNT_CLOSED -> "The account {account} is closed for good: open a new one.";
      case ACCOUNT_FROZEN -> "The account {account} is frozen: unfreeze it first.";
      case ACCOUNT_NOT_FROZEN -> "The account {account} is not frozen.";
      case HOLDS_OPEN -> "{holds} holds are open: capture or release them first.";
      case BALANCE_NOT_ZERO ->
          "The balance is {balance}: a positive one needs a refund tender, a negative one a load.";
      case CEILING_EXCEEDED ->
          "{requested} on top of {balance} is above the ceiling of {ceiling}: take less.";
      case INSUFFICIENT_FUNDS ->
          "{requested} is more than the available {available}: load the account or take less.";
    };
  }
}
