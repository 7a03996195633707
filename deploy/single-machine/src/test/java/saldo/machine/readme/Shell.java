package saldo.machine.readme;

import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A shell that somebody types into, line by line. */
final class Shell implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final String NEXT = "next-command-of-the-session";

  private final Path output;
  private final Process process;
  private final BufferedWriter keyboard;
  private int typed;

  /**
   * @param output what it says; a new file
   */
  Shell(Path output) {
    this.output = output;
    try {
      process =
          new ProcessBuilder("bash")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    keyboard = process.outputWriter();
  }

  /** What a command answers. */
  String type(String command) {
    try {
      keyboard.write(command + "\necho; echo " + NEXT + "\n");
      keyboard.flush();
      typed++;
      await().alias(command).pollInterval(LOOK_AGAIN).until(() -> answers().length > typed);
      return answers()[typed - 1].strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String[] answers() throws IOException {
    return Files.readString(output).split(NEXT + "\n", -1);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
