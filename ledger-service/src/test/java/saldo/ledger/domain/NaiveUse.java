package saldo.ledger.domain;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;
import saldo.schemas.ledger.Item;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;

/**
 * One payment with a card, for the naive ledger: it adds all of them up whenever it is asked.
 *
 * @param local the clock on the wall
 * @param freed what of it was not spent after all
 */
record NaiveUse(
    CardNumber card,
    String profile,
    LocalDateTime local,
    @Nullable String place,
    Money amount,
    @Nullable List<Item> items,
    long freed) {

  /** All such payments before, and this one, stay within the limit. */
  boolean isWithin(Limit limit, Collection<NaiveUse> before) {
    long mine = counted(limit);
    long sum = mine;
    for (NaiveUse other : before) {
      boolean same = other.card.equals(card) && other.profile.equals(profile);
      if (same && isSame(limit.per(), local, other.local)) {
        sum += other.counted(limit);
      }
    }
    return mine == 0 || sum <= limit.value();
  }

  NaiveUse less(long minor) {
    return new NaiveUse(card, profile, local, place, amount, items, minor);
  }

  Set<String> groups() {
    return groups(items);
  }

  static Set<String> groups(@Nullable List<Item> items) {
    return items == null
        ? Set.of("general")
        : items.stream().map(Item::group).collect(Collectors.toSet());
  }

  private long counted(Limit limit) {
    if (freed == amount.minor()) {
      return 0;
    }
    long all = countedAtFirst(limit);
    return limit.measure() == Measure.AMOUNT && all == amount.minor() ? all - freed : all;
  }

  private long countedAtFirst(Limit limit) {
    if (limit.servicePoints() != null && !limit.servicePoints().contains(String.valueOf(place))) {
      return 0;
    }
    if (limit.hours() != null) {
      long minute = local.toLocalTime().toSecondOfDay() / 60;
      List<DayOfWeek> days = limit.hours().days();
      if ((days != null && !days.contains(local.getDayOfWeek()))
          || minute < limit.hours().fromMinute()
          || minute >= limit.hours().untilMinute()) {
        return 0;
      }
    }
    long minor = limit.productGroups() == null ? amount.minor() : ofGroups(limit.productGroups());
    return limit.measure() == Measure.AMOUNT ? minor : minor > 0 ? 1 : 0;
  }

  private long ofGroups(List<String> groups) {
    long sum = 0;
    for (Item item : items != null ? items : List.of(new Item("general", amount, 0))) {
      sum += groups.contains(item.group()) ? item.amount().minor() : 0;
    }
    return sum;
  }

  private static boolean isSame(Period per, LocalDateTime one, LocalDateTime other) {
    return switch (per) {
      case TRANSACTION -> false;
      case DAY -> one.toLocalDate().isEqual(other.toLocalDate());
      case WEEK -> monday(one).toLocalDate().isEqual(monday(other).toLocalDate());
      case MONTH -> YearMonth.from(one).equals(YearMonth.from(other));
    };
  }

  private static LocalDateTime monday(LocalDateTime time) {
    return time.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
