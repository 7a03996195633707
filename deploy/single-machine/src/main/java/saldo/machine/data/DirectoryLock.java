package saldo.machine.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Keeps a data directory to one launcher. The kernel lets go of it however the process ends. */
public final class DirectoryLock implements AutoCloseable {
  private final DataDirectory data;
  private final FileChannel channel;

  private DirectoryLock(DataDirectory data, FileChannel channel) {
    this.data = data;
    this.channel = channel;
  }

  /**
   * @throws MachineException if another process has it
   */
  public static DirectoryLock take(DataDirectory data) {
    try {
      FileChannel channel = open(data.lock());
      if (!tryLock(channel)) {
        channel.close();
        throw inUse(data);
      }
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new DirectoryLock(data, channel);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether a launcher has the directory now. */
  public static boolean isTaken(DataDirectory data) {
    if (!Files.exists(data.lock())) {
      return false;
    }
    try (FileChannel channel = open(data.lock())) {
      return !tryLock(channel);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The directory that its holder may use. */
  public DataDirectory data() {
    return data;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  private static MachineException inUse(DataDirectory data) throws IOException {
    return new MachineException(
        Code.DATA_IN_USE,
        ("the data directory %s is in use by process %s; "
                + "stop it with ./saldo down --data %s, or choose another with --data")
            .formatted(data.path(), Files.readString(data.lock()).strip(), data.path()));
  }
}
