package saldo.gateway.simulator.taps;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import saldo.gateway.link.ByteLink;
import saldo.gateway.pn532.protocol.Command;
import saldo.gateway.pn532.protocol.Command.RfConfiguration;
import saldo.gateway.pn532.protocol.Frame;
import saldo.gateway.pn532.protocol.FrameParser;
import saldo.gateway.pn532.protocol.FrameWriter;

/**
 * The least that has commands carried out by a chip: each is sent when the one before is answered.
 * No keys, no plan, nothing is kept or told.
 */
final class BareLine implements Closeable {
  /** How long a card has to be without a field until it has forgotten everything, at least. */
  private static final Duration FIELD_OFF = Duration.ofMillis(5);

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int BUFFER_BYTES = 1_024;

  private final ByteLink link;
  private final FrameParser parser = new FrameParser();
  private final byte[] buffer = new byte[BUFFER_BYTES];

  BareLine(ByteLink link) {
    this.link = link;
  }

  /**
   * Carries them out, one after the other.
   *
   * @return how long it took, in nanoseconds
   */
  long carryOut(List<Command> commands) throws IOException {
    long begun = System.nanoTime();
    for (Command command : commands) {
      link.write(FrameWriter.write(command.frame()));
      awaitAnswer();
      if (isFieldOff(command)) {
        LockSupport.parkNanos(FIELD_OFF.toNanos());
      }
    }
    return System.nanoTime() - begun;
  }

  private void awaitAnswer() throws IOException {
    List<Frame> frames;
    do {
      int count = link.read(buffer, PATIENCE);
      if (count == 0) {
        throw new IOException("the chip without a gateway does not answer");
      }
      frames = parser.feed(buffer, count);
    } while (frames.stream().noneMatch(Frame.Information.class::isInstance));
  }

  private static boolean isFieldOff(Command command) {
    return command instanceof RfConfiguration(int item, var settings)
        && item == RfConfiguration.FIELD
        && settings.at(0) == 0;
  }

  @Override
  public void close() throws IOException {
    link.close();
  }
}
