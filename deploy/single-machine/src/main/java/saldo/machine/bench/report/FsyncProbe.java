package saldo.machine.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long the disk takes to make a small append durable.
 *
 * @param medianMicros half of them took at most so long
 * @param p99Micros nearly all of them took at most so long
 */
public record FsyncProbe(long medianMicros, long p99Micros) {
  /** One page, about what a commit interval of a quiet ledger writes. */
  private static final int BYTES = 4096;

  private static final int MOST = 300;
  private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();
  private static final int NANOS_PER_MICRO = 1_000;
  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.99;

  /** Appends to a file in the directory and flushes it, for three seconds at most. */
  public static FsyncProbe of(Path directory) {
    Path file = directory.resolve("fsync-probe");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return of(measure(channel));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      delete(file);
    }
  }

  static FsyncProbe of(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return new FsyncProbe(micros(sorted, HALF), micros(sorted, NEARLY_ALL));
  }

  private static long micros(List<Long> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / NANOS_PER_MICRO;
  }

  private static List<Long> measure(FileChannel channel) throws IOException {
    List<Long> nanos = new ArrayList<>();
    long begun = System.nanoTime();
    while (nanos.size() < MOST && System.nanoTime() - begun < LONGEST_NANOS) {
      long before = System.nanoTime();
      channel.write(ByteBuffer.allocate(BYTES));
      channel.force(false);
      nanos.add(System.nanoTime() - before);
    }
    return nanos;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
