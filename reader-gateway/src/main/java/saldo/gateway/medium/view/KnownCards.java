package saldo.gateway.medium.view;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.projection.Freshness;
import saldo.kit.projection.ProjectionException;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.projection.ProjectionStore;

/**
 * What the gateway knows of cards, and how old that is. It can be asked at once, also when the
 * gateway starts without Kafka: then it knows what it knew before, and goes on when Kafka is there.
 */
public final class KnownCards implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KnownCards.class);
  private static final String CLIENT = "gateway-cards";
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final ProjectionSettings settings;
  private final CardProjection projection = new CardProjection();
  private final ProjectionStore store;
  private final InstantSource clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread starter = Thread.ofPlatform().name("cards-start").unstarted(this::start);
  private @Nullable ProjectionRunner runner;
  private volatile @Nullable Freshness freshness;

  private KnownCards(ProjectionSettings settings, InstantSource clock) {
    this.settings = settings;
    this.store = ProjectionStore.open(settings.directory(), projection);
    this.clock = clock;
  }

  /**
   * Opens what is known, and begins to keep it up to date.
   *
   * @param bootstrap where Kafka is, as host:port pairs
   * @param directory of its own; a cache, which is rebuilt when it is missing
   * @throws ProjectionException if another process has the directory, or it is damaged
   */
  public static KnownCards open(String bootstrap, Path directory, InstantSource clock) {
    KnownCards cards = new KnownCards(ProjectionSettings.of(bootstrap, CLIENT, directory), clock);
    cards.starter.start();
    return cards;
  }

  /** What is known, as of {@link #freshAt}. */
  public CardView view() {
    return new CardView(store);
  }

  /** The last time of which all is known that was said by then; nothing if there is none. */
  public Optional<Instant> freshAt() {
    Freshness known = freshness;
    return known == null ? store.freshAt() : known.freshAt();
  }

  private void start() {
    try {
      while (freshness == null && stopping.getCount() > 0) {
        attempt();
      }
    } catch (InterruptedException closing) {
      LOG.debug("the gateway stops before it heard of cards");
    }
  }

  private void attempt() throws InterruptedException {
    try {
      if (runner == null) {
        runner = ProjectionRunner.start(settings, projection, store);
      }
      freshness = Freshness.watch(runner, settings.bootstrap(), clock);
      LOG.info("cards are followed");
    } catch (KafkaUnavailableException | KafkaException | ProjectionException e) {
      LOG.info("cards are what was known before: {}", e.getMessage());
      stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Stops following; what is known can no longer be asked. */
  @Override
  public void close() {
    stopping.countDown();
    starter.interrupt();
    try {
      starter.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    Freshness asking = freshness;
    if (asking != null) {
      asking.close();
    }
    if (runner != null) {
      runner.close();
    }
    store.close();
  }
}
