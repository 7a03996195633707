package saldo.http;

import io.quarkus.runtime.Quarkus;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.topics.TopicMismatchException;

/**
 * Starts what a service consists of in the background, and keeps trying, so that the order in which
 * Kafka and the service come up does not matter; only topics that do not fit stop the service.
 *
 * @param <P> what runs once everything has started
 */
public final class ServiceStart<P> {
  private static final Logger LOG = Logger.getLogger(ServiceStart.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final String name;
  private final Supplier<P> parts;
  private final Thread starter;
  private volatile @Nullable P running;

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
  public void end(Consumer<P> close) throws InterruptedException {
    starter.interrupt();
    starter.join();
    P started = running;
    running = null;
    if (started != null) {
      close.accept(started);
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
