package saldo.machine.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process occupies, as the kernel tells it. */
public final class ResidentMemory {
  private static final String LABEL = "VmRSS:";
  private static final long BYTES_PER_KIB = 1024;

  private ResidentMemory() {}

  /** Bytes; empty where there is no /proc or no such process. */
  public static OptionalLong of(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(LABEL))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIB)
          .findFirst();
    } catch (IOException gone) {
      return OptionalLong.empty();
    }
  }
}
