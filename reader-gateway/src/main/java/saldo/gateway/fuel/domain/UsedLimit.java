package saldo.gateway.fuel.domain;

import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;

/**
 * A limit of a card's profile.
 *
 * @param limit as the profile says
 * @param used how much of it is used up in the period that is now, in minor units or times, from 0
 */
public record UsedLimit(Limit limit, long used) {

  boolean holdsAt(String servicePoint) {
    return limit.servicePoints() == null || limit.servicePoints().contains(servicePoint);
  }

  boolean isOfOneFilling() {
    return limit.measure() == Measure.AMOUNT && limit.per() == Period.TRANSACTION;
  }

  boolean isOfPeriod() {
    return limit.measure() == Measure.AMOUNT && limit.per() != Period.TRANSACTION;
  }

  /** Whether it lets no more fillings pass until its period is over. */
  boolean isUsedUp() {
    boolean never = limit.per() == Period.TRANSACTION && limit.value() < 1;
    boolean noMore = limit.per() != Period.TRANSACTION && used >= limit.value();
    return limit.measure() == Measure.COUNT && (never || noMore);
  }

  boolean leavesNothing() {
    return limit.measure() == Measure.AMOUNT
        && (limit.per() == Period.TRANSACTION ? limit.value() < 1 : leftMinor() == 0);
  }

  long leftMinor() {
    return Math.max(0, limit.value() - used);
  }
}
