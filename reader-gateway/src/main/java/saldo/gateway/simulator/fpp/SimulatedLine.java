package saldo.gateway.simulator.fpp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import saldo.gateway.fpp.protocol.Frame;
import saldo.gateway.fpp.protocol.FrameParser;
import saldo.gateway.fpp.protocol.FrameWriter;
import saldo.gateway.fpp.session.ActiveTable;
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
      events.happened("line %s is open".formatted(link.name()));
      while (true) {
        int count = link.read(buffer, PATIENCE);
        for (Frame frame : heard.feed(buffer, count)) {
          for (Frame left : arriving.feed(down.pass(FrameWriter.write(frame)))) {
            answer(left);
          }
        }
      }
    } catch (IOException gone) {
      events.happened("line %s has ended: %s".formatted(link.name(), gone.getMessage()));
    }
  }

  private void answer(Frame frame) throws IOException {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    for (SimulatedTerminal terminal : terminals) {
      Seen before = Seen.of(terminal);
      answers.writeBytes(terminal.answer(frame));
      tellWhatChanged(terminal, before);
    }
    if (answers.size() > 0) {
      link.write(up.pass(answers.toByteArray()));
    }
  }

  /** What is worth a line when it changes. */
  private record Seen(String serial, ActiveTable table, int waiting, int powerCuts) {
    static Seen of(SimulatedTerminal terminal) {
      return new Seen(
          terminal.serial(), terminal.table(), terminal.waiting(), terminal.powerCuts());
    }
  }

  private void tellWhatChanged(SimulatedTerminal terminal, Seen before) {
    Seen now = Seen.of(terminal);
    if (now.powerCuts != before.powerCuts) {
      tell(terminal, "lost its power and is on again");
    }
    if (!now.serial.equals(before.serial)) {
      tell(terminal, "was replaced by " + now.serial);
    } else if (now.table.version() != before.table.version()) {
      tell(
          terminal,
          "decides by table V%04d of %d cards"
              .formatted(now.table.version(), now.table.entries().size()));
    } else if (now.waiting < before.waiting) {
      tell(terminal, "may forget a filling; %d wait".formatted(now.waiting));
    }
  }

  private void tell(SimulatedTerminal terminal, String what) {
    events.happened("terminal %d %s".formatted(terminal.address(), what));
  }
}
