package saldo.machine.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, without reading all of it. */
public final class LogTail {
  /** The part of the file that is looked at. */
  private static final long LAST_BYTES = 1 << 20;

  private LogTail() {}

  /**
   * @param lines at most so many
   * @return empty if there is no such file
   */
  public static List<String> of(Path log, int lines) {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - LAST_BYTES);
      file.seek(from);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.readFully(bytes);
      List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
