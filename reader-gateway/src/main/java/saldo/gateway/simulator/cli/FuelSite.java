package saldo.gateway.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import saldo.gateway.simulator.fpp.FppSimulator;
import saldo.gateway.simulator.fpp.SimulatedTerminal;
import saldo.gateway.simulator.fpp.SimulatorEvents;

/** The program: simulated fuel terminals that speak FPP/1, until it is ended. */
public final class FuelSite {

  private FuelSite() {}

  /**
   * Ends with status 2 if it does not understand what is wanted, with 1 if a port or
   * pseudo-terminal can not be had.
   *
   * @param args see {@link SiteSettings}
   */
  public static void main(String[] args) throws InterruptedException {
    Program.run(events -> run(SiteSettings.parse(args), events));
  }

  private static void run(SiteSettings settings, SimulatorEvents events)
      throws IOException, InterruptedException {
    List<FppSimulator> lines = lines(settings, InstantSource.system(), events);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> lines.forEach(FuelSite::close)));
    try {
      for (int i = 0; i < lines.size(); i++) {
        open(lines.get(i), i, settings, events);
      }
      List<SimulatedTerminal> terminals =
          lines.stream().flatMap(line -> line.terminals().stream()).toList();
      TypedLines.listen(System.in, new Console(terminals)::answer, events);
      fill(settings, terminals, events);
    } finally {
      lines.forEach(FuelSite::close);
    }
  }

  private static void open(
      FppSimulator line, int place, SiteSettings settings, SimulatorEvents events)
      throws IOException {
    int terminals = settings.terminals();
    if (settings.port().isPresent()) {
      int wanted = settings.port().get();
      int port = line.listen(wanted == 0 ? 0 : wanted + place);
      events.happened("%d FPP/1 terminals at tcp://127.0.0.1:%d".formatted(terminals, port));
    }
    if (settings.pty().isPresent()) {
      Path link = settings.pty().get().toAbsolutePath();
      line.linkPty(link);
      events.happened("%d FPP/1 terminals at serial://%s".formatted(terminals, link));
    }
  }

  /** Nothing can be done any more about a line that does not close. */
  private static void close(FppSimulator simulator) {
    try {
      simulator.close();
    } catch (IOException failed) {
      System.err.println("saldo: " + failed.getMessage());
    }
  }

  /** The addresses go on from line to line, so that each is there once. */
  static List<FppSimulator> lines(
      SiteSettings settings, InstantSource clock, SimulatorEvents events) {
    return IntStream.range(0, settings.lines())
        .mapToObj(line ->
            FppSimulator.of(
                terminals(settings, line * settings.terminals(), clock), settings.faults(), events))
        .toList();
  }

  private static List<SimulatedTerminal> terminals(
      SiteSettings settings, int before, InstantSource clock) {
    return FppSimulator.addresses(settings.terminals()).stream()
        .map(address ->
            new SimulatedTerminal(before + address, settings.site(), clock, settings.faults()))
        .toList();
  }

  /** For ever, or until the process is ended. */
  private static void fill(
      SiteSettings settings, List<SimulatedTerminal> terminals, SimulatorEvents events)
      throws InterruptedException {
    Motorists motorists =
        new Motorists(terminals, new SplittableRandom(settings.faults().seed()), events);
    while (true) {
      if (settings.fillEvery().isZero()) {
        Thread.sleep(Long.MAX_VALUE);
      }
      Thread.sleep(settings.fillEvery());
      motorists.come();
    }
  }
}
