package saldo.gateway.simulator.pn532;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import saldo.gateway.pn532.protocol.CardCommand;
import saldo.gateway.pn532.protocol.Command;

/**
 * How long things take at a chip. The times of cards are estimates, on the safe side of their
 * datasheet; nothing was measured at a real reader.
 */
public final class ChipTiming {
  /** Nothing takes any time. */
  public static final ChipTiming AT_ONCE = new ChipTiming(false, Watcher.NOBODY);

  /** As at a reader on a line of 115,200 baud. */
  public static final ChipTiming AS_REAL = new ChipTiming(true, Watcher.NOBODY);

  private static final long NANOS_PER_BYTE = 10 * 1_000_000_000L / 115_200;
  private static final Duration SELECTING = Duration.ofMillis(5);
  private static final Duration OPENING = Duration.ofMillis(5);
  private static final Duration READING = Duration.ofMillis(3);
  private static final Duration WRITING = Duration.ofMillis(10);

  private final boolean real;
  private final Watcher watcher;

  private ChipTiming(boolean real, Watcher watcher) {
    this.real = real;
    this.watcher = watcher;
  }

  /** Is told what takes time, as it happens and in the thread of the line. */
  public interface Watcher {
    /** Keeps nothing. */
    Watcher NOBODY =
        new Watcher() {
          @Override
          public void waited(long begunNanos, long endedNanos) {}

          @Override
          public void obeyed(Command command) {}
        };

    /**
     * Line or card took this long, by {@link System#nanoTime}: what was waited, and not what it
     * should have been.
     */
    void waited(long begunNanos, long endedNanos);

    /** A command was carried out, and its answer is about to go onto the line. */
    void obeyed(Command command);
  }

  /** The same, with somebody who is told. */
  public ChipTiming watchedBy(Watcher other) {
    return new ChipTiming(real, other);
  }

  /** Waits as long as so many bytes are on the line. */
  void waitForLine(int bytes) {
    pause(bytes * NANOS_PER_BYTE);
  }

  /** Waits as long as the card needs. */
  void waitForCard(Command command) {
    pause(ofCard(command).toNanos());
    watcher.obeyed(command);
  }

  private void pause(long nanos) {
    if (real && nanos > 0) {
      long begun = System.nanoTime();
      LockSupport.parkNanos(nanos);
      watcher.waited(begun, System.nanoTime());
    }
  }

  private static Duration ofCard(Command command) {
    if (command instanceof Command.InDataExchange(int _, var data)) {
      return CardCommand.parse(data).map(ChipTiming::ofCard).orElse(Duration.ZERO);
    }
    return command instanceof Command.InListPassiveTarget ? SELECTING : Duration.ZERO;
  }

  private static Duration ofCard(CardCommand command) {
    return switch (command) {
      case CardCommand.Authenticate _ -> OPENING;
      case CardCommand.Write _, CardCommand.Transfer _ -> WRITING;
      case CardCommand.Read _,
          CardCommand.Decrement _,
          CardCommand.Increment _,
          CardCommand.Restore _ ->
          READING;
    };
  }
}
