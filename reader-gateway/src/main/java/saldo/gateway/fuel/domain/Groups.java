package saldo.gateway.fuel.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fuel.domain.Quota.Renewal;
import saldo.gateway.fuel.domain.Quota.Unit;
import saldo.gateway.fuel.domain.Right.Blocked;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;

/**
 * The limits of card groups, for readers that have none per card: all cards of a group need the
 * same.
 */
public final class Groups {
  private static final int SHOWN = 20;

  private final Map<String, List<FuelCard>> members = new TreeMap<>();
  private final Map<String, Policy> policies = new TreeMap<>();

  /**
   * A group whose cards have different limits.
   *
   * @param group its id
   * @param like the limits of the first card
   * @param different some cards that have others, at most 20
   */
  public record Inconsistent(String group, List<Limit> like, List<FuelCard> different) {}

  /** What a reader counts for the cards of a group, or why it cannot. */
  record Policy(Quota quota, @Nullable Blocked blocked) {}

  Groups(List<FuelCard> cards) {
    for (FuelCard card : cards) {
      if (card.group() != null && card.usable()) {
        members.computeIfAbsent(card.group(), _ -> new ArrayList<>()).add(card);
      }
    }
    members.forEach((group, all) -> policies.put(group, policy(all)));
  }

  Policy of(FuelCard card) {
    return card.group() == null
        ? new Policy(Quota.NOTHING, Blocked.NO_GROUP)
        : policies.getOrDefault(card.group(), new Policy(Quota.NOTHING, Blocked.NO_GROUP));
  }

  List<Inconsistent> inconsistent() {
    List<Inconsistent> found = new ArrayList<>();
    members.forEach((group, all) -> {
      List<FuelCard> different =
          all.stream()
              .filter(card -> !limits(card).equals(limits(all.getFirst())))
              .limit(SHOWN)
              .toList();
      if (!different.isEmpty()) {
        found.add(new Inconsistent(group, limits(all.getFirst()), different));
      }
    });
    return found;
  }

  private static Policy policy(List<FuelCard> all) {
    Set<List<Limit>> different = new HashSet<>();
    all.forEach(card -> different.add(limits(card)));
    return different.size() > 1
        ? new Policy(Quota.NOTHING, Blocked.GROUP_INCONSISTENT)
        : limits(all.getFirst()).stream()
            .filter(limit -> limit.measure() == Measure.AMOUNT)
            .filter(limit -> limit.per() != Period.TRANSACTION)
            .min((one, other) -> Long.compare(one.value(), other.value()))
            .map(limit ->
                new Policy(new Quota(Unit.AMOUNT, limit.value(), renewal(limit.per())), null))
            .orElse(new Policy(Quota.NOTHING, Blocked.GROUP_WITHOUT_LIMIT));
  }

  private static List<Limit> limits(FuelCard card) {
    return card.limits().stream().map(UsedLimit::limit).toList();
  }

  private static Renewal renewal(Period period) {
    return switch (period) {
      case TRANSACTION -> Renewal.NEVER;
      case DAY -> Renewal.DAY;
      case WEEK -> Renewal.WEEK;
      case MONTH -> Renewal.MONTH;
    };
  }
}
