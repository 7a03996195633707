package saldo.machine.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Bytes of files. */
public final class DiskUse {
  private static final String LOG = ".log";

  private DiskUse() {}

  /** Of everything in a directory. */
  public static long of(Path directory) {
    return of(directory, file -> true);
  }

  /**
   * Of the records of a stopped broker's topics; its indexes are preallocated and say nothing.
   *
   * @param topic the beginning of their names
   */
  public static long ofLogs(Path broker, String topic) {
    return of(
        broker,
        file -> {
          Path inside = broker.relativize(file);
          return inside.toString().endsWith(LOG) && inside.getName(0).toString().startsWith(topic);
        });
  }

  private static long of(Path directory, Predicate<Path> which) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).filter(which).mapToLong(DiskUse::size).sum();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (NoSuchFileException deletedMeanwhile) {
      return 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
