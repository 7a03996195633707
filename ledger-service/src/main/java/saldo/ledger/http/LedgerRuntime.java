package saldo.ledger.http;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import saldo.kit.client.ClientSettings;
import saldo.kit.client.CommandClient;
import saldo.kit.client.KafkaUnavailableException;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.projection.ProjectionSettings;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.topics.TopicMismatchException;
import saldo.kit.topics.TopicSetup;
import saldo.ledger.book.BookProjection;
import saldo.ledger.book.BookReader;
import saldo.ledger.shell.LedgerTopology;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.topics.Topics;

/**
 * Everything of the service that lives as long as it: topics, topology, read model, client. It
 * starts in the background and keeps trying, so that the order in which Kafka and the service come
 * up does not matter; only topics that do not fit stop it.
 */
@Startup
@ApplicationScoped
public class LedgerRuntime {
  private static final Logger LOG = Logger.getLogger(LedgerRuntime.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final LedgerConfig config;
  private final Thread starter = new Thread(this::start, "ledger-start");
  private volatile @Nullable Parts parts;
  private volatile String waitingFor = "Kafka";

  LedgerRuntime(LedgerConfig config) {
    this.config = config;
  }

  /** What runs once everything has started. */
  private record Parts(
      StreamsRuntime streams,
      ProjectionRunner books,
      BookReader reader,
      CommandClient<LedgerCommand, Outcome> client) {}

  @PostConstruct
  void begin() {
    starter.start();
  }

  @PreDestroy
  void end() throws InterruptedException {
    starter.interrupt();
    starter.join();
    Parts running = parts;
    parts = null;
    if (running != null) {
      running.client().close();
      running.streams().close();
      running.books().close();
    }
  }

  CommandClient<LedgerCommand, Outcome> client() {
    return started().client();
  }

  BookReader reader() {
    return started().reader();
  }

  StreamsRuntime streams() {
    return started().streams();
  }

  /** Waits until the read model is far enough; says whether it is. */
  boolean awaitUntil(BooleanSupplier condition, Duration patience) {
    try {
      return started().books().awaitUntil(condition, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  boolean isReady() {
    Parts running = parts;
    return running != null && running.streams().isRunning() && running.books().caughtUp();
  }

  /** What it does, or waits for, in a few words. */
  String condition() {
    Parts running = parts;
    return running == null
        ? "waiting for " + waitingFor
        : running.streams().condition()
            + (running.books().caughtUp() ? "" : ", the read model is catching up");
  }

  /** Commands that wait to be decided; -1 if unknown. */
  long lag() {
    Parts running = parts;
    return running == null ? -1 : running.streams().lag();
  }

  private Parts started() {
    Parts running = parts;
    if (running == null) {
      throw Problem.of(
              Status.SERVICE_UNAVAILABLE,
              "STARTING",
              "The service is starting: send the request again in a moment.")
          .exception();
    }
    return running;
  }

  private void start() {
    try {
      while (parts == null) {
        attempt();
      }
      LOG.info("the ledger is open");
    } catch (TopicMismatchException e) {
      LOG.fatal(e.getMessage());
      Quarkus.asyncExit(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt() throws InterruptedException {
    try {
      TopicSetup.ensure(config.topics(), Topics.all());
      waitingFor = "the topology";
      parts = startParts();
    } catch (KafkaUnavailableException | KafkaException e) {
      LOG.warnf("Kafka is not there yet: %s", e.getMessage());
      Thread.sleep(RETRY);
    }
  }

  private Parts startParts() {
    CommandClient<LedgerCommand, Outcome> client =
        CommandClient.start(
            ClientSettings.of(config.bootstrap(), config.instance()),
            Topics.LEDGER_COMMANDS,
            Topics.LEDGER_OUTCOMES,
            Outcome.class);
    ProjectionRunner books =
        ProjectionRunner.start(
            ProjectionSettings.of(
                config.bootstrap(), config.instance() + "-books", config.data("books")),
            new BookProjection());
    StreamsRuntime streams = StreamsRuntime.start(config.streams(), LedgerTopology.build());
    return new Parts(streams, books, new BookReader(books.store()), client);
  }
}
