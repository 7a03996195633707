package saldo.gateway.fpp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.session.Action;
import saldo.gateway.fpp.session.CollectedFilling;
import saldo.gateway.fpp.session.FillingGap;
import saldo.gateway.fpp.session.HostSession;
import saldo.gateway.fpp.session.Outcome;
import saldo.gateway.fpp.session.Progress;
import saldo.gateway.fpp.session.TerminalReplaced;
import saldo.gateway.fpp.session.UnreadableFilling;

/** One conversation: does what the session wants done until it is over. */
final class Talk {
  private final FppLine line;
  private final HostSession session;
  private final FillingSink sink;
  private final Deque<Action> todo = new ArrayDeque<>();
  private Progress progress;

  Talk(FppLine line, HostSession session, FillingSink sink, Progress progress) {
    this.line = line;
    this.session = session;
    this.sink = sink;
    this.progress = progress;
  }

  Outcome run(List<Action> begin) throws IOException {
    todo.addAll(begin);
    @Nullable Outcome outcome = null;
    while (outcome == null) {
      Action next = todo.poll();
      if (next == null) {
        listen();
      } else {
        outcome = perform(next);
      }
    }
    return outcome;
  }

  private @Nullable Outcome perform(Action action) throws IOException {
    return switch (action) {
      case Action.Finish(Outcome outcome) -> outcome;
      case Action.Send(Frame frame) -> {
        line.send(frame);
        yield null;
      }
      case Action.Deliver(CollectedFilling filling) ->
          store(() -> {
            sink.commit(filling);
            safe(filling.progress());
          });
      case Action.DeliverUnreadable(UnreadableFilling filling) ->
          store(() -> {
            sink.commitUnreadable(filling);
            safe(filling.progress());
          });
      case Action.ReportGap(FillingGap gap) -> store(() -> sink.gap(gap));
      case Action.ReportReplaced(TerminalReplaced replaced) ->
          store(() -> {
            sink.replaced(replaced);
            progress = replaced.progress();
          });
    };
  }

  private interface Step {
    void run() throws Exception;
  }

  /** What the sink can not keep stays in the terminal. */
  @SuppressWarnings("CatchingUnchecked")
  private @Nullable Outcome store(Step step) {
    try {
      step.run();
      return null;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome.CollectingStopped(progress, "the collection was interrupted");
    } catch (Exception failed) {
      return new Outcome.CollectingStopped(
          progress, "a filling could not be stored: " + failed.getMessage());
    }
  }

  private void safe(Progress reached) {
    progress = reached;
    todo.addAll(session.committed(line.now()));
  }

  private void listen() throws IOException {
    Instant deadline = session.deadline().orElseThrow();
    Duration left = Duration.between(line.now(), deadline);
    if (left.compareTo(HostSession.PATIENCE) > 0) {
      // the host's clock was set back: nobody waits longer for that
      todo.addAll(session.elapsed(deadline));
      return;
    }
    List<Frame> frames = line.receive(deadline);
    Instant now = line.now();
    if (frames.isEmpty()) {
      todo.addAll(session.elapsed(now));
    }
    frames.forEach(frame -> todo.addAll(session.received(frame, now)));
  }
}
