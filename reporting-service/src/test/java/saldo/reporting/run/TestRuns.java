package saldo.reporting.run;

import static saldo.reporting.run.TestBook.LEDGER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import saldo.kit.projection.FoldedStore;
import saldo.reporting.run.RunRequest.Mode;
import saldo.reporting.sign.StatementKeys;
import saldo.reporting.sign.TestKeys;
import saldo.reporting.view.SignedStatement;
import saldo.reporting.view.StatementProjection;
import saldo.reporting.view.StatementReader;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.topics.Topics;

/** Runs over a book, with a topic of statements that can be cut off. */
final class TestRuns implements AutoCloseable {
  static final StatementKeys KEYS = TestKeys.make();

  private final FoldedStore store;
  private final TestBook book;
  private final List<ProducerRecord<byte[], byte[]>> topic = new ArrayList<>();
  private final TestLedger ledger;
  private int runs;
  private boolean folds = true;

  TestRuns(Path directory) {
    this.store = FoldedStore.open(directory, new StatementProjection());
    this.book = TestBook.in(store);
    this.ledger = new TestLedger(book);
  }

  TestLedger ledger() {
    return ledger;
  }

  TestBook book() {
    return book;
  }

  FoldedStore store() {
    return store;
  }

  /** What is closed from now on is only written. */
  void foldNothingMore() {
    folds = false;
  }

  RunReport test(RunRequest request) {
    return run(request, Integer.MAX_VALUE);
  }

  RunReport production(RunRequest request) {
    return run(request, Integer.MAX_VALUE);
  }

  /** A run that is killed at the given commit: before it, or just after if the number is odd. */
  RunReport run(RunRequest request, int killAt) {
    StatementRun run = begin(request, killAt, _ -> 0);
    run.run();
    return run.state().report();
  }

  /**
   * A run that can be looked at.
   *
   * @param atCommit is told how many batches were fixed, after each
   */
  StatementRun begin(RunRequest request, int killAt, IntUnaryOperator atCommit) {
    runs++;
    Seal seal = new Seal(CommandId.of("run-" + runs), "finn", book.now());
    Workplace workplace = workplace(killAt, atCommit);
    return new StatementRun(LEDGER, request, seal, workplace);
  }

  Workplace workplace(int killAt, IntUnaryOperator atCommit) {
    return new Workplace(
        store.store(),
        (_, _) -> {},
        _ -> new Killed(killAt, atCommit),
        (command, _) -> Optional.of(ledger.decide(command)),
        book::now);
  }

  /** All statements of an account, as they are in the topic. */
  List<Statement> statements(String account) {
    List<Statement> found = new ArrayList<>();
    StatementReader reader = new StatementReader(store.store());
    for (long number = 1; ; number++) {
      @Nullable SignedStatement next =
          reader.statement(LEDGER, AccountId.of(account), number).orElse(null);
      if (next == null) {
        return found;
      }
      found.add(next.statement());
    }
  }

  /** How many records are in the topic. */
  int published() {
    return topic.size();
  }

  static RunRequest all(Mode mode, @Nullable Instant until) {
    return new RunRequest(mode, null, null, true, until, null);
  }

  static RunRequest of(Mode mode, String account, @Nullable Instant until) {
    return new RunRequest(mode, AccountId.of(account), null, null, until, null);
  }

  @Override
  public void close() {
    store.close();
  }

  /** The real writer over a producer that remembers what was committed. */
  private final class Killed implements Closings {
    private final MockProducer<byte[], byte[]> producer = producer();
    private final TopicClosings closings = new TopicClosings(producer, KEYS, 1);
    private final int killAt;
    private final IntUnaryOperator atCommit;
    private int commits;
    private int published;

    Killed(int killAt, IntUnaryOperator atCommit) {
      this.killAt = killAt;
      this.atCommit = atCommit;
    }

    @Override
    public void fix(List<Statement> statements) {
      commits++;
      if (killAt == 2 * commits) {
        producer.commitTransactionException = new KafkaException("killed before");
      }
      closings.fix(statements);
      publish();
      if (killAt == 2 * commits + 1) {
        throw new KafkaException("killed after");
      }
      var _ = atCommit.applyAsInt(commits);
    }

    /** What is committed is seen at once: a run waits for it before it looks at closings. */
    private void publish() {
      List<ProducerRecord<byte[], byte[]>> all = producer.history();
      for (ProducerRecord<byte[], byte[]> record : all.subList(published, all.size())) {
        topic.add(record);
        if (folds) {
          store.fold(
              Topics.REPORTING_STATEMENTS.name(), record.key(), record.value(), record.headers());
        }
      }
      published = all.size();
    }

    @Override
    public void close() {
      closings.close();
    }
  }

  private static MockProducer<byte[], byte[]> producer() {
    String name = Topics.REPORTING_STATEMENTS.name();
    Node node = new Node(0, "localhost", 1);
    Node[] replicas = {node};
    Cluster cluster =
        new Cluster(
            "test",
            List.of(node),
            List.of(new PartitionInfo(name, 0, node, replicas, replicas)),
            Set.of(),
            Set.of());
    return new MockProducer<>(
        cluster,
        true,
        new RoundRobinPartitioner(),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
