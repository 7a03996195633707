package saldo.ledger.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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

  /** Each reason has one: {@code SentencesTest} sees to it. */
  private static final Map<RejectionReason, String> ALL = all();

  private Sentences() {}

  public static String of(RejectionReason reason, Map<String, String> details) {
    String sentence = Objects.requireNonNull(ALL.get(reason), reason::name);
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

  private static Map<RejectionReason, String> all() {
    Map<RejectionReason, String> all = new EnumMap<>(RejectionReason.class);
    all.putAll(ApprovalSentences.ALL);
    all.putAll(BookSentences.ALL);
    all.putAll(CardSentences.ALL);
    all.putAll(CodeSentences.ALL);
    all.putAll(DeliverySentences.ALL);
    all.putAll(HoldSentences.ALL);
    all.putAll(LoadSentences.ALL);
    return all;
  }
}
