package saldo.gateway.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;
import saldo.gateway.simulator.fpp.FppSimulator;
import saldo.gateway.simulator.fpp.SimulatedTerminal;
import saldo.gateway.simulator.fpp.SimulatorEvents;

/** The program: simulated fuel terminals that speak FPP/1, until it is ended. */
public final class FuelSite {
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private FuelSite() {}

  /**
   * Ends with status 2 if it does not understand what is wanted, with 1 if a port or
   * pseudo-terminal can not be had.
   *
   * @param args see {@link SiteSettings}
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      run(SiteSettings.parse(args), System.out::println);
    } catch (IllegalArgumentException wrong) {
      end(USAGE, String.valueOf(wrong.getMessage()));
    } catch (IOException failed) {
      end(FAILED, "the simulator can not start: " + failed.getMessage());
    }
  }

  private static void end(int status, String sentence) {
    System.err.println("saldo: " + sentence);
    System.exit(status);
  }

  private static void run(SiteSettings settings, SimulatorEvents events)
      throws IOException, InterruptedException {
    try (FppSimulator simulator = simulator(settings, InstantSource.system(), events)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator)));
      if (settings.port().isPresent()) {
        int port = simulator.listen(settings.port().get());
        events.happened(
            "%d FPP/1 terminals at tcp://127.0.0.1:%d".formatted(settings.terminals(), port));
      }
      if (settings.pty().isPresent()) {
        Path link = settings.pty().get().toAbsolutePath();
        simulator.linkPty(link);
        events.happened("%d FPP/1 terminals at serial://%s".formatted(settings.terminals(), link));
      }
      TypedLines.listen(System.in, new Console(simulator)::answer, events);
      fill(settings, simulator, events);
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

  static FppSimulator simulator(
      SiteSettings settings, InstantSource clock, SimulatorEvents events) {
    return FppSimulator.of(
        FppSimulator.addresses(settings.terminals()).stream()
            .map(address ->
                new SimulatedTerminal(address, settings.site(), clock, settings.faults()))
            .toList(),
        settings.faults(),
        events);
  }

  /** For ever, or until the process is ended. */
  private static void fill(SiteSettings settings, FppSimulator simulator, SimulatorEvents events)
      throws InterruptedException {
    Motorists motorists =
        new Motorists(
            simulator.terminals(), new SplittableRandom(settings.faults().seed()), events);
    while (true) {
      if (settings.fillEvery().isZero()) {
        Thread.sleep(Long.MAX_VALUE);
      }
      Thread.sleep(settings.fillEvery());
      motorists.come();
    }
  }
}
