package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.LIMIT_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_NOT_ALLOWED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.Item;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.MasterData.CardProfile;

/**
 * What is spent, held against the profile of the card it is spent with. A hold counts when it is
 * placed, in full, and gives back what it does not spend.
 *
 * @param profile of the card; without a card there is none, and nothing to be held against
 * @param use the card, with what is used up of its limits afterwards
 * @param limits each limit that applies, and how much of it is used up afterwards
 * @param items what is bought
 */
record Spending(
    @Nullable CardProfile profile, @Nullable CardUse use, List<Counted> limits, List<Item> items) {

  /** How much of a limit is used up. */
  record Counted(Limit limit, String period, long used, long more) {}

  static Spending of(Holder holder, Money amount, List<Item> items) {
    Deciding on = holder.on();
    @Nullable CardUse use = holder.use();
    if (use == null || holder.card() == null) {
      return new Spending(null, use, List.of(), items);
    }
    CardFile file = on.book().cards();
    @Nullable CardProfile profile = file.profile(holder.card(), on.situation().at()).orElse(null);
    List<Counted> counted = new ArrayList<>();
    if (profile != null && profile.limits() != null) {
      HereAndNow here = HereAndNow.of(file, on.situation());
      for (Limit limit : profile.limits()) {
        long concerned = here.isIn(limit) ? concerned(limit, amount, items) : 0;
        if (concerned > 0) {
          String period = here.period(limit.per());
          long before = used(file, holder.card().number(), limit, period);
          counted.add(new Counted(limit, period, Math.addExact(before, concerned), concerned));
        }
      }
    }
    return new Spending(profile, withLimits(use, counted), counted, items);
  }

  /** The profile allows what is bought, the account takes part, and it is not too much. */
  Checks checks(Holder holder, Money amount) {
    Checks checks = holder.on().checks();
    allowed(checks);
    checks.usable(amount.currency(), holder.account());
    within(checks, amount.currency());
    return checks;
  }

  /** The product groups that money set aside for this may be spent on; any if null. */
  @Nullable List<String> groups() {
    boolean restricted =
        profile != null
            && (profile.saleGroups() != null
                || (profile.limits() != null
                    && profile.limits().stream().anyMatch(l -> l.productGroups() != null)));
    return restricted ? items.stream().map(Item::group).distinct().toList() : null;
  }

  private void allowed(Checks checks) {
    if (profile != null && profile.saleGroups() != null) {
      for (Item item : items) {
        boolean allowed = profile.saleGroups().contains(item.group());
        checks.that(allowed, PRODUCT_NOT_ALLOWED, "profile", profile.name(), "group", item.group());
      }
    }
  }

  private void within(Checks checks, String currency) {
    for (Counted one : limits) {
      Limit limit = one.limit();
      checks.that(
          one.used() <= limit.value(),
          LIMIT_EXCEEDED,
          "limit",
          limit.name(),
          "per",
          Wire.name(limit.per()),
          "allowed",
          said(limit, limit.value(), currency),
          "wouldBe",
          said(limit, one.used(), currency));
    }
  }

  private static Object said(Limit limit, long number, String currency) {
    return limit.measure() == Measure.AMOUNT ? Money.of(number, currency) : number;
  }

  private static long used(CardFile file, CardNumber card, Limit limit, String period) {
    return limit.per() == Period.TRANSACTION
        ? 0
        : Objects.requireNonNullElse(
            file.used().get(new CardFile.Used(card, limit.name(), period)), 0L);
  }

  private static long concerned(Limit limit, Money amount, List<Item> items) {
    @Nullable List<String> groups = limit.productGroups();
    long minor = groups == null ? amount.minor() : of(groups, items);
    return limit.measure() == Measure.COUNT ? Math.min(1, minor) : minor;
  }

  private static long of(List<String> groups, List<Item> items) {
    return items.stream()
        .filter(item -> groups.contains(item.group()))
        .mapToLong(item -> item.amount().minor())
        .sum();
  }

  private static CardUse withLimits(CardUse use, List<Counted> counted) {
    List<LimitUse> limits =
        counted.stream()
            .filter(one -> one.limit().per() != Period.TRANSACTION)
            .map(one -> new LimitUse(one.limit().name(), one.period(), one.used(), one.more()))
            .toList();
    return new CardUse(use.presented(), use.card(), use.group(), use.virtualCard(), limits);
  }
}
