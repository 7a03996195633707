package saldo.gateway.fpp.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import saldo.gateway.fpp.protocol.Frame;

/** One frame and the wait for its answer: repeated after a second, three times. */
final class Exchange {
  static final Duration PATIENCE = Duration.ofSeconds(1);
  static final int REPEATS = 3;

  private Optional<Instant> deadline = Optional.empty();
  private Function<Instant, Frame> repeated =
      now -> {
        throw new IllegalStateException("nothing was sent yet");
      };
  private int repeats;

  /** Sends a frame that is repeated as it is. */
  List<Action> ask(Frame frame, Instant now) {
    return ask(frame, again -> frame, now);
  }

  /**
   * Sends a frame.
   *
   * @param repeat what is sent instead if there is no answer
   */
  List<Action> ask(Frame frame, Function<Instant, Frame> repeat, Instant now) {
    repeats = 0;
    repeated = repeat;
    deadline = Optional.of(now.plus(PATIENCE));
    return List.of(new Action.Send(frame));
  }

  /** Sends again, or nothing if that was done often enough. */
  List<Action> repeat(Instant now) {
    if (repeats == REPEATS) {
      deadline = Optional.empty();
      return List.of();
    }
    repeats++;
    deadline = Optional.of(now.plus(PATIENCE));
    return List.of(new Action.Send(repeated.apply(now)));
  }

  boolean wasRepeated() {
    return repeats > 0;
  }

  /** The answer is there, and the host is busy with it. */
  void answered() {
    deadline = Optional.empty();
  }

  Optional<Instant> deadline() {
    return deadline;
  }
}
