package saldo.machine.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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
  private static final long ANSWER_SECONDS = 30;
  private static final int MOST_TOLD = 1_000;

  private final Process process;
  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> told = new ArrayBlockingQueue<>(MOST_TOLD);
  private final OutputStream typed;

  private SimulatedSite(Process process) {
    this.process = process;
    this.typed = process.getOutputStream();
    // whatever happens at devices is told, and has to be taken, or they would wait
    Thread.ofPlatform().daemon().name("simulated-site").start(this::listen);
  }

  /**
   * Starts a simulator.
   *
   * @param program in the gateway's jar; a service's classes are known here by their names only
   * @param arguments as it takes them
   */
  static SimulatedSite open(String program, List<String> arguments) {
    return open(program, arguments, "64m");
  }

  /** The same with so much memory. */
  static SimulatedSite open(String program, List<String> arguments, String memory) {
    Installation installation = Installation.here();
    List<String> command =
        new JavaCommand(Path.of(System.getProperty("java.io.tmpdir")))
            .options(List.of("-Xmx" + memory, "-XX:TieredStopAtLevel=1"))
            .classPath(installation.programClassPath(Service.GATEWAY.label()))
            .child(program, arguments);
    try {
      return new SimulatedSite(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw failed("cannot be simulated", e);
    }
  }

  private void listen() {
    try {
      process.inputReader(UTF_8).lines().forEach(this::hear);
    } catch (UncheckedIOException ended) {
      answers.add("not heard: the simulator has ended");
    }
  }

  private void hear(String line) {
    if (line.startsWith(ANSWER)) {
      answers.add(line.substring(ANSWER.length()));
    } else {
      var _ = told.offer(line);
    }
  }

  /** The next line that it says by itself, such as where it listens; only the first are kept. */
  String line() {
    return next(told);
  }

  /** Does one deed; says what came of it. */
  synchronized String ask(String deed) {
    try {
      typed.write((deed + "\n").getBytes(UTF_8));
      typed.flush();
    } catch (IOException e) {
      throw failed("does not listen", e);
    }
    String answer = next(answers);
    if (answer.startsWith("not ")) {
      throw failed("refuses", new IOException(answer));
    }
    return answer;
  }

  private static String next(BlockingQueue<String> lines) {
    try {
      String line = lines.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw failed(
            "does not answer", new IOException("nothing in %d s".formatted(ANSWER_SECONDS)));
      }
      return line;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted", new IOException(e));
    }
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
