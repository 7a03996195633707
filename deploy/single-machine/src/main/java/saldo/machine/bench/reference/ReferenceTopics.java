package saldo.machine.bench.reference;

import java.time.Duration;
import java.util.List;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topic.Retention;

/** The references' topics: laid out and flushed as those of the ledger that they stand for. */
public final class ReferenceTopics {
  private static final Retention A_DAY = new Retention.For(Duration.ofDays(1));

  /** Stands for the ledger's commands. */
  public static final Topic LOOP_COMMANDS = topic("saldo.bench.loop.commands", true);

  /** Stands for the ledger's journal. */
  public static final Topic LOOP_JOURNAL = topic("saldo.bench.loop.journal", true);

  /** Stands for the ledger's outcomes. */
  public static final Topic LOOP_OUTCOMES = topic("saldo.bench.loop.outcomes", false);

  /** Stands for the ledger's commands. */
  public static final Topic PASS_IN = topic("saldo.bench.pass.in", true);

  /** Stands for the ledger's outcomes. */
  public static final Topic PASS_OUT = topic("saldo.bench.pass.out", false);

  private ReferenceTopics() {}

  public static List<Topic> all() {
    return List.of(LOOP_COMMANDS, LOOP_JOURNAL, LOOP_OUTCOMES, PASS_IN, PASS_OUT);
  }

  private static Topic topic(String name, boolean durable) {
    return new Topic(name, "ledger", "A benchmark's reference.", "benchmark", A_DAY, durable);
  }
}
