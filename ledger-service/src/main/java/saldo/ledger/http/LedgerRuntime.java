package saldo.ledger.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import saldo.http.ServiceStart;
import saldo.kit.client.CommandClient;
import saldo.kit.client.CommandFormat;
import saldo.kit.decider.Nodes;
import saldo.kit.lag.Behind;
import saldo.kit.lag.GroupLag;
import saldo.kit.lag.LagWatch;
import saldo.kit.outcomes.OutcomeMemory;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.topics.TopicSetup;
import saldo.ledger.book.BookProjection;
import saldo.ledger.book.BookReader;
import saldo.ledger.shell.LedgerTopology;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.topics.Topics;
import saldo.schemas.wire.LedgerWire;

/** Everything of the service that lives as long as it: topics, topology, read model, client. */
@Startup
@ApplicationScoped
public class LedgerRuntime {
  private final LedgerConfig config;
  private final ServiceStart<Parts> start = new ServiceStart<>("the ledger", this::startParts);

  LedgerRuntime(LedgerConfig config) {
    this.config = config;
  }

  /** What runs once everything has started. */
  private record Parts(
      StreamsRuntime streams,
      ProjectionRunner views,
      BookReader reader,
      CommandClient<LedgerCommand, Outcome> client,
      LagWatch copy,
      CopyBound bound)
      implements ServiceStart.Deciding {
    @Override
    public Optional<String> complaint() {
      return bound.complaint(copy.latest());
    }

    @Override
    public void close() {
      copy.close();
      client.close();
      streams.close();
      views.close();
    }
  }

  @PostConstruct
  void begin() {
    start.begin();
  }

  @PreDestroy
  void end() throws InterruptedException {
    start.end();
  }

  CommandClient<LedgerCommand, Outcome> client() {
    return start.started().client();
  }

  BookReader reader() {
    return start.started().reader();
  }

  OutcomeMemory outcomes() {
    return new OutcomeMemory(start.started().streams(), Nodes.PLAIN);
  }

  /** Waits until the read model is far enough; says whether it is. */
  boolean awaitUntil(BooleanSupplier condition, Duration patience) {
    return start.awaitUntil(condition, patience);
  }

  boolean isReady() {
    return start.isReady();
  }

  /** What it does, or waits for, in a few words. */
  String condition() {
    return start.condition();
  }

  /** Commands that wait to be decided; -1 if unknown. */
  long lag() {
    return start.lag();
  }

  /** How far the copy of cards and registry is behind; nothing if unknown. */
  Optional<Behind> copy() {
    return start.ifStarted().flatMap(parts -> parts.copy().latest());
  }

  private Parts startParts() {
    TopicSetup.ensure(config.topics(), Topics.all());
    CommandClient<LedgerCommand, Outcome> client =
        CommandClient.start(
            config.client(),
            Topics.LEDGER_COMMANDS,
            Topics.LEDGER_OUTCOMES,
            new CommandFormat<>(LedgerWire::write, LedgerWire::readOutcome));
    ProjectionRunner books = ProjectionRunner.start(config.books(), new BookProjection());
    StreamsRuntime streams = StreamsRuntime.start(config.streams(), LedgerTopology.build());
    GroupLag.Subject copied = config.copy();
    LagWatch copy = LagWatch.start(() -> new GroupLag(copied, InstantSource.system()));
    return new Parts(
        streams, books, new BookReader(books.store()), client, copy, config.copyBound());
  }
}
