package saldo.machine.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a process.
 *
 * @param name what people call it
 * @param command the program and its arguments
 * @param environment added to this process's environment
 * @param directory where it runs
 * @param log where its output is appended
 */
public record ProcessSpec(
    String name, List<String> command, Map<String, String> environment, Path directory, Path log) {

  /** Starts it; its input is empty. */
  public Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
