package saldo.gateway.fuel.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.fuel.domain.Reader;
import saldo.gateway.fuel.memory.SentPrices;
import saldo.http.Recurring;
import saldo.schemas.LedgerId;

/**
 * Begins a poll run when prices are others than those that the quantities at readers were
 * calculated by: because a price list was changed, or because the time of a price has come, also
 * while this gateway was away. Readers that count amounts need none of that.
 */
public final class PriceWatch {
  /** Who asks for such a run. */
  static final String BY = "prices";

  /** From the first new price to the run, so that many prices that change at once are one run. */
  static final Duration GATHERING = Duration.ofSeconds(30);

  /** A run that sent no table is repeated, but not as if nothing else was to be done. */
  static final Duration RETRY = Duration.ofMinutes(15);

  /** All terminals of all ledgers are read for it. */
  private static final Duration LOOK = Duration.ofSeconds(15);

  private static final Logger LOG = LoggerFactory.getLogger(PriceWatch.class);

  private final PollRuns runs;
  private final RunRequest request;
  private final BooleanSupplier ready;
  private final Map<LedgerId, Change> changes = new ConcurrentHashMap<>();

  /**
   * @param request what the runs are to do
   * @param ready whether everything that was known before is known again
   */
  PriceWatch(PollRuns runs, RunRequest request, BooleanSupplier ready) {
    this.runs = runs;
    this.request = request;
    this.ready = ready;
  }

  /**
   * Prices that limits do not follow yet.
   *
   * @param since when the first of them was seen
   * @param tried for which a run was begun, at {@code since}; for none yet if absent
   */
  private record Change(Instant since, @Nullable SentPrices tried) {}

  /** Looks at prices again and again until it is closed. */
  public static Recurring start(PollRuns runs, RunRequest request, BooleanSupplier ready) {
    return Recurring.start("price-watch", LOOK, new PriceWatch(runs, request, ready)::look);
  }

  /** Looks at the prices of all ledgers, and begins the runs that are due. */
  void look() {
    if (ready.getAsBoolean()) {
      runs.parts().view().ledgers().forEach(this::look);
    }
  }

  private void look(LedgerId ledger) {
    Instant now = runs.parts().clock().instant();
    if (runs.isRunning(ledger) || !limitsByPrice(ledger, now)) {
      return;
    }
    SentPrices prices = new SentPrices(runs.parts().view().limitPrices(ledger, now));
    Optional<SentPrices> known = runs.parts().memory().prices(ledger);
    if (known.isEmpty()) {
      assumed(ledger, prices, now);
    } else if (known.get().equals(prices)) {
      changes.remove(ledger);
    } else {
      changed(ledger, prices, now);
    }
  }

  /** An earlier release did not remember prices; who never had a table has nothing to follow. */
  private void assumed(LedgerId ledger, SentPrices prices, Instant now) {
    boolean sent =
        runs.parts().view().readers(ledger, now).stream()
            .anyMatch(reader -> runs.parts().memory().tableVersion(ledger, reader.terminal()) > 0);
    if (sent) {
      runs.parts().memory().putPrices(ledger, prices);
    }
  }

  private boolean limitsByPrice(LedgerId ledger, Instant now) {
    return runs.parts().view().readers(ledger, now).stream()
        .map(Calculation::reader)
        .anyMatch(Reader::limitsByPrice);
  }

  private void changed(LedgerId ledger, SentPrices prices, Instant now) {
    Change change = changes.get(ledger);
    if (change == null || (change.tried() != null && !change.tried().equals(prices))) {
      change = new Change(now, null);
      changes.put(ledger, change);
    }
    Duration pause = change.tried() == null ? GATHERING : RETRY;
    if (!now.isBefore(change.since().plus(pause))) {
      changes.put(ledger, new Change(now, prices));
      begin(ledger);
    }
  }

  private void begin(LedgerId ledger) {
    try {
      RunReport run = runs.start(ledger, BY, request);
      LOG.info("prices of {} have changed: poll run {} is begun", ledger, run.run());
    } catch (RefusedException e) {
      LOG.info("prices of {} have changed, and no poll run was begun: {}", ledger, e.getMessage());
    }
  }
}
