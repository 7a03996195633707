package saldo.machine.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.process.JavaCommand;

/** A station whose terminals are simulated by a process of their own, over their real bytes. */
final class FuelStation implements AutoCloseable {
  /** In the gateway's jar; a service's classes are known here by their names only. */
  private static final String PROGRAM = "saldo.gateway.simulator.cli.FuelSite";

  private static final String ANSWER = "= ";
  private static final Pattern SOLD =
      Pattern.compile("terminal \\d+ filled \\d+ card \\S+ quantityMl (\\d+) amountMinor (\\d+).*");
  private static final Pattern LEFT = Pattern.compile("terminal \\d+ left card \\S+ (\\d+)");
  private static final long ENDING_SECONDS = 10;
  private static final long ANSWER_SECONDS = 30;

  private final Process process;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final OutputStream typed;
  private final int terminalsPerLine;
  private final List<String> links = new ArrayList<>();

  private FuelStation(Process process, int lines, int terminalsPerLine) throws IOException {
    this.process = process;
    BufferedReader said = process.inputReader(UTF_8);
    this.typed = process.getOutputStream();
    this.terminalsPerLine = terminalsPerLine;
    for (int i = 0; i < lines; i++) {
      String line = said.readLine();
      links.add(line.substring(line.indexOf("tcp://")));
    }
    // what happens at the terminals is told as well, and has to be taken, or they would wait
    Thread.ofPlatform().daemon().name("fuel-station").start(() -> listen(said));
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
    Installation installation = Installation.here();
    List<String> command =
        new JavaCommand(Path.of(System.getProperty("java.io.tmpdir")))
            .options(List.of("-Xmx" + size.memory(), "-XX:TieredStopAtLevel=1"))
            .classPath(installation.programClassPath(Service.GATEWAY.label()))
            .child(
                PROGRAM,
                List.of(
                    "port=0",
                    "lines=" + size.lines(),
                    "terminals=" + size.terminalsPerLine(),
                    "seed=" + seed,
                    "faults=" + faults,
                    "zone=Europe/Berlin",
                    "prices=D:1799,B:1899"));
    try {
      return new FuelStation(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start(),
          size.lines(),
          size.terminalsPerLine());
    } catch (IOException e) {
      throw failed("cannot be simulated", e);
    }
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
  synchronized long fill(String visit) {
    Matcher sold = SOLD.matcher(ask("fill " + visit));
    return sold.matches() ? Long.parseLong(sold.group(2)) : 0;
  }

  /** What a card may still fill at a terminal, as its quota counts. */
  synchronized long left(int terminal, String card) {
    Matcher left = LEFT.matcher(ask("left %d %s".formatted(terminal, card)));
    return left.matches() ? Long.parseLong(left.group(1)) : 0;
  }

  /** Does something else at a terminal, such as {@code power 1}. */
  synchronized void act(String deed) {
    ask(deed);
  }

  private String ask(String line) {
    try {
      typed.write((line + "\n").getBytes(UTF_8));
      typed.flush();
      String answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
      if (answer == null || answer.startsWith("not ")) {
        throw new IOException("it said: " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw failed("does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted", new IOException(e));
    }
  }

  private void listen(BufferedReader said) {
    said.lines()
        .filter(line -> line.startsWith(ANSWER))
        .forEach(line -> answers.add(line.substring(ANSWER.length())));
  }

  private static MachineException failed(String what, IOException e) {
    return new MachineException(Code.DEMO_FAILED, "The fuel station " + what + ": " + e, e);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
