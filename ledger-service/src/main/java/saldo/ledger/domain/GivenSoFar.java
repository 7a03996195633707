package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import saldo.schemas.CardNumber;
import saldo.schemas.ledger.AllocationPeriod;

/**
 * What plans have given to cards. Immutable. Of each plan the last {@value #PERIODS} periods are
 * known; what is before all of these counts as given, so that nothing is ever given twice.
 *
 * @param periods of each card and plan, the earliest first
 */
public record GivenSoFar(Map<CardNumber, Map<String, List<AllocationPeriod>>> periods) {
  public static final GivenSoFar NOTHING = new GivenSoFar(Map.of());

  /** A fortnight of days, a quarter of weeks, a year of months. */
  static final int PERIODS = 14;

  boolean has(Given given) {
    List<AllocationPeriod> known = of(given.card()).getOrDefault(given.plan(), List.of());
    return known.contains(given.period())
        || (known.size() == PERIODS && given.period().compareTo(known.getFirst()) < 0);
  }

  /** By plan, the earliest period first. */
  public Map<String, List<AllocationPeriod>> of(CardNumber card) {
    return periods.getOrDefault(card, Map.of());
  }

  GivenSoFar with(Given given) {
    List<AllocationPeriod> known =
        new ArrayList<>(of(given.card()).getOrDefault(given.plan(), List.of()));
    known.add(given.period());
    return with(given.card(), Map.of(given.plan(), known));
  }

  /** Whoever gets another card does not get everything once more. */
  GivenSoFar replaced(CardNumber card, CardNumber by) {
    Map<String, List<AllocationPeriod>> both = new HashMap<>();
    of(card)
        .forEach((plan, periods) -> {
          List<AllocationPeriod> known = new ArrayList<>(of(by).getOrDefault(plan, List.of()));
          known.addAll(periods);
          both.put(plan, known);
        });
    return both.isEmpty() ? this : with(by, both);
  }

  private GivenSoFar with(CardNumber card, Map<String, List<AllocationPeriod>> plans) {
    Map<String, List<AllocationPeriod>> ofCard = new HashMap<>(of(card));
    plans.forEach((plan, known) -> ofCard.put(plan, last(known)));
    Map<CardNumber, Map<String, List<AllocationPeriod>>> copy = new HashMap<>(periods);
    copy.put(card, Map.copyOf(ofCard));
    return new GivenSoFar(copy);
  }

  private static List<AllocationPeriod> last(List<AllocationPeriod> known) {
    List<AllocationPeriod> sorted = known.stream().distinct().sorted().toList();
    return sorted.subList(Math.max(0, sorted.size() - PERIODS), sorted.size());
  }
}
