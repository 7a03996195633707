package saldo.gateway.simulator.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.taps.Tap;
import saldo.gateway.simulator.taps.TapDesk;
import saldo.kit.StoredJson;

/** The program: taps at a simulated reader for a while, each told in JSON, a line for each. */
public final class CardTaps {
  private static final long LONGEST_SECONDS = 3_600;
  private static final long MOST_WARMING = 1_000;

  private CardTaps() {}

  /**
   * Ends with status 2 if it does not understand what is wanted, with 1 if a tap was not done.
   *
   * @param args {@code directory}: for memory and spool; {@code warm}: so many taps first that are
   *     not told; {@code seconds}: how long
   */
  public static void main(String[] args) throws InterruptedException {
    Program.run(
        events -> run(Arguments.parse(List.of("directory", "warm", "seconds"), args), events));
  }

  private static void run(Arguments arguments, SimulatorEvents events)
      throws IOException, InterruptedException {
    Path directory =
        arguments
            .text("directory")
            .map(Path::of)
            .orElseThrow(() -> new IllegalArgumentException("say where: give a directory"));
    long warm = arguments.number("warm", 0, 0, MOST_WARMING);
    long seconds = arguments.number("seconds", 1, 1, LONGEST_SECONDS);
    try (TapDesk desk = TapDesk.open(directory, InstantSource.system())) {
      events.happened("a reader at " + desk.link());
      for (long i = 0; i < warm; i++) {
        Tap _ = desk.tap();
      }
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      while (System.nanoTime() < end) {
        events.happened(new String(StoredJson.write(desk.tap()), StandardCharsets.UTF_8));
      }
    }
  }
}
