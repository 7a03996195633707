package saldo.gateway.simulator.fpp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameParser;
import saldo.gateway.fpp.protocol.FrameWriter;
import saldo.gateway.link.ByteLink;

/** The terminals' end of a line: each frame of the host is answered by whom it is for. */
final class SimulatedLine implements Runnable {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final int BUFFER_BYTES = 4_096;

  private final ByteLink link;
  private final List<SimulatedTerminal> terminals;
  private final LineFaults down;
  private final LineFaults up;
  private final SimulatorEvents events;

  SimulatedLine(
      ByteLink link, List<SimulatedTerminal> terminals, FaultPlan plan, SimulatorEvents events) {
    this.link = link;
    this.terminals = terminals;
    this.events = events;
    int first = terminals.getFirst().address();
    this.down = new LineFaults(plan, 10_000L + first);
    this.up = new LineFaults(plan, 20_000L + first);
  }

  /** Until the link fails or is closed. */
  @Override
  public void run() {
    FrameParser heard = new FrameParser();
    FrameParser arriving = new FrameParser();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (link) {
      events.happened("host connected at " + link.name());
      while (true) {
        int count = link.read(buffer, PATIENCE);
        for (Frame frame : heard.feed(buffer, count)) {
          for (Frame left : arriving.feed(down.pass(FrameWriter.write(frame)))) {
            answer(left);
          }
        }
      }
    } catch (IOException gone) {
      events.happened("host is gone: " + gone.getMessage());
    }
  }

  private void answer(Frame frame) throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    for (SimulatedTerminal terminal : terminals) {
      int version = terminal.table().version();
      String serial = terminal.serial();
      answers.writeBytes(terminal.answer(frame));
      tellWhatChanged(terminal, serial, version);
    }
    if (answers.size() > 0) {
      link.write(up.pass(answers.toByteArray()));
    }
  }

  private void tellWhatChanged(SimulatedTerminal terminal, String serial, int version) {
    if (!terminal.serial().equals(serial)) {
      events.happened(
          "terminal %d was replaced by %s".formatted(terminal.address(), terminal.serial()));
    } else if (terminal.table().version() != version) {
      events.happened(
          "terminal %d decides by table V%04d of %d cards"
              .formatted(
                  terminal.address(),
                  terminal.table().version(),
                  terminal.table().entries().size()));
    }
  }
}
