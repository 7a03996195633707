package saldo.reporting.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.reporting.domain.Cutoff;
import saldo.reporting.domain.Due;
import saldo.reporting.domain.LastClosing;
import saldo.reporting.domain.ReportedAccount;
import saldo.reporting.domain.Statements;
import saldo.reporting.run.RunReport.Phase;
import saldo.reporting.run.RunState.Refusal;
import saldo.reporting.view.Directory;
import saldo.reporting.view.JournalReader;
import saldo.schemas.LedgerId;
import saldo.schemas.reporting.Statement;
import saldo.schemas.topics.Topics;

/**
 * One run. In production it first fences every other, then reads all closings that are committed,
 * and only then makes statements: so whatever became of an earlier run, each account is closed once
 * and the run goes on where that one ended.
 */
final class StatementRun implements Runnable {
  /** Statements of one transaction: many are cheap, and few are lost when a run is killed. */
  private static final int MOST_STATEMENTS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(StatementRun.class);

  private final LedgerId ledger;
  private final RunRequest request;
  private final Seal seal;
  private final Workplace workplace;
  private final RunState state;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  StatementRun(LedgerId ledger, RunRequest request, Seal seal, Workplace workplace) {
    this.ledger = ledger;
    this.request = request;
    this.seal = seal;
    this.workplace = workplace;
    this.state = new RunState(seal, request);
  }

  RunState state() {
    return state;
  }

  RunRequest request() {
    return request;
  }

  Seal seal() {
    return seal;
  }

  /** Ends it between two accounts. */
  void cancel() {
    cancelled.set(true);
  }

  @Override
  @SuppressWarnings("IllegalCatch") // whatever ends a run, its report has to say so
  public void run() {
    try {
      work();
    } catch (InterruptedException | InterruptException e) {
      Thread.currentThread().interrupt();
      fail("STOPPED", "The service stopped; run it again.");
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      fail("OVERTAKEN", "Another run of this ledger has begun; look at that one.");
    } catch (Freshness.NotFreshException e) {
      fail("NOT_YET", String.valueOf(e.getMessage()));
    } catch (KafkaException e) {
      LOG.warn("statements of {} were not closed", ledger, e);
      fail("KAFKA_UNAVAILABLE", "Kafka does not answer; run it again, it goes on from here.");
    } catch (RuntimeException e) {
      LOG.error("statements of {} cannot be made", ledger, e);
      fail("DEFECT", "Something is wrong: " + e.getMessage());
    }
  }

  private void work() throws InterruptedException {
    if (!request.inProduction()) {
      workplace.freshness().await(Topics.LEDGER_JOURNAL, ledger);
      reprice();
      make(List::size);
      return;
    }
    try (Closings closings = workplace.closings().apply(ledger)) {
      workplace.freshness().await(Topics.REPORTING_STATEMENTS, ledger);
      workplace.freshness().await(Topics.LEDGER_JOURNAL, ledger);
      reprice();
      make(statements -> {
        closings.fix(statements);
        return statements.size();
      });
    }
  }

  /** Corrections are booked before statements are made, so that these have them. */
  private void reprice() throws InterruptedException {
    @Nullable String priceList = request.priceList();
    if (priceList == null) {
      return;
    }
    RepricingRun repricing = new RepricingRun(ledger, priceList, seal, workplace);
    state.repricing(repricing);
    StatementMaker maker = new StatementMaker(workplace.store(), ledger, cutoff());
    if (request.inProduction()) {
      repricing.book(maker, request, cancelled::get);
      workplace.freshness().await(Topics.LEDGER_JOURNAL, ledger);
    } else {
      repricing.preview(maker, request, cancelled::get);
    }
  }

  /** What becomes of a batch of statements. */
  private interface Fixing {
    int fix(List<Statement> statements);
  }

  private void make(Fixing fixing) {
    StatementMaker maker = new StatementMaker(workplace.store(), ledger, cutoff());
    state.counting(maker.cutoff());
    count(maker);
    RunReport counted = state.report();
    if (cancelled.get()) {
      state.end(Phase.CANCELLED, workplace.now());
    } else if (counted.accounts() == 0 && counted.closedBefore() > 0) {
      Refusal refusal = Refusals.nothingLeft(counted.closedBefore(), maker.cutoff().until());
      state.end(Phase.REFUSED, workplace.now(), refusal);
    } else {
      state.running();
      boolean all = close(maker, fixing);
      state.end(all ? Phase.DONE : Phase.CANCELLED, workplace.now());
    }
  }

  private void count(StatementMaker maker) {
    try (Stream<ReportedAccount> accounts = maker.accounts(request)) {
      accounts
          .takeWhile(account -> !cancelled.get())
          .forEach(account -> {
            switch (maker.due(account)) {
              case DUE -> state.counted(maker.count(account));
              case CLOSED_BEFORE -> state.wasClosedBefore();
              case NOT_OPENED_YET, ENDED -> {}
            }
          });
    }
  }

  /** Whether all were made. */
  private boolean close(StatementMaker maker, Fixing fixing) {
    Batch batch = new Batch(fixing);
    try (Stream<ReportedAccount> accounts = maker.accounts(request)) {
      accounts
          .takeWhile(account -> !cancelled.get())
          .forEach(account -> {
            LastClosing last = maker.last(account);
            if (Due.of(account, last, maker.cutoff()) == Due.DUE) {
              maker.make(account, last, seal, batch::add);
              batch.endAccount();
            }
          });
    }
    if (cancelled.get()) {
      return false;
    }
    batch.flush();
    return true;
  }

  /** Statements that are fixed together; what was not fixed when a run ends never was. */
  private final class Batch {
    private final Fixing fixing;
    private final List<Statement> statements = new ArrayList<>();
    private int items;
    private int accounts;

    Batch(Fixing fixing) {
      this.fixing = fixing;
    }

    void add(Statement statement) {
      if (items + statement.items().size() > Statements.MOST_ITEMS) {
        flush();
      }
      statements.add(statement);
      items += statement.items().size();
    }

    void endAccount() {
      accounts++;
      if (statements.size() >= MOST_STATEMENTS) {
        flush();
      }
    }

    void flush() {
      if (!statements.isEmpty()) {
        fixing.fix(List.copyOf(statements));
        statements.forEach(state::made);
        statements.clear();
      }
      state.finished(accounts);
      accounts = 0;
      items = 0;
    }
  }

  private Cutoff cutoff() {
    JournalReader journal = new JournalReader(workplace.store());
    Instant until = until(workplace, ledger, request);
    return until == null ? journal.now(ledger, workplace.now()) : journal.before(ledger, until);
  }

  /** The time that is asked for; absent if it is now. */
  static @Nullable Instant until(Workplace workplace, LedgerId ledger, RunRequest request) {
    String month = request.month();
    if (month == null) {
      return request.until();
    }
    Directory directory = new Directory(workplace.store(), ledger, workplace.now());
    return Months.end(month, directory.zone());
  }

  private void fail(String reason, String sentence) {
    state.end(Phase.FAILED, workplace.now(), new Refusal(reason, sentence));
  }
}
