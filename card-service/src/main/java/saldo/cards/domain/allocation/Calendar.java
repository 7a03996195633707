package saldo.cards.domain.allocation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.registry.MasterData.AllocationPlan;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/**
 * The issuer's days, weeks and months.
 *
 * @param now what time it is
 */
public record Calendar(ZoneId zone, Instant now) {
  /** What was missed for longer is given on demand only: somebody should look at it first. */
  static final Duration CATCH_UP = Duration.ofDays(7);

  /** The period it is. */
  public AllocationPeriod today(PeriodLength length) {
    return AllocationPeriod.of(length, now.atZone(zone).toLocalDate());
  }

  /** When a period begins. */
  public Instant begin(AllocationPeriod period) {
    return period.first().atStartOfDay(zone).toInstant();
  }

  /** Whether a period has begun. */
  public boolean hasBegun(AllocationPeriod period) {
    return !begin(period).isAfter(now);
  }

  /**
   * The time at which it counts whose cards are in a group: now, or the last moment of a period
   * that is over.
   */
  public Instant counts(AllocationPeriod period) {
    Instant last = begin(period.next()).minusMillis(1);
    return last.isBefore(now) ? last : now;
  }

  /**
   * The plan as it holds at the beginning of a period; if it does not yet hold then, as it holds
   * now or at the end of the period.
   */
  public Optional<AllocationPlan> plan(RegisteredItem item, AllocationPeriod period) {
    return item.at(begin(period))
        .or(() -> item.at(counts(period)))
        .map(AllocationPlan.class::cast)
        .filter(plan -> plan.period() == period.length());
  }

  /**
   * The periods for which a plan gives by itself, the earliest first: the one it is, and those that
   * ended in the last seven days. It has to hold when a period begins, and to have been known
   * before the period's end.
   */
  public List<AllocationPeriod> due(RegisteredItem item) {
    List<AllocationPeriod> due = new ArrayList<>();
    for (PeriodLength length : PeriodLength.values()) {
      AllocationPeriod period = today(length);
      while (!begin(period.next()).isBefore(now.minus(CATCH_UP))) {
        if (isDue(item, period)) {
          due.add(period);
        }
        period = period.previous();
      }
    }
    Collections.sort(due);
    return due;
  }

  private boolean isDue(RegisteredItem item, AllocationPeriod period) {
    return item.version(begin(period))
        .filter(version -> gives(version, period.length()))
        .filter(version -> version.recordedAt().isBefore(begin(period.next())))
        .isPresent();
  }

  private static boolean gives(Version version, PeriodLength length) {
    return version.data() instanceof AllocationPlan plan && plan.period() == length;
  }
}
