package saldo.gateway.file;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import saldo.gateway.fact.Refusal;
import saldo.gateway.fact.RefusedException;
import saldo.gateway.spool.SpoolFailedException;
import saldo.schemas.SaldoJson;

/**
 * Imports what is put into a folder: {@code NAME.csv} with {@code NAME.yaml} or {@code
 * default.yaml} as its mapping, put there first. A file that has not changed between two looks is
 * complete. Afterwards it is in {@code done} or {@code failed}, with a report beside it; killed in
 * between, it is imported again, which changes nothing.
 */
public final class DropFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
  private static final String CSV = ".csv";

  private final Path folder;
  private final FileImport imports;
  private final Duration interval;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private Map<Path, Look> looks = new HashMap<>();

  /** What a file was like at the last look. */
  private record Look(long size, FileTime modified) {}

  private DropFolder(Path folder, FileImport imports, Duration interval) {
    this.folder = folder;
    this.imports = imports;
    this.interval = interval;
    this.thread = Thread.ofPlatform().name("drop-folder").unstarted(this::run);
  }

  /**
   * Begins to look.
   *
   * @param folder made if absent
   * @param interval between two looks
   */
  public static DropFolder watch(Path folder, FileImport imports, Duration interval) {
    try {
      Files.createDirectories(folder.resolve("done"));
      Files.createDirectories(folder.resolve("failed"));
    } catch (IOException e) {
      throw new UncheckedIOException("the drop folder " + folder + " cannot be made", e);
    }
    DropFolder dropFolder = new DropFolder(folder, imports, interval);
    dropFolder.thread.start();
    return dropFolder;
  }

  private void run() {
    try {
      do {
        look();
      } while (!stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.debug("the drop folder is no longer looked at");
    }
  }

  private void look() {
    Map<Path, Look> now = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> candidates = files.filter(DropFolder::isCandidate).sorted().toList();
      for (Path file : candidates) {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        Look seen = new Look(is.size(), is.lastModifiedTime());
        now.put(file, seen);
        if (seen.equals(looks.get(file))) {
          take(file);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the drop folder {} cannot be read: looking again", folder, e);
    }
    looks = now;
  }

  private static boolean isCandidate(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(CSV) && !name.startsWith(".") && Files.isRegularFile(file);
  }

  private void take(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      ImportReport report = imported(file, name.substring(0, name.length() - CSV.length()));
      if (isPostponed(report.stopped())) {
        LOG.warn("{} waits: {}", name, report.stopped());
        return;
      }
      finish(file, report.complete() ? "done" : "failed", report);
    } catch (RefusedException e) {
      if (!e.refusal().reason().equals(FileImport.BUSY)) {
        finish(file, "failed", e.refusal());
      }
    } catch (SpoolFailedException e) {
      LOG.warn("{} waits: {}", name, e.getMessage());
    }
  }

  private static boolean isPostponed(ImportReport.@Nullable Rejected stopped) {
    return stopped != null && stopped.reason().equals(FileImport.SPOOL_FULL);
  }

  private ImportReport imported(Path file, String name) throws IOException {
    Mapping mapping = mapping(name);
    try (InputStream content = Files.newInputStream(file)) {
      return imports.run(mapping, content, false);
    }
  }

  private Mapping mapping(String name) throws IOException {
    for (Path each : List.of(folder.resolve(name + ".yaml"), folder.resolve("default.yaml"))) {
      if (Files.isRegularFile(each)) {
        return MappingReader.read(each);
      }
    }
    throw new RefusedException(
        "MAPPING_MISSING",
        "put %s.yaml or default.yaml into the folder, then the file again".formatted(name));
  }

  /** First the report, then the move: a kill in between only means that it is done again. */
  private void finish(Path file, String where, Object report) throws IOException {
    String name = String.valueOf(file.getFileName());
    Path target = free(folder.resolve(where), name.substring(0, name.length() - CSV.length()));
    Files.write(
        target.resolveSibling(target.getFileName() + ".report.json"),
        SaldoJson.mapper()
            .writer()
            .with(SerializationFeature.INDENT_OUTPUT)
            .writeValueAsBytes(report));
    Files.move(
        file, target.resolveSibling(target.getFileName() + CSV), StandardCopyOption.ATOMIC_MOVE);
    LOG.info("{} is {}: {}", name, where, summary(report));
  }

  private static String summary(Object report) {
    return switch (report) {
      case ImportReport done ->
          "%d read, %d recorded, %d duplicates, %d rejected"
              .formatted(done.read(), done.recorded(), done.duplicates(), done.rejectedRows());
      case Refusal refusal -> refusal.reason();
      default -> "";
    };
  }

  /** A name that neither a file nor a report has yet, so that nothing is overwritten. */
  private static Path free(Path directory, String name) {
    String candidate = name;
    for (int copy = 2; isTaken(directory, candidate); copy++) {
      candidate = name + "-" + copy;
    }
    return directory.resolve(candidate);
  }

  private static boolean isTaken(Path directory, String name) {
    return Files.exists(directory.resolve(name + CSV))
        || Files.exists(directory.resolve(name + ".report.json"));
  }

  /** Stops looking; an import under way is finished first. */
  @Override
  public void close() {
    stopping.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
