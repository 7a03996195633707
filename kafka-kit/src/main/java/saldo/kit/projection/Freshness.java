package saldo.kit.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how old a projection is. It asks the brokers again and again where the topics end; once all
 * of that has been folded, the projection is as of the time of the question. A lag alone does not
 * tell: while no broker answers, it stays what it was. The time is kept in the projection's store,
 * so that it is known after a restart without Kafka.
 */
public final class Freshness implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);

  /** One small question to each leader. */
  private static final Duration EVERY = Duration.ofSeconds(2);

  /** A broker answers within milliseconds; what takes longer is asked anew. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What is lost of it in a crash makes the projection look older, never younger. */
  private static final Duration KEPT_EVERY = Duration.ofSeconds(10);

  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final ProjectionRunner runner;
  private final InstantSource clock;
  private final Admin admin;
  private final ScheduledExecutorService timer;
  private volatile Optional<Instant> freshAt;
  private Instant kept = Instant.EPOCH;

  private Freshness(ProjectionRunner runner, Admin admin, InstantSource clock) {
    this.runner = runner;
    this.admin = admin;
    this.clock = clock;
    this.freshAt = runner.store().freshAt();
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("freshness").factory());
  }

  /**
   * Begins to ask.
   *
   * @param runner which has to be closed after this
   * @param bootstrap where Kafka is, as host:port pairs
   * @throws KafkaException if no address can be resolved
   */
  public static Freshness watch(ProjectionRunner runner, String bootstrap, InstantSource clock) {
    Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    Freshness freshness = new Freshness(runner, admin, clock);
    var _ =
        freshness.timer.scheduleWithFixedDelay(
            freshness::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return freshness;
  }

  /** The last time of which all is folded that was committed by then; nothing if there is none. */
  public Optional<Instant> freshAt() {
    return freshAt;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the question for the ends of topics does not end");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    admin.close(PATIENCE);
  }

  private void ask() {
    // before the question: what is committed meanwhile need not be in the answer
    Instant asked = clock.instant();
    try {
      Map<TopicPartition, Long> ends = ends();
      if (runner.awaitUntil(() -> runner.hasFolded(ends), PATIENCE)) {
        note(asked);
      }
    } catch (ExecutionException | TimeoutException | KafkaException | ProjectionException e) {
      LOG.debug("how far the projection is behind is not known: {}", e.toString());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(Instant asked) {
    freshAt = Optional.of(asked);
    if (Duration.between(kept, asked).abs().compareTo(KEPT_EVERY) >= 0) {
      runner.store().keepFreshAt(asked);
      kept = asked;
    }
  }

  private Map<TopicPartition, Long> ends()
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> latest =
        runner.partitions().stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
    ListOffsetsOptions committed =
        new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)
            .timeoutMs(Math.toIntExact(PATIENCE.toMillis()));
    return admin
        .listOffsets(latest, committed)
        .all()
        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }
}
