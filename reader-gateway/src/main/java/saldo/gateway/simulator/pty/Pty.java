package saldo.gateway.simulator.pty;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import saldo.gateway.link.ByteLink;

/**
 * The device's side of a pseudo-terminal; the other side is opened by its path like a serial port,
 * as often as anybody wants. One thread reads and writes.
 */
public final class Pty implements ByteLink {
  /** How soon a read notices that the link was closed. */
  private static final int PATIENCE_MILLIS = 100;

  private final int master;
  private final int other;
  private final Path path;
  private volatile boolean closed;
  private boolean released;

  private Pty(int master, int other, Path path) {
    this.master = master;
    this.other = other;
    this.path = path;
  }

  /**
   * Makes a pseudo-terminal.
   *
   * @throws IOException if this system has none
   */
  public static Pty open() throws IOException {
    CLibrary.Master master = CLibrary.openMaster();
    // while one is open here, others may come and go without an end of file on this side
    return new Pty(master.descriptor(), CLibrary.openRaw(master.path()), Path.of(master.path()));
  }

  /** Whether this system has pseudo-terminals. */
  public static boolean isPossible() {
    try (Pty probe = open()) {
      return Files.exists(probe.path());
    } catch (IOException | LinkageError | RuntimeException none) {
      return false;
    }
  }

  /** What the other side is opened by. */
  public Path path() {
    return path;
  }

  /**
   * Makes a symbolic link to the other side, in place of one that is there.
   *
   * @throws IOException with a sentence if the folder is not there, or something else has the name
   */
  public void linkAt(Path link) throws IOException {
    try {
      if (Files.isSymbolicLink(link)) {
        Files.delete(link);
      }
      Files.createSymbolicLink(link, path);
    } catch (FileAlreadyExistsException other) {
      throw new IOException("%s is there already, and is no link".formatted(link), other);
    } catch (NoSuchFileException none) {
      throw new IOException("the folder of %s is not there; make it".formatted(link), none);
    }
  }

  @Override
  public int read(byte[] buffer, Duration timeout) throws IOException {
    long rest = Math.max(1, timeout.toMillis());
    while (rest > 0) {
      int patience = Math.toIntExact(Math.min(rest, PATIENCE_MILLIS));
      synchronized (this) { // so that nobody reads from what was closed and belongs to another
        requireOpen();
        if (CLibrary.isReadable(master, patience)) {
          return CLibrary.read(master, buffer);
        }
      }
      rest -= patience;
    }
    return 0;
  }

  @Override
  public synchronized void write(byte[] bytes) throws IOException {
    int written = 0;
    while (written < bytes.length) {
      requireOpen();
      written += CLibrary.write(master, Arrays.copyOfRange(bytes, written, bytes.length));
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException(name() + " was closed");
    }
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    synchronized (this) {
      if (!released) {
        released = true;
        CLibrary.close(other);
        CLibrary.close(master);
      }
    }
  }
}
