package saldo.gateway.simulator.cli;

import java.io.IOException;
import saldo.gateway.simulator.fpp.SimulatorEvents;

/** What every simulator's main method does around its own work. */
final class Program {
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private Program() {}

  /** A simulator's own work. */
  @FunctionalInterface
  interface Work {
    /**
     * Runs until it is ended.
     *
     * @throws IllegalArgumentException with a sentence if it does not understand what is wanted
     * @throws IOException with a sentence if something can not be had that it needs
     */
    void run(SimulatorEvents events) throws IOException, InterruptedException;
  }

  /**
   * Runs it. What happens is printed line by line; the process ends with status 2 if it is not
   * understood what is wanted, with 1 if something can not be had.
   */
  static void run(Work work) throws InterruptedException {
    try {
      work.run(System.out::println);
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
}
