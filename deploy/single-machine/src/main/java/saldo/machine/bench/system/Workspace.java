package saldo.machine.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A throw-away directory and what runs in it. When it is closed, or this process is told to end,
 * everything stops, the last started first, and the directory is deleted.
 */
public final class Workspace implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workspace.class.getName());

  /** What was just killed may still write a last file. */
  private static final int DELETE_TRIES = 20;

  private static final Duration DELETE_PAUSE = Duration.ofMillis(250);

  private final Path directory;
  private final List<Path> directories = new CopyOnWriteArrayList<>();
  private final Deque<AutoCloseable> resources = new ArrayDeque<>();
  private final AtomicBoolean closing = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final Thread closeAtExit = new Thread(this::closeAtExit, "clean-up");

  private Workspace(Path directory) {
    this.directory = directory;
    directories.add(directory);
  }

  /**
   * @param parent where the directory is created, itself created if it is missing
   */
  public static Workspace in(Path parent) {
    try {
      Files.createDirectories(parent);
      Workspace workspace = new Workspace(Files.createTempDirectory(parent, "bench-"));
      Runtime.getRuntime().addShutdownHook(workspace.closeAtExit);
      return workspace;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The directory itself. */
  public Path path() {
    return directory;
  }

  /** A directory in it, created. */
  public Path directory(String name) {
    try {
      return Files.createDirectories(directory.resolve(name));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Another directory that is deleted with this one. */
  public Path elsewhere(Path other) {
    directories.add(other);
    return other;
  }

  /** Closes a resource with this workspace; one that comes too late is closed at once. */
  public <T extends AutoCloseable> T keep(T resource) {
    synchronized (resources) {
      resources.push(resource);
    }
    if (closing.get()) {
      closeResources();
    }
    return resource;
  }

  /** Whether this process was told to end: what fails now fails because of that. */
  public boolean isInterrupted() {
    return interrupted.get();
  }

  /** Stops what runs, the last started first; the directory stays. */
  public void stopAll() {
    closeResources();
  }

  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      awaitClosed();
      return;
    }
    try {
      closeResources();
      directories.forEach(Workspace::delete);
      forgetExit();
    } finally {
      closed.countDown();
    }
  }

  private void closeAtExit() {
    interrupted.set(true);
    close();
  }

  private void closeResources() {
    while (true) {
      AutoCloseable resource;
      synchronized (resources) {
        resource = resources.poll();
      }
      if (resource == null) {
        return;
      }
      close(resource);
    }
  }

  /**
   * One that does not close, such as a client that another thread uses, must not keep the others.
   */
  private void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception failed) {
      if (!interrupted.get()) {
        LOG.log(System.Logger.Level.WARNING, "could not be closed: " + resource, failed);
      }
    }
  }

  private static void delete(Path directory) {
    for (int i = 1; i <= DELETE_TRIES; i++) {
      try {
        Files.walkFileTree(directory, new Deletion());
        return;
      } catch (IOException stillWritten) {
        LockSupport.parkNanos(DELETE_PAUSE.toNanos());
      }
    }
  }

  private void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException exiting) {
      // this is the hook
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
        throws IOException {
      Files.deleteIfExists(visited);
      return FileVisitResult.CONTINUE;
    }
  }
}
