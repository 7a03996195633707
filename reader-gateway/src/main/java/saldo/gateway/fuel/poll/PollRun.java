package saldo.gateway.fuel.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fuel.domain.Outstanding;
import saldo.gateway.fuel.intake.NotSafeException;
import saldo.gateway.fuel.intake.ReaderEvents.Where;
import saldo.gateway.fuel.memory.SentPrices;
import saldo.gateway.fuel.poll.ReaderReport.Step;
import saldo.gateway.fuel.poll.RunReport.Phase;
import saldo.gateway.fuel.poll.RunRequest.Tables;
import saldo.gateway.fuel.view.FuelReaderPlace;
import saldo.gateway.fuel.view.ReaderState;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.reader.ReaderEvent.RunEnded;
import saldo.schemas.reader.ReaderEvent.RunStarted;
import saldo.schemas.reader.RunResult;
import saldo.schemas.reader.Unreachable;

/**
 * One poll run. A table may only be calculated when all readers were collected from after the run
 * began: an unread filling would make limits too generous.
 */
final class PollRun {
  private static final Logger LOG = LoggerFactory.getLogger(PollRun.class);
  private static final Duration BOOKING = Duration.ofSeconds(60);

  private final PollParts parts;
  private final LedgerId ledger;
  private final String run;
  private final String by;
  private final RunRequest request;
  private final Instant startedAt;
  private final RunLog log;
  private volatile boolean cancelled;
  private @Nullable Instant calculatedAt;

  PollRun(PollParts parts, LedgerId ledger, Asked asked) {
    this.parts = parts;
    this.ledger = ledger;
    this.run = asked.run();
    this.by = asked.by();
    this.request = asked.request();
    this.startedAt = parts.clock().instant();
    this.log = new RunLog(run, by, request, startedAt);
  }

  /**
   * What was asked for, and by whom.
   *
   * @param run the id of the run
   */
  record Asked(String run, String by, RunRequest request) {}

  RunReport report() {
    return log.report();
  }

  void cancel() {
    cancelled = true;
  }

  /** Does all of it; whatever happens, it ends with a result. */
  void go() {
    try {
      List<FuelReaderPlace> network = parts.view().readers(ledger, startedAt);
      List<FuelReaderPlace> asked = network.stream().filter(this::isAsked).toList();
      log.readers(asked);
      List<String> names = asked.stream().map(FuelReaderPlace::terminal).toList();
      parts.events().write(where(), new RunStarted(by, names, request.unreachable()));
      Collecting collecting = new Collecting(parts, log, where(), () -> cancelled);
      Links.each(asked, collecting::from);
      afterCollecting(network, asked);
    } catch (NotSafeException e) {
      end(RunResult.FAILED, e.sentence() + ".");
    } catch (InterruptedException e) {
      end(RunResult.FAILED, "The gateway stops.");
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("poll run {} failed", run, e);
      end(RunResult.FAILED, "Something went wrong at the centre: " + e.getMessage());
    }
  }

  private void afterCollecting(List<FuelReaderPlace> network, List<FuelReaderPlace> asked)
      throws InterruptedException {
    List<String> behind = behind(network);
    if (cancelled) {
      end(RunResult.CANCELLED, "Somebody has stopped it; what was collected stays collected.");
    } else if (request.tables() == Tables.NONE) {
      collectedOnly();
    } else if (!behind.isEmpty() && request.unreachable() == Unreachable.WAIT) {
      end(
          RunResult.WAITING,
          "No table was sent: the fillings of %s are not known. Repeat the run when they answer,"
                  .formatted(named(behind))
              + " or exclude them.");
    } else if (!booked(asked)) {
      end(RunResult.FAILED, "The ledger has not booked all fillings within a minute; repeat it.");
    } else {
      send(asked.stream().filter(reader -> !behind.contains(reader.terminal())).toList(), behind);
    }
  }

  private void collectedOnly() {
    List<String> missed = log.terminals(Step.UNREACHABLE);
    end(
        missed.isEmpty() ? RunResult.COLLECTED : RunResult.PARTLY,
        missed.isEmpty()
            ? "All readers were collected from."
            : "Not collected from: " + named(missed) + ".");
  }

