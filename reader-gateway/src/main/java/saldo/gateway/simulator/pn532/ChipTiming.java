package saldo.gateway.simulator.pn532;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import saldo.gateway.pn532.protocol.CardCommand;
import saldo.gateway.pn532.protocol.Command;

/**
 * How long things take at a chip. The times of cards are estimates, on the safe side of their
 * datasheet; nothing was measured at a real reader.
 */
public enum ChipTiming {
  /** Nothing takes any time. */
  AT_ONCE,
  /** As at a reader on a line of 115,200 baud. */
  AS_REAL;

  private static final long NANOS_PER_BYTE = 10 * 1_000_000_000L / 115_200;
  private static final Duration SELECTING = Duration.ofMillis(5);
  private static final Duration OPENING = Duration.ofMillis(5);
  private static final Duration READING = Duration.ofMillis(3);
  private static final Duration WRITING = Duration.ofMillis(10);

  /** Waits as long as so many bytes are on the line. */
  void waitForLine(int bytes) {
    pause(bytes * NANOS_PER_BYTE);
  }

  /** Waits as long as the card needs. */
  void waitForCard(Command command) {
    pause(ofCard(command).toNanos());
  }

  private void pause(long nanos) {
    if (this == AS_REAL) {
      LockSupport.parkNanos(nanos);
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
