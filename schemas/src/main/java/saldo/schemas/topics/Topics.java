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

  public static final Topic LEDGER_OUTCOMES =
      new Topic(
          "saldo.ledger.outcomes",
          "command id",
          "What became of each command; partitioned by the requester's reply partition.",
          "ledger-service",
          new Retention.For(Duration.ofDays(EVIDENCE_DAYS)),
          false);

  public static final Topic LEDGER_BALANCES =
      new Topic(
          "saldo.ledger.balances",
          "ledger|account",
          "The latest snapshot of each account.",
          "ledger-service",
          new Retention.Latest(),
          false);

  public static final Topic LEDGER_DEAD_LETTERS =
      new Topic(
          "saldo.ledger.dead-letters",
          "original key",
          "Records that could not be read, with the reason in their headers.",
          "ledger-service",
          new Retention.For(Duration.ofDays(EVIDENCE_DAYS)),
          true);

  private static final List<Topic> ALL =
      List.of(
          LEDGER_COMMANDS, LEDGER_JOURNAL, LEDGER_OUTCOMES, LEDGER_BALANCES, LEDGER_DEAD_LETTERS);

  private Topics() {}

  public static List<Topic> all() {
    return ALL;
  }
}
