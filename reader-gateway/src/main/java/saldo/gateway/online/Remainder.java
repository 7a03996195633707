package saldo.gateway.online;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saldo.schemas.Money;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/** What the ledger leaves of an amount that it has refused. */
public final class Remainder {
  /** A refusal names what would go; with several limits it takes a few more. */
  public static final int MOST_ATTEMPTS = 6;

  private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,18}) ([A-Z]{3})");

  private Remainder() {}

  /**
   * How much would go, as far as the refusal says it.
   *
   * @param asked what was refused
   * @return in minor units of its currency, above zero and less than was asked for; empty if
   *     nothing is left, or the refusal has nothing to do with the amount
   */
  public static OptionalLong of(Money asked, Outcome.Rejected refused) {
    Map<String, String> details = refused.details();
    long minor = 0;
    if (refused.reason() == RejectionReason.INSUFFICIENT_FUNDS) {
      minor = minor(details, "available");
    } else if (refused.reason() == RejectionReason.LIMIT_EXCEEDED) {
      minor = asked.minor() - minor(details, "wouldBe") + minor(details, "allowed");
    }
    return minor < 1 || minor >= asked.minor() ? OptionalLong.empty() : OptionalLong.of(minor);
  }

  /** Details carry minor units, such as {@code 600 EUR}; a count has no currency and no answer. */
  private static long minor(Map<String, String> details, String name) {
    Matcher amount = AMOUNT.matcher(details.getOrDefault(name, ""));
    return amount.matches() ? Long.parseLong(amount.group(1)) : 0;
  }
}
