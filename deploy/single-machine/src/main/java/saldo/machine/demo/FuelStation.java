package saldo.machine.demo;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A station whose terminals are simulated by a process of their own, over their real bytes. */
final class FuelStation implements AutoCloseable {
  private static final String PROGRAM = "saldo.gateway.simulator.cli.FuelSite";
  private static final Pattern SOLD =
      Pattern.compile("terminal \\d+ filled \\d+ card \\S+ quantityMl (\\d+) amountMinor (\\d+).*");
  private static final Pattern LEFT = Pattern.compile("terminal \\d+ left card \\S+ (\\d+)");

  private final SimulatedSite site;
  private final int port;

  private FuelStation(SimulatedSite site) {
    this.site = site;
    String first = site.line();
    this.port = Integer.parseInt(first.substring(first.lastIndexOf(':') + 1));
  }

  /**
   * Begins to listen on a free loopback port.
   *
   * @param terminals how many, at addresses from 1
   * @param faults what goes wrong, as {@code ./saldo simulate fpp --faults} takes it
   */
  static FuelStation open(int terminals, long seed, String faults) {
    return new FuelStation(
        SimulatedSite.open(
            PROGRAM,
            List.of(
                "port=0",
                "terminals=" + terminals,
                "seed=" + seed,
                "faults=" + faults,
                "zone=Europe/Berlin",
                "prices=D:1799,B:1899")));
  }

  /** Where its terminals are, as registered. */
  String link() {
    return "tcp://127.0.0.1:" + port;
  }

  /**
   * Somebody wants to fill.
   *
   * @param visit terminal, card, product, millilitres and, if it is asked for, the odometer
   * @return what it cost, in minor units; 0 if the terminal refused
   */
  long fill(String visit) {
    Matcher sold = SOLD.matcher(site.ask("fill " + visit));
    return sold.matches() ? Long.parseLong(sold.group(2)) : 0;
  }

  /** What a card may still fill at a terminal, as its quota counts. */
  long left(int terminal, String card) {
    Matcher left = LEFT.matcher(site.ask("left %d %s".formatted(terminal, card)));
    return left.matches() ? Long.parseLong(left.group(1)) : 0;
  }

  /** Does something else at a terminal, such as {@code power 1}. */
  void act(String deed) {
    site.ask(deed);
  }

  @Override
  public void close() {
    site.close();
  }
}
