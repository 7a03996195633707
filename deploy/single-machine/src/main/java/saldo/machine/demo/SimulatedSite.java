package saldo.machine.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import saldo.machine.Installation;
import saldo.machine.Service;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.process.JavaCommand;

/** Simulated devices in a process of their own; somebody acts at them, a line for each deed. */
final class SimulatedSite implements AutoCloseable {
  private static final String ANSWER = "= ";
  private static final long ENDING_SECONDS = 10;

  private final Process process;
  private final BufferedReader said;
  private final OutputStream typed;

  private SimulatedSite(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
    this.typed = process.getOutputStream();
  }

  /**
   * Starts a simulator.
   *
   * @param program in the gateway's jar; a service's classes are known here by their names only
   * @param arguments as it takes them
   */
  static SimulatedSite open(String program, List<String> arguments) {
    Installation installation = Installation.here();
    List<String> command =
        new JavaCommand(Path.of(System.getProperty("java.io.tmpdir")))
            .options(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"))
            .classPath(installation.programClassPath(Service.GATEWAY.label()))
            .child(program, arguments);
    try {
      return new SimulatedSite(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw failed("cannot be simulated", e);
    }
  }

  /** The next line that it says by itself, such as where it listens. */
  String line() {
    try {
      String line = said.readLine();
      if (line == null) {
        throw new IOException("it has ended");
      }
      return line;
    } catch (IOException e) {
      throw failed("does not answer", e);
    }
  }

  /** Does one deed; says what came of it. */
  synchronized String ask(String deed) {
    try {
      typed.write((deed + "\n").getBytes(UTF_8));
      typed.flush();
    } catch (IOException e) {
      throw failed("does not listen", e);
    }
    String answer = line();
    while (!answer.startsWith(ANSWER)) {
      answer = line();
    }
    if (answer.startsWith(ANSWER + "not ")) {
      throw failed("refuses", new IOException(answer));
    }
    return answer.substring(ANSWER.length());
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
