package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.poll.PollRun.Asked;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.RunState;
import saldo.schemas.CardNumber;
import saldo.schemas.LedgerId;

/** The poll runs of this gateway: one at a time for each ledger. */
public final class PollRuns implements AutoCloseable {
  /** Finished runs whose readers' reports are kept in memory; their results are kept for ever. */
  private static final int KEPT = 50;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'run-'yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

  private final PollParts parts;
  private final Map<LedgerId, PollRun> current = new ConcurrentHashMap<>();
  private final Map<LedgerId, Thread> threads = new ConcurrentHashMap<>();
  private final List<Kept> kept = new ArrayList<>();

  private record Kept(LedgerId ledger, PollRun run) {}

  public PollRuns(PollParts parts) {
    this.parts = parts;
  }

  /**
   * Begins a run.
   *
   * @param by who asks for it
   * @return how it stands, at its beginning
   * @throws RefusedException {@code RUN_IN_PROGRESS} if another has not ended, {@code NO_READERS}
   *     or {@code READER_UNKNOWN} if there is nobody to ask
   */
  public synchronized RunReport start(LedgerId ledger, String by, RunRequest request) {
    PollRun running = current.get(ledger);
    if (running != null && running.report().result() == null) {
      throw new RefusedException(
          "RUN_IN_PROGRESS",
          "the run " + running.report().run() + " has not ended: wait for it, or cancel it");
    }
    requireReaders(ledger, request);
    Instant now = parts.clock().instant();
    PollRun run = new PollRun(parts, ledger, new Asked(NAME.format(now), by, request));
    current.put(ledger, run);
    keep(new Kept(ledger, run));
    threads.put(ledger, Thread.ofPlatform().name("poll-run").start(run::go));
    return run.report();
  }

  private void requireReaders(LedgerId ledger, RunRequest request) {
    List<String> known =
        parts.view().readers(ledger, parts.clock().instant()).stream()
            .map(FuelReaderPlace::terminal)
            .toList();
    if (known.isEmpty()) {
      throw new RefusedException(
          "NO_READERS",
          "no terminal with a connection is registered: register one, and say how it is reached");
    }
    if (request.readers() != null) {
      for (String asked : request.readers()) {
        if (!known.contains(asked)) {
          throw new RefusedException(
              "READER_UNKNOWN", "no terminal " + asked + " with a connection is registered");
        }
      }
    }
  }

  private void keep(Kept run) {
    kept.add(run);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /** How a run goes, or went with each reader; nothing if it was before this gateway started. */
  public synchronized Optional<RunReport> report(LedgerId ledger, String run) {
    return kept.stream()
        .filter(each -> each.ledger().equals(ledger))
        .map(each -> each.run().report())
        .filter(report -> report.run().equals(run))
        .findFirst();
  }

  /**
   * Ends the runs that a gateway was killed in: nobody goes on with them. Those that have an end,
   * and those that go on here, stay as they are.
   *
   * @throws NotSafeException if Kafka does not take it now; what is left is ended by the next call
   */
  public void endInterrupted() throws NotSafeException, InterruptedException {
    for (LedgerId ledger : parts.view().ledgers()) {
      for (RunState run : parts.view().unended(ledger)) {
        if (report(ledger, run.run()).isEmpty()) {
          new InterruptedRun(ledger, run).end(parts.events());
        }
      }
    }
  }

  /** The last runs, as they were written down, the latest first. */
  public List<RunState> last(LedgerId ledger, int limit) {
    return parts.view().runs(ledger, limit);
  }

  /** A run as it was written down; nothing if there was none. */
  public Optional<RunState> written(LedgerId ledger, String run) {
    return parts.view().run(ledger, run);
  }

  /**
   * Stops a run before its next reader.
   *
   * @return whether it was going on
   */
  public synchronized boolean cancel(LedgerId ledger, String run) {
    @Nullable PollRun running = current.get(ledger);
    if (running == null
        || !running.report().run().equals(run)
        || running.report().result() != null) {
      return false;
    }
    running.cancel();
    return true;
  }

  /** Whether a run of a ledger goes on. */
  public boolean isRunning(LedgerId ledger) {
    PollRun running = current.get(ledger);
    return running != null && running.report().result() == null;
  }

  /** What may be spent at readers by the tables they have. */
  public ExposureReport exposure(LedgerId ledger) {
    return ExposureReport.of(parts, ledger);
  }

  /** The readers of a ledger, and what is known of each. */
  public List<ReaderStatus> readers(LedgerId ledger) {
    return ReaderStatus.all(parts, ledger);
  }

  /**
   * What a card could do at each reader if tables were calculated now.
   *
   * @param number of the card
   * @return nothing if readers have no limits of such a card
   */
  public List<CardAtReader> card(LedgerId ledger, CardNumber number) {
    return CardAtReader.all(parts, ledger, number);
  }

  /** What runs work with. */
  PollParts parts() {
    return parts;
  }

  /** Ends what goes on; readers keep what was not collected. */
  @Override
  public void close() {
    threads.values().forEach(Thread::interrupt);
    for (Thread thread : threads.values()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
