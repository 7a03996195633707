package saldo.schemas.topics;

import java.time.Duration;
import java.util.List;
import saldo.schemas.topics.Topic.Retention;

/**
 * Every topic of Saldo. All topics that are joined have the same number of partitions, and a
 * composite key is partitioned by its ledger part, so that one issuer's facts are in one order.
 */
public final class Topics {
  private static final int COMMAND_DAYS = 7;
  private static final int EVIDENCE_DAYS = 90;
  private static final int TRAFFIC_DAYS = 30;

  public static final Topic LEDGER_COMMANDS =
      new Topic(
          "saldo.ledger.commands",
          "ledger",
          "Requests and facts to decide.",
          "reader-gateway, ledger-service",
          new Retention.For(Duration.ofDays(COMMAND_DAYS)),
          true);

  public static final Topic LEDGER_JOURNAL =
      new Topic(
          "saldo.ledger.journal",
          "ledger",
          "The immutable journal: every entry, hash-chained.",
          "ledger-service",
          new Retention.Forever(),
          true);

  public static final Topic LEDGER_OUTCOMES = outcomes("saldo.ledger.outcomes", "ledger-service");

  public static final Topic LEDGER_BALANCES =
      new Topic(
          "saldo.ledger.balances",
          "ledger|account",
          "The latest snapshot of each account.",
          "ledger-service",
          new Retention.Latest(),
          false);

  public static final Topic LEDGER_DEAD_LETTERS =
      deadLetters("saldo.ledger.dead-letters", "ledger-service");

  public static final Topic CARD_COMMANDS = commands("saldo.card.commands", "card-service");

  public static final Topic CARD_EVENTS =
      new Topic(
          "saldo.card.events",
          "ledger",
          "What has happened to cards: every event, hash-chained.",
          "card-service",
          new Retention.Forever(),
          true);

  public static final Topic CARD_OUTCOMES = outcomes("saldo.card.outcomes", "card-service");

  public static final Topic CARD_STATES =
      new Topic(
          "saldo.card.states",
          "ledger|card",
          "The latest state of each card.",
          "card-service",
          new Retention.Latest(),
          false);

  public static final Topic CARD_DEAD_LETTERS =
      deadLetters("saldo.card.dead-letters", "card-service");

  public static final Topic REGISTRY_COMMANDS = commands("saldo.registry.commands", "card-service");

  public static final Topic REGISTRY_EVENTS =
      new Topic(
          "saldo.registry.events",
          "ledger",
          "What has become known about organisations, places, people and products, hash-chained.",
          "card-service",
          new Retention.Forever(),
          true);

  public static final Topic REGISTRY_OUTCOMES = outcomes("saldo.registry.outcomes", "card-service");

  public static final Topic REGISTRY_STATES =
      new Topic(
          "saldo.registry.states",
          "ledger|kind|id",
          "All versions of each registered thing.",
          "card-service",
          new Retention.Latest(),
          false);

  public static final Topic REGISTRY_DEAD_LETTERS =
      deadLetters("saldo.registry.dead-letters", "card-service");

  public static final Topic READER_EVENTS =
      new Topic(
          "saldo.reader.events",
          "ledger",
          "What fuel readers have reported and were sent, and how poll runs went.",
          "reader-gateway",
          new Retention.Forever(),
          true);

  public static final Topic READER_TRAFFIC =
      new Topic(
          "saldo.reader.traffic",
          "ledger|terminal",
          "Raw frames between gateway and readers, for diagnosis.",
          "reader-gateway",
          new Retention.For(Duration.ofDays(TRAFFIC_DAYS)),
          false);

  public static final Topic REPORTING_STATEMENTS =
      new Topic(
          "saldo.reporting.statements",
          "ledger|account|number",
          "Statements of holders' accounts, numbered and signed; none ever changes.",
          "reporting-service",
          new Retention.Forever(),
          true);

  private static final List<Topic> ALL =
      List.of(
          LEDGER_COMMANDS,
          LEDGER_JOURNAL,
          LEDGER_OUTCOMES,
          LEDGER_BALANCES,
          LEDGER_DEAD_LETTERS,
          CARD_COMMANDS,
          CARD_EVENTS,
          CARD_OUTCOMES,
          CARD_STATES,
          CARD_DEAD_LETTERS,
          REGISTRY_COMMANDS,
          REGISTRY_EVENTS,
          REGISTRY_OUTCOMES,
          REGISTRY_STATES,
          REGISTRY_DEAD_LETTERS,
          READER_EVENTS,
          READER_TRAFFIC,
          REPORTING_STATEMENTS);

  private Topics() {}

  public static List<Topic> all() {
    return ALL;
  }

  private static Topic commands(String name, String owner) {
    return new Topic(
        name,
        "ledger",
        "Requests to decide.",
        owner,
        new Retention.For(Duration.ofDays(COMMAND_DAYS)),
        true);
  }

  private static Topic outcomes(String name, String owner) {
    return new Topic(
        name,
        "command id",
        "What became of each command; partitioned by the requester's reply partition.",
        owner,
        new Retention.For(Duration.ofDays(EVIDENCE_DAYS)),
        false);
  }

  private static Topic deadLetters(String name, String owner) {
    return new Topic(
        name,
        "original key",
        "Records that could not be read, with the reason in their headers.",
        owner,
        new Retention.For(Duration.ofDays(EVIDENCE_DAYS)),
        true);
  }
}
