package saldo.gateway.simulator.taps;

import java.util.ArrayList;
import java.util.List;
import saldo.gateway.pn532.protocol.Command;
import saldo.gateway.simulator.pn532.ChipTiming;

/** Adds up what line and card take while a tap goes on, and keeps what the chip is told. */
final class TapMeter implements ChipTiming.Watcher {
  private final List<Command> commands = new ArrayList<>();
  private long begunNanos;
  private long waitedNanos;

  /** What was measured so far. */
  record Measured(long wholeNanos, long waitedNanos, List<Command> commands) {}

  /** From now on the next thing that the chip hears begins a tap. */
  synchronized void reset() {
    commands.clear();
    waitedNanos = 0;
  }

  /** The tap ends now. */
  synchronized Measured end() {
    return new Measured(System.nanoTime() - begunNanos, waitedNanos, List.copyOf(commands));
  }

  @Override
  public synchronized void waited(long begun, long ended) {
    if (waitedNanos == 0) {
      begunNanos = begun;
    }
    waitedNanos += ended - begun;
  }

  @Override
  public synchronized void obeyed(Command command) {
    commands.add(command);
  }
}
