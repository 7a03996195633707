package saldo.machine.demo;

import java.util.ArrayList;
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
  private final int terminalsPerLine;
  private final List<String> links = new ArrayList<>();

  private FuelStation(SimulatedSite site, Size size) {
    this.site = site;
    this.terminalsPerLine = size.terminalsPerLine();
    for (int i = 0; i < size.lines(); i++) {
      String line = site.line();
      links.add(line.substring(line.indexOf("tcp://")));
    }
  }

  /**
   * Begins to listen on a free loopback port.
   *
   * @param terminals how many, at addresses from 1
   * @param faults what goes wrong, as {@code ./saldo simulate fpp --faults} takes it
   */
  static FuelStation open(int terminals, long seed, String faults) {
    return open(new Size(1, terminals, "64m"), seed, faults);
  }

  /**
   * How large a station is.
   *
   * @param lines on a port each
   * @param terminalsPerLine addresses go on from line to line
   * @param memory of its process, which keeps the tables of all terminals
   */
  record Size(int lines, int terminalsPerLine, String memory) {}

  /** Begins to listen on a free loopback port for each line. */
  static FuelStation open(Size size, long seed, String faults) {
    List<String> arguments =
        List.of(
            "port=0",
            "lines=" + size.lines(),
            "terminals=" + size.terminalsPerLine(),
            "seed=" + seed,
            "faults=" + faults,
            "zone=Europe/Berlin",
            "prices=D:1799,B:1899");
    return new FuelStation(SimulatedSite.open(PROGRAM, arguments, size.memory()), size);
  }

  /** Where a terminal is, as registered. */
  String link(int address) {
    return links.get((address - 1) / terminalsPerLine);
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
