package saldo.machine.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** At a start, sets a long log aside and forgets the one before. */
public final class LogRotation {
  /** Some days of a quiet system. */
  static final long LONG_BYTES = 16L << 20;

  private LogRotation() {}

  public static void rotate(DataDirectory data) {
    try (Stream<Path> files = Files.list(data.logs())) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        if (Files.size(log) > LONG_BYTES) {
          Files.move(
              log,
              log.resolveSibling(log.getFileName() + ".old"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
