package saldo.reporting.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import saldo.http.ServiceStart;
import saldo.kit.client.CommandClient;
import saldo.kit.client.CommandFormat;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.topics.TopicSetup;
import saldo.reporting.run.ReadCommitted;
import saldo.reporting.run.Runs;
import saldo.reporting.run.TopicClosings;
import saldo.reporting.run.Workplace;
import saldo.reporting.sign.StatementKeys;
import saldo.reporting.view.StatementProjection;
import saldo.reporting.view.StatementReader;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.topics.Topics;
import saldo.schemas.wire.LedgerWire;

/** Everything of the service that lives as long as it: topics, read model, keys, runs. */
@Startup
@ApplicationScoped
public class ReportingRuntime {
  private final ReportingConfig config;
  private final InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);
  private final ServiceStart<Parts> start =
      new ServiceStart<>("the reporting service", this::startParts);
  private final StatementKeys keys;

  ReportingRuntime(ReportingConfig config) {
    this.config = config;
    this.keys = StatementKeys.read(config.key(), config.publicKeys());
  }

  /** What runs once everything has started. */
  private record Parts(
      ProjectionRunner views, Runs runs, CommandClient<LedgerCommand, Outcome> ledger)
      implements ServiceStart.Parts {
    @Override
    public void close() {
      runs.close();
      ledger.close();
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

  Runs runs() {
    return start.started().runs();
  }

  StatementReader statements() {
    return new StatementReader(store());
  }

  ProjectionStore store() {
    return start.started().views().store();
  }

  StatementKeys keys() {
    return keys;
  }

  /** What time it is. */
  Instant now() {
    return clock.instant();
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

  /** Records that are not folded yet; -1 if unknown. */
  long lag() {
    return start.lag();
  }

  private Parts startParts() {
    TopicSetup.ensure(config.topics(), Topics.all());
    ProjectionRunner views = ProjectionRunner.start(config.views(), new StatementProjection());
    int partitions = config.topics().partitions();
    CommandClient<LedgerCommand, Outcome> ledgerClient =
        CommandClient.start(
            config.client(),
            Topics.LEDGER_COMMANDS,
            Topics.LEDGER_OUTCOMES,
            new CommandFormat<>(LedgerWire::write, LedgerWire::readOutcome));
    Workplace workplace =
        new Workplace(
            views.store(),
            new ReadCommitted(views, config.bootstrap(), partitions),
            ledger ->
                new TopicClosings(
                    TopicClosings.producer(config.bootstrap(), ledger), keys, partitions),
            ledgerClient::ask,
            clock);
    return new Parts(views, new Runs(workplace, keys.canSign()), ledgerClient);
  }
}
