package saldo.gateway.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FactCommand.RecordCashSale;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.RejectionReason;

/**
 * What a fact must be like before it is stored. A fact may never be lost, and the ledger refuses a
 * malformed one when its device is long gone; so these rules are the ledger's own, asked while the
 * device can still be told. A fact that passes here cannot be refused there.
 */
public final class FactRules {
  /** The largest amount of one fact, in minor units. */
  public static final long MOST_MINOR = 1_000_000_000_000L;

  /** More lines than a till receipt has. */
  public static final int MOST_ITEMS = 200;

  /** 100 %. */
  public static final int MOST_VAT_BASIS_POINTS = 10_000;

  /** The most of one filling, in millilitres: a hundred cubic metres. */
  public static final long MOST_ML = 100_000_000;

  /** Clocks differ; nobody fills tomorrow. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** Longer than any name of a product. */
  private static final int LONGEST_PRODUCT = 64;

  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_:-]{1,32}");

  /** A clock outside of this is broken, and its times would not fit into what statements print. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private FactRules() {}

  public static Optional<Refusal> check(RecordPurchase fact) {
    return first(
        () -> account(fact.account()),
        () -> amount("amount", fact.amount()),
        () -> items(fact.amount(), fact.items()),
        () -> openAs(fact.openAs()));
  }

  public static Optional<Refusal> check(RecordLoad fact) {
    return first(
        () -> account(fact.account()),
        () -> amount("amount", fact.amount()),
        () -> openAs(fact.openAs()));
  }

  public static Optional<Refusal> check(RecordCashSale fact) {
    return first(() -> amount("amount", fact.amount()), () -> items(fact.amount(), fact.items()));
  }

  public static Optional<Refusal> check(RecordDelivery fact) {
    return first(
        () -> account(fact.account()),
        () ->
            unless(
                fact.number() > 0,
                "NUMBER_INVALID",
                "number is that of the delivery, from 1: send the one that claim-delivery gave"));
  }

  public static Optional<Refusal> check(RecordWipe fact) {
    return fact.found() == null || fact.found().minor() == 0
        ? Optional.empty()
        : amount("amount", fact.found());
  }

  /**
   * @param now by the gateway's clock
   */
  public static Optional<Refusal> check(RecordFilling fact, Instant now) {
    Filling filling = fact.filling();
    return first(
        () -> quantity(filling.quantityMl()),
        () -> amount("amount", fact.amount()),
        () -> price(filling.unitMilliMinor()),
        () -> odometer(filling.odometerKm()),
        () -> product(filling.product()),
        () -> time(filling.filledAt()),
        () ->
            unless(
                !filling.filledAt().isAfter(now.plus(AHEAD)),
                "TIME_INVALID",
                "filledAt is in the future: set the device's clock"));
  }

  private static Optional<Refusal> quantity(long ml) {
    return unless(
        ml >= 1 && ml <= MOST_ML,
        RejectionReason.FILLING_INVALID.name(),
        "quantityMl is from 1 to "
            + MOST_ML
            + ": if nothing was taken, release the hold and report nothing");
  }

  private static Optional<Refusal> price(long unitMilliMinor) {
    return unless(
        unitMilliMinor >= 0,
        RejectionReason.FILLING_INVALID.name(),
        "unitMilliMinor is the price of a litre in thousandths of a minor unit, from 0");
  }

  private static Optional<Refusal> odometer(@Nullable Long km) {
    return unless(
        km == null || km >= 0,
        RejectionReason.FILLING_INVALID.name(),
        "odometerKm is from 0: leave it out if nobody entered it");
  }

  private static Optional<Refusal> product(String product) {
    return unless(
        !product.isBlank() && product.length() <= LONGEST_PRODUCT,
        RejectionReason.FILLING_INVALID.name(),
        "product is the id of a product, 1 to " + LONGEST_PRODUCT + " characters");
  }

  /** When something happened must be a time that a clock can show. */
  public static Optional<Refusal> time(Instant at) {
    return unless(
        !at.isBefore(EARLIEST) && at.isBefore(LATEST),
        "TIME_INVALID",
        "the time must be between the years 2000 and 2199: set the device's clock");
  }

  private static Optional<Refusal> account(@Nullable AccountId account) {
    return unless(
        account == null || !account.isHouse(),
        RejectionReason.WRONG_ACCOUNT_KIND.name(),
        "a device cannot name one of the issuer's own accounts, which begin with @: name the"
            + " holder's");
  }

  private static Optional<Refusal> openAs(@Nullable AccountKind kind) {
    return unless(
        kind == null || !kind.isHouse(),
        RejectionReason.WRONG_ACCOUNT_KIND.name(),
        "an account is opened as purse or prepaid");
  }

  /**
   * An amount of money that changes hands.
   *
   * @param field what the device calls it
   */
  public static Optional<Refusal> amount(String field, Money amount) {
    return first(
        () ->
            unless(
                amount.minor() > 0,
                RejectionReason.AMOUNT_NOT_POSITIVE.name(),
                field + " must be above zero: the type says which way the money goes"),
        () ->
            unless(
                amount.minor() <= MOST_MINOR,
                RejectionReason.AMOUNT_TOO_LARGE.name(),
                field + " must be at most " + MOST_MINOR + " minor units"));
  }

  /** What was sold for an amount; nothing may be said of it. */
  public static Optional<Refusal> items(Money amount, @Nullable List<Item> items) {
    if (items == null) {
      return Optional.empty();
    }
    return first(
        () ->
            unless(
                items.size() <= MOST_ITEMS,
                RejectionReason.ITEM_INVALID.name(),
                "a sale has at most " + MOST_ITEMS + " items: send it in several"),
        () -> items.stream().flatMap(item -> item(item).stream()).findFirst(),
        () ->
            unless(
                sums(items, amount),
                RejectionReason.ITEMS_DO_NOT_SUM.name(),
                "the items must add up to the amount, in its currency"));
  }

  private static Optional<Refusal> item(Item item) {
    return first(
        () ->
            unless(
                GROUP.matcher(item.group()).matches(),
                RejectionReason.ITEM_INVALID.name(),
                "an item's group is 1 to 32 letters, digits and _ : -"),
        () ->
            unless(
                item.vatBasisPoints() >= 0 && item.vatBasisPoints() <= MOST_VAT_BASIS_POINTS,
                RejectionReason.ITEM_INVALID.name(),
                "vatBasisPoints is from 0 to 10000, where 2500 means 25 %"),
        () -> amount("an item's amount", item.amount()));
  }

  private static boolean sums(List<Item> items, Money amount) {
    return items.stream().allMatch(i -> i.amount().currency().equals(amount.currency()))
        && items.stream().mapToLong(i -> i.amount().minor()).sum() == amount.minor();
  }

  private static Optional<Refusal> unless(boolean holds, String reason, String sentence) {
    return holds ? Optional.empty() : refusal(reason, sentence);
  }

  private static Optional<Refusal> refusal(String reason, String sentence) {
    return Optional.of(new Refusal(reason, sentence));
  }

  @SafeVarargs
  private static Optional<Refusal> first(Supplier<Optional<Refusal>>... checks) {
    for (Supplier<Optional<Refusal>> check : checks) {
      Optional<Refusal> refusal = check.get();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }
}
