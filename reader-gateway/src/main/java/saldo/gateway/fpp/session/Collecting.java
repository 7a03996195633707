package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.FillingRecord;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameType;
import saldo.gateway.fpp.protocol.Reading;
import saldo.gateway.fpp.protocol.StatusReport;

/**
 * Collects fillings one by one. Each is acknowledged after the caller has committed it; whatever
 * gets lost, a poll with the last committed number goes on from there.
 */
final class Collecting implements Conversation {
  /** So often a terminal may send only numbers that were collected before. */
  private static final int MOST_STALE_ROUNDS = 3;

  private final Wire wire;
  private final Exchange exchange = new Exchange();
  private final StatusStep statusStep;
  private Progress progress;
  private @Nullable StatusReport status;
  private Duration drift = Duration.ZERO;
  private @Nullable Pending pending;
  private boolean stale;
  private int staleRounds;
  private long fillings;

  /** A filling that was delivered and not yet committed. */
  private record Pending(Frame frame, Progress progress) {}

  Collecting(Wire wire, Progress progress) {
    this.wire = wire;
    this.progress = progress;
    this.statusStep = new StatusStep(wire, exchange);
  }

  @Override
  public List<Action> start(Instant now) {
    status = null;
    stale = false;
    return statusStep.ask(now);
  }

  @Override
  public List<Action> received(Frame frame, Instant now) {
    if (pending != null) {
      return List.of();
    }
    if (status == null) {
      return StatusStep.in(frame).map(reading -> identify(reading, now)).orElse(List.of());
    }
    return switch (frame.type()) {
      case FILLING -> filling(frame, now);
      case END -> end(frame, status);
      case POLL, ACK, NAK, SET_CLOCK, STATUS, TABLE_BEGIN, CARD, TABLE_END -> List.of();
    };
  }

  private List<Action> identify(Reading<StatusReport> reading, Instant now) {
    return switch (reading) {
      case Reading.Clear<StatusReport>(StatusReport report) -> {
        List<Action> actions = new ArrayList<>();
        replaced(report)
            .ifPresent(replaced -> {
              progress = replaced.progress();
              actions.add(new Action.ReportReplaced(replaced));
            });
        status = report;
        drift = wire.drift(report.clock(), now);
        actions.addAll(exchange.ask(poll(), again -> poll(), now));
        yield actions;
      }
      case Reading.Unreadable<StatusReport>(String why) -> stop(why);
    };
  }

  private Optional<TerminalReplaced> replaced(StatusReport report) {
    if (progress.isFirstContact()) {
      return Optional.empty();
    }
    if (!report.serial().equals(progress.serial())) {
      return Optional.of(replaced(TerminalReplaced.Cause.OTHER_SERIAL, report));
    }
    boolean goesOn =
        report.lastNumber() == progress.lastNumber()
            || FillingNumbers.isAhead(report.lastNumber(), progress.lastNumber());
    return goesOn
        ? Optional.empty()
        : Optional.of(replaced(TerminalReplaced.Cause.NUMBERING_RESTARTED, report));
  }

  private TerminalReplaced replaced(TerminalReplaced.Cause cause, StatusReport report) {
    return new TerminalReplaced(cause, progress, progress.anew(report.serial()));
  }

  private Frame poll() {
    int last = progress.lastNumber();
    return wire.uncounted(FrameType.POLL, last == 0 ? "" : FillingRecord.format(last));
  }

  private List<Action> filling(Frame frame, Instant now) {
    OptionalInt number = FillingRecord.numberOf(frame.payload());
    if (number.isEmpty() || number.getAsInt() == 0) {
      return stop("the terminal sends a filling without a number: " + frame.payload());
    }
    if (!FillingNumbers.isAhead(number.getAsInt(), progress.lastNumber())) {
      stale = true;
      return List.of();
    }
    stale = false;
    staleRounds = 0;
    exchange.answered();
    Progress next = progress.to(number.getAsInt(), serial());
    pending = new Pending(frame, next);
    List<Action> actions = new ArrayList<>(gapBefore(number.getAsInt()));
    actions.add(delivery(frame, next, now));
    return actions;
  }

  private Action delivery(Frame frame, Progress next, Instant now) {
    return switch (FillingRecord.parse(frame.payload())) {
      case Reading.Clear<FillingRecord>(FillingRecord filling) ->
          new Action.Deliver(new CollectedFilling(filling, next, now, drift));
      case Reading.Unreadable<FillingRecord>(String why) ->
          new Action.DeliverUnreadable(new UnreadableFilling(frame.payload(), why, next, now));
    };
  }

  private List<Action> gapBefore(int number) {
    boolean next = number == FillingNumbers.after(progress.lastNumber());
    return next ? List.of() : gapUpTo(FillingNumbers.before(number));
  }

  /** What is missing up to a number; nothing can be said about what was before first contact. */
  private List<Action> gapUpTo(int number) {
    if (progress.isFirstContact() || number == progress.lastNumber()) {
      return List.of();
    }
    int expected = FillingNumbers.after(progress.lastNumber());
    long first = progress.to(expected, serial()).runningNumber();
    long last = progress.to(number, serial()).runningNumber();
    return List.of(new Action.ReportGap(new FillingGap(first, last)));
  }

  @Override
  public List<Action> committed(Instant now) {
    Pending done = pending;
    if (done == null) {
      throw new IllegalStateException("nothing was delivered that could be committed");
    }
    pending = null;
    progress = done.progress;
    fillings++;
    wire.accept(done.frame);
    return exchange.ask(wire.uncounted(FrameType.ACK, ""), again -> poll(), now);
  }

  private List<Action> end(Frame frame, StatusReport report) {
    OptionalInt number = FillingRecord.number(frame.payload());
    if (number.isEmpty()) {
      return stop("the terminal ends with a number that is none: " + frame.payload());
    }
    int last = number.getAsInt();
    boolean behind =
        last != progress.lastNumber() && !FillingNumbers.isAhead(last, progress.lastNumber());
    if (behind) {
      stale = true;
      return List.of();
    }
    wire.accept(frame);
    exchange.answered();
    List<Action> actions = new ArrayList<>(gapUpTo(last));
    progress = progress.to(last, serial());
    actions.add(new Action.Finish(new Outcome.Collected(progress, fillings, report)));
    return actions;
  }

  private String serial() {
    return status == null ? progress.serial() : status.serial();
  }

  /** If only old numbers came, it may be another terminal by now, so it is asked who it is. */
  @Override
  public List<Action> elapsed(Instant now) {
    if (!stale) {
      return exchange.repeat(now);
    }
    staleRounds++;
    return staleRounds > MOST_STALE_ROUNDS
        ? stop("the terminal sends only fillings that were collected before")
        : start(now);
  }

  private List<Action> stop(String why) {
    exchange.answered();
    return List.of(new Action.Finish(new Outcome.CollectingStopped(progress, why)));
  }

  @Override
  public Optional<Instant> deadline() {
    return exchange.deadline();
  }
}
