package saldo.machine.audit.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import saldo.machine.audit.AuditReport;
import saldo.machine.audit.Finding;
import saldo.machine.audit.StateReport;
import saldo.machine.audit.Until;
import saldo.machine.audit.closing.ClosingReport;
import saldo.machine.audit.fold.CardJournal;
import saldo.machine.audit.fold.RegistryJournal;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Audits what is on a broker, which may go on working meanwhile. */
public final class AuditRun {
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * What is published is committed together with the entries; the broker shows the ends of a
   * transaction within milliseconds of each other.
   */
  private static final Duration FOLLOW_PATIENCE = Duration.ofSeconds(20);

  private final Request request;
  private final Progress progress;
  private final Duration followPatience;

  /**
   * What is audited.
   *
   * @param bootstrap the broker
   * @param ledger one ledger, or none for all
   * @param until how far in each journal; what is live is compared only if it is to the end
   * @param statementKeys PEM files with the public keys that statements may be signed with
   */
  public record Request(
      String bootstrap, @Nullable String ledger, Until until, List<Path> statementKeys) {
    /** Of a system without statements. */
    public Request(String bootstrap, @Nullable String ledger, Until until) {
      this(bootstrap, ledger, until, List.of());
    }
  }

  /** Is told how far the replay is, in offsets of the journals. */
  public interface Progress {
    /** For those who do not want to know. */
    Progress NONE =
        new Progress() {
          @Override
          public void total(long offsets) {}

          @Override
          public void passed(long offsets) {}
        };

    void total(long offsets);

    void passed(long offsets);
  }

  /**
   * What came of it.
   *
   * @param report of the ledger's journal
   * @param states of the journals of cards and of the registry
   * @param closings of the statements
   * @param seconds for reading and replaying the ledger's journal, without the live balances
   */
  public record Result(
      AuditReport report, List<StateReport> states, ClosingReport closings, double seconds) {
    public Result {
      states = List.copyOf(states);
    }

    /** Whether everything holds. */
    public boolean ok() {
      return report.ok() && closings.ok() && states.stream().allMatch(StateReport::ok);
    }

    /** The first deviations of each journal. */
    public List<Finding> findings() {
      return Stream.concat(
              Stream.concat(report.findings().stream(), closings.findings().stream()),
              states.stream().flatMap(each -> each.findings().stream()))
          .toList();
    }
  }

  public AuditRun(Request request, Progress progress) {
    this(request, progress, FOLLOW_PATIENCE);
  }

  /**
   * @param followPatience how long at most is waited for what is published to be as far as the
   *     journal
   */
  public AuditRun(Request request, Progress progress, Duration followPatience) {
    this.request = request;
    this.progress = progress;
    this.followPatience = followPatience;
  }

  /**
   * @throws MachineException if there is no broker, or nothing of Saldo on it
   */
  public Result run() {
    try {
      return replay();
    } catch (KafkaException failed) {
      throw new MachineException(
          Code.NO_BROKER,
          "the broker at %s stopped answering (%s); run the audit again when it does"
              .formatted(request.bootstrap(), failed.getMessage()),
          failed);
    }
  }

  private Result replay() {
    Source source = new Source(request, followPatience);
    try (var ledger = new LedgerRun(source);
        var cards = new StateRun<>(source, new CardJournal());
        var registry = new StateRun<>(source, new RegistryJournal())) {
      progress.total(ledger.remaining() + cards.remaining() + registry.remaining());
      long started = System.nanoTime();
      ledger.replay(progress::passed);
      double seconds = (System.nanoTime() - started) / NANOS_PER_SECOND;
      cards.replay(progress::passed);
      registry.replay(progress::passed);
      ledger.compare();
      cards.compare();
      registry.compare();
      ClosingReport closings = new ClosingRun(source).run();
      return new Result(
          ledger.finish(), List.of(cards.finish(), registry.finish()), closings, seconds);
    }
  }
}
