package saldo.http;

import io.quarkus.runtime.Quarkus;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.topics.TopicMismatchException;

/**
 * Starts what a service consists of in the background, and keeps trying, so that the order in which
 * Kafka and the service come up does not matter; only topics that do not fit stop the service.
 *
 * @param <P> what runs once everything has started
 */
public final class ServiceStart<P extends ServiceStart.Parts> {
  private static final Logger LOG = Logger.getLogger(ServiceStart.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final String name;
  private final Supplier<P> parts;
  private final Thread starter;
  private volatile @Nullable P running;

  /** What runs: a read model of what was decided, and whatever else. */
  public interface Parts {
    ProjectionRunner views();

    /** Whether what else there is does its work. */
    default boolean isRunning() {
      return true;
    }

    /** What it does, or waits for, in a few words. */
    default String condition() {
      return "reading";
    }

    /** What waits to be worked on; -1 if unknown. */
    default long lag() {
      return views().lag();
    }

    /** Why it is not ready although all of it runs, in a few words; nothing if it is. */
    default Optional<String> complaint() {
      return Optional.empty();
    }

    void close();
  }

  /** A topology that decides, with all that belongs to it. */
  public interface Deciding extends Parts {
    StreamsRuntime streams();

    @Override
    default boolean isRunning() {
      return streams().isRunning();
    }

    @Override
    default String condition() {
      return streams().condition();
    }

    @Override
    default long lag() {
      return streams().lag();
    }
  }

  /**
   * @param name what has started then, such as "the ledger"
   * @param parts starts everything, or fails as a whole
   */
  public ServiceStart(String name, Supplier<P> parts) {
    this.name = name;
    this.parts = parts;
    this.starter = new Thread(this::run, "start");
  }

  public void begin() {
    starter.start();
  }

  /** Stops trying, or closes what has started. */
  public void end() throws InterruptedException {
    starter.interrupt();
    starter.join();
    P started = running;
    running = null;
    if (started != null) {
      started.close();
    }
  }

  /**
   * What runs.
   *
   * @throws jakarta.ws.rs.WebApplicationException 503 STARTING before it does
   */
  public P started() {
    return ifStarted()
        .orElseThrow(() ->
            Problem.of(
                    Status.SERVICE_UNAVAILABLE,
                    "STARTING",
                    "The service is starting: send the request again in a moment.")
                .exception());
  }

  public Optional<P> ifStarted() {
    return Optional.ofNullable(running);
  }

  /** All of it runs, and the read model has caught up. */
  public boolean isReady() {
    return ifStarted()
        .filter(parts -> parts.isRunning() && parts.views().caughtUp())
        .filter(parts -> parts.complaint().isEmpty())
        .isPresent();
  }

  /** What it does, or waits for, in a few words. */
  public String condition() {
    return ifStarted()
        .map(parts ->
            parts.condition()
                + (parts.views().caughtUp() ? "" : ", the read model is catching up")
                + parts.complaint().map(complaint -> ", " + complaint).orElse(""))
        .orElse("waiting for Kafka");
  }

  /** What waits to be worked on, such as commands; -1 if unknown. */
  public long lag() {
    return ifStarted().map(parts -> parts.lag()).orElse(-1L);
  }

  /**
   * Waits until the read model is far enough; says whether it is.
   *
   * @throws jakarta.ws.rs.WebApplicationException 503 STARTING before there is one
   */
  public boolean awaitUntil(BooleanSupplier condition, Duration patience) {
    try {
      return started().views().awaitUntil(condition, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void run() {
    try {
      while (running == null) {
        attempt();
      }
      LOG.infof("%s is open", name);
    } catch (TopicMismatchException e) {
      LOG.fatal(e.getMessage());
      Quarkus.asyncExit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      running = parts.get();
    } catch (KafkaUnavailableException | KafkaException e) {
      LOG.warnf("Kafka is not there yet: %s", e.getMessage());
      Thread.sleep(RETRY);
    }
  }
}
