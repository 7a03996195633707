package saldo.cards.http;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import saldo.cards.allocation.Allocating;
import saldo.cards.allocation.Membership;
import saldo.cards.shell.CardTopology;
import saldo.cards.view.AllocationReader;
import saldo.cards.view.CardProjection;
import saldo.cards.view.CardReader;
import saldo.cards.view.FloatReader;
import saldo.cards.view.RegistryReader;
import saldo.http.ServiceStart;
import saldo.kit.client.CommandClient;
import saldo.kit.client.CommandFormat;
import saldo.kit.decider.Nodes;
import saldo.kit.outcomes.OutcomeMemory;
import saldo.kit.projection.ProjectionRunner;
import saldo.kit.streams.StreamsRuntime;
import saldo.kit.topics.TopicSetup;
import saldo.schemas.AccountId;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.topics.Topics;
import saldo.schemas.wire.LedgerWire;

/** Everything of the service that lives as long as it: topics, topology, read model, clients. */
@Startup
@ApplicationScoped
public class CardRuntime {
  private final CardConfig config;
  private final ServiceStart<Parts> start =
      new ServiceStart<>("the card service", this::startParts);

  CardRuntime(CardConfig config) {
    this.config = config;
  }

  /** What runs once everything has started. */
  private record Parts(
      StreamsRuntime streams,
      ProjectionRunner views,
      CommandClient<CardCommand, CardOutcome> cards,
      CommandClient<RegistryCommand, RegistryOutcome> registry,
      CommandClient<LedgerCommand, Outcome> ledger)
      implements ServiceStart.Deciding {
    @Override
    public void close() {
      cards.close();
      registry.close();
      ledger.close();
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

  CommandClient<CardCommand, CardOutcome> cardClient() {
    return start.started().cards();
  }

  public CommandClient<RegistryCommand, RegistryOutcome> registryClient() {
    return start.started().registry();
  }

  public OutcomeMemory outcomes(Nodes nodes) {
    return new OutcomeMemory(start.started().streams(), nodes);
  }

  CardReader cards() {
    return new CardReader(start.started().views().store());
  }

  FloatReader floats(Predicate<AccountId> shown) {
    return new FloatReader(start.started().views().store(), shown);
  }

  public RegistryReader registry() {
    return new RegistryReader(start.started().views().store());
  }

  /** What plans have given, and to whom they may give. */
  AllocationReader allocations() {
    return new AllocationReader(start.started().views().store());
  }

  /** Plans, and what they give. */
  Allocating allocating() {
    return new Allocating(
        allocations(),
        new Membership(allocations(), cards(), registry()),
        (command, patience) -> start.started().ledger().ask(command, patience),
        () -> UUID.randomUUID().toString());
  }

  /** What time it is, for whoever asks about now. */
  public Instant now() {
    return Instant.now();
  }

  /** Waits until the read model is far enough; says whether it is. */
  public boolean awaitUntil(BooleanSupplier condition, Duration patience) {
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

  private Parts startParts() {
    TopicSetup.ensure(config.topics(), Topics.all());
    CommandClient<CardCommand, CardOutcome> cards =
        CommandClient.start(
            config.client(""),
            Topics.CARD_COMMANDS,
            Topics.CARD_OUTCOMES,
            CommandFormat.byMapper(CardOutcome.class));
    CommandClient<RegistryCommand, RegistryOutcome> registry =
        CommandClient.start(
            config.client("-registry"),
            Topics.REGISTRY_COMMANDS,
            Topics.REGISTRY_OUTCOMES,
            CommandFormat.byMapper(RegistryOutcome.class));
    CommandClient<LedgerCommand, Outcome> ledger =
        CommandClient.start(
            config.client("-ledger"),
            Topics.LEDGER_COMMANDS,
            Topics.LEDGER_OUTCOMES,
            new CommandFormat<>(LedgerWire::write, LedgerWire::readOutcome));
    ProjectionRunner views = ProjectionRunner.start(config.views(), new CardProjection());
    StreamsRuntime streams = StreamsRuntime.start(config.streams(), CardTopology.build());
    return new Parts(streams, views, cards, registry, ledger);
  }
}
