package saldo.gateway.fuel.domain;

/** The limits of a card's profile that hold at a reader. Amounts are in minor units. */
record LimitsHere(Reader reader, FuelCard card) {

  boolean isAnyUsedUp() {
    for (UsedLimit limit : card.limits()) {
      if (holds(limit) && (limit.isUsedUp() || limit.leavesNothing())) {
        return true;
      }
    }
    return false;
  }

  /** What may be spent in the periods, and of what is there. */
  long leftOf(long minor) {
    long least = minor;
    for (UsedLimit limit : card.limits()) {
      if (holds(limit) && limit.isOfPeriod()) {
        least = Math.min(least, limit.leftMinor());
      }
    }
    return least;
  }

  /** What may be spent by one filling, and of what is there. */
  long ofOneFilling(long minor) {
    long least = minor;
    for (UsedLimit limit : card.limits()) {
      if (holds(limit) && limit.isOfOneFilling()) {
        least = Math.min(least, limit.limit().value());
      }
    }
    return least;
  }

  private boolean holds(UsedLimit limit) {
    return limit.holdsAt(reader.servicePoint());
  }
}