  private void send(List<FuelReaderPlace> readers, List<String> behind)
      throws InterruptedException {
    Instant now = parts.clock().instant();
    log.phase(Phase.CALCULATING, now);
    calculatedAt = now;
    // before limits are: prices that change in between are then taken for those that changed after
    SentPrices prices = new SentPrices(parts.view().limitPrices(ledger, now));
    Calculation calculation = Calculation.of(parts.view(), readers, outstanding(behind), now);
    log.notes(calculation.notes(behind, request.unreachable()));
    log.phase(Phase.SENDING, parts.clock().instant());
    Sending sending = new Sending(parts, log, where(), calculation);
    boolean whole = request.tables() == Tables.ALL;
    Links.each(readers, each -> sending.to(each, whole, () -> cancelled));
    List<String> sent = log.terminals(Step.SENT);
    if (!cancelled && !sent.isEmpty() && request.readers() == null) {
      parts.memory().putPrices(ledger, prices);
    }
    endSent(readers, behind, sent);
  }

  private void endSent(List<FuelReaderPlace> readers, List<String> behind, List<String> sent) {
    if (cancelled) {
      end(
          RunResult.CANCELLED,
          "Somebody has stopped it; %d readers have a new table.".formatted(sent.size()));
    } else if (sent.size() == readers.size() && behind.isEmpty()) {
      end(RunResult.DONE, "All readers were collected from, and have a new table.");
    } else {
      end(
          RunResult.PARTLY,
          "%d of %d readers have a new table."
              .formatted(sent.size(), readers.size() + behind.size()));
    }
  }

  /** What can still be spent at readers that get no table; nobody reserves it if forced. */
  private Outstanding outstanding(List<String> behind) {
    if (request.unreachable() == Unreachable.FORCE) {
      return Outstanding.NOTHING;
    }
    Map<AccountId, Long> minor = new HashMap<>();
    for (String terminal : behind) {
      parts
          .memory()
          .reservedMinor(ledger, terminal)
          .forEach((id, more) -> minor.merge(id, more, Long::sum));
    }
    return new Outstanding(minor);
  }

  private boolean booked(List<FuelReaderPlace> asked) throws InterruptedException {
    log.phase(Phase.BOOKING, parts.clock().instant());
    for (FuelReaderPlace reader : asked) {
      long stored = parts.spool().device(ledger, reader.terminal()).lastStored();
      if (!parts.view().awaitBooked(reader, stored, BOOKING)) {
        return false;
      }
    }
    return true;
  }

  private List<String> behind(List<FuelReaderPlace> network) {
    Map<String, Instant> collectedAt = new HashMap<>();
    Map<String, ReaderState> known = parts.view().readerStates(ledger);
    for (FuelReaderPlace reader : network) {
      ReaderState state = known.get(reader.terminal());
      Instant here = log.of(reader.terminal()).collectedAt();
      Instant at = here != null ? here : state == null ? null : state.polledAt();
      if (at != null) {
        collectedAt.put(reader.terminal(), at);
      }
    }
    return new Watermarks(collectedAt)
        .behind(network.stream().map(FuelReaderPlace::terminal).toList(), startedAt);
  }

  private void end(RunResult result, @Nullable String sentence) {
    String said = String.valueOf(sentence);
    List<String> missing = new ArrayList<>(log.terminals(Step.UNREACHABLE));
    missing.addAll(log.terminals(Step.NOT_SENT));
    log.end(parts.clock().instant(), result, said);
    parts
        .events()
        .tell(
            where(),
            new RunEnded(
                result, said, log.fillings(), calculatedAt, log.terminals(Step.SENT), missing));
    LOG.info("poll run {} of {}: {}", run, ledger, said);
  }

  private boolean isAsked(FuelReaderPlace reader) {
    return request.readers() == null || request.readers().contains(reader.terminal());
  }

  private Where where() {
    return new Where(ledger, null, run);
  }

  static String named(List<String> terminals) {
    int shown = Math.min(5, terminals.size());
    String names = String.join(", ", terminals.subList(0, shown));
    return terminals.size() <= shown
        ? names
        : names + " and " + (terminals.size() - shown) + " more";
  }
}
