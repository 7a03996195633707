package saldo.gateway.simulator.pn532;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.link.ByteLink;
import saldo.gateway.pn532.protocol.Answer;
import saldo.gateway.pn532.protocol.Command;
import saldo.gateway.pn532.protocol.Frame;
import saldo.gateway.pn532.protocol.FrameParser;
import saldo.gateway.pn532.protocol.FrameWriter;
import saldo.gateway.simulator.fpp.LineFaults;
import saldo.gateway.simulator.fpp.SimulatorEvents;

/** The chip's end of a line. */
final class ChipLine implements Runnable {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** How often a chip that waits for a card looks whether there is one. */
  private static final Duration LOOKING = Duration.ofMillis(5);

  private static final int BUFFER_BYTES = 4_096;

  private final ByteLink link;
  private final SimulatedChip chip;
  private final ChipTiming timing;
  private final SimulatorEvents events;
  private final int chunkBytes;
  private final LineFaults down;
  private final LineFaults up;
  private final LineFaults acknowledgements;
  private @Nullable Frame last;

  ChipLine(ByteLink link, SimulatedChip chip, Pn532Simulator.Habits habits) {
    this.link = link;
    this.chip = chip;
    this.timing = habits.timing();
    this.events = habits.events();
    this.chunkBytes = habits.faults().chunkBytes();
    this.down = new LineFaults(habits.faults().ofFrames(), 1);
    this.up = new LineFaults(habits.faults().ofFrames(), 2);
    this.acknowledgements = new LineFaults(habits.faults().ofAcknowledgements(), 3);
  }

  /** Until the link fails or is closed. */
  @Override
  public void run() {
    FrameParser heard = new FrameParser();
    FrameParser arriving = new FrameParser();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (link) {
      events.happened("line %s is open".formatted(link.name()));
      while (true) {
        int count = link.read(buffer, chip.isWaiting() ? LOOKING : PATIENCE);
        for (Frame frame : heard.feed(buffer, count)) {
          for (Frame left : arriving.feed(down.pass(FrameWriter.write(frame)))) {
            receive(left);
          }
        }
        send(chip.lookAgain());
      }
    } catch (IOException gone) {
      events.happened("line %s has ended: %s".formatted(link.name(), gone.getMessage()));
    } finally {
      chip.abort();
    }
  }

  private void receive(Frame frame) throws IOException {
    timing.waitForLine(FrameWriter.write(frame).length);
    switch (frame) {
      case Frame.Ack _ -> chip.abort();
      case Frame.Nack _ -> {
        if (last != null) {
          send(last);
        }
      }
      case Frame.ApplicationError _ -> {}
      case Frame.Information information -> obey(information);
    }
  }

  private void obey(Frame.Information frame) throws IOException {
    if (frame.direction() == Frame.Direction.FROM_CHIP) {
      return;
    }
    last = null;
    write(acknowledgements.pass(up.pass(FrameWriter.write(new Frame.Ack()))));
    Optional<Command> command = Command.parse(frame.data());
    if (command.isEmpty()) {
      send(new Frame.ApplicationError());
    } else {
      Optional<Answer> answer = chip.execute(command.get());
      timing.waitForCard(command.get());
      send(answer);
    }
  }

  private void send(Optional<Answer> answer) throws IOException {
    if (answer.isPresent()) {
      send(answer.get().frame());
    }
  }

  private void send(Frame frame) throws IOException {
    last = frame;
    write(up.pass(FrameWriter.write(frame)));
  }

  private void write(byte[] bytes) throws IOException {
    timing.waitForLine(bytes.length);
    if (chunkBytes == 0) {
      if (bytes.length > 0) {
        link.write(bytes);
      }
      return;
    }
    for (int at = 0; at < bytes.length; at += chunkBytes) {
      link.write(Arrays.copyOfRange(bytes, at, Math.min(at + chunkBytes, bytes.length)));
    }
  }
}
