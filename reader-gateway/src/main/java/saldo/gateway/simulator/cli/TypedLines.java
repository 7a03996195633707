package saldo.gateway.simulator.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.function.UnaryOperator;
import saldo.gateway.simulator.fpp.SimulatorEvents;

/** What somebody types at a simulator, a line for each deed. */
final class TypedLines {
  /** Tells an answer from what happens at the same time. */
  private static final String ANSWER = "= ";

  private TypedLines() {}

  /**
   * Does what comes in, until nothing comes any more.
   *
   * @param deed does what a line says, and says what came of it
   */
  static void listen(InputStream in, UnaryOperator<String> deed, SimulatorEvents events) {
    Thread.ofVirtual().name("console").start(() -> read(in, deed, events));
  }

  private static void read(InputStream in, UnaryOperator<String> deed, SimulatorEvents events) {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          events.happened(ANSWER + deed.apply(line));
        }
      }
    } catch (IOException closed) {
      events.happened("nothing can be typed any more: " + closed.getMessage());
    }
  }
}
