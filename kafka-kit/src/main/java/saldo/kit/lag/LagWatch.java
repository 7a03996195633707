package saldo.kit.lag;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a lag again and again, and knows the last answer. */
public final class LagWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LagWatch.class);

  /** Two small questions to the broker each time. */
  private static final Duration EVERY = Duration.ofSeconds(1);

  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final ScheduledExecutorService timer;
  private final Supplier<GroupLag> open;
  private @Nullable GroupLag lag;
  private volatile @Nullable Behind latest;

  private LagWatch(Supplier<GroupLag> open) {
    this.open = open;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lag-watch").factory());
  }

  /** Starts measuring; what cannot be opened or measured is tried again. */
  public static LagWatch start(Supplier<GroupLag> open) {
    LagWatch watch = new LagWatch(open);
    var _ =
        watch.timer.scheduleWithFixedDelay(
            watch::measure, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** What was measured last; nothing as long as the broker does not say. */
  public Optional<Behind> latest() {
    return Optional.ofNullable(latest);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (timer.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS) && lag != null) {
        lag.close();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void measure() {
    try {
      if (lag == null) {
        lag = open.get();
      }
      latest = lag.measure();
    } catch (KafkaException unanswered) {
      if (latest != null) {
        LOG.warn("how far the group is behind is not known: {}", unanswered.toString());
      }
      latest = null;
    }
  }
}
