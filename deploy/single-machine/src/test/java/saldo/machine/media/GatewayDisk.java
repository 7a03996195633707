package saldo.machine.media;

import java.nio.file.Path;
import java.util.List;
import saldo.gateway.medium.desk.DeskMemory;
import saldo.gateway.spool.QueuedRecord;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;

/** What of a gateway outlasts its process. */
final class GatewayDisk implements AutoCloseable {
  private static final int AT_ONCE = 1_000;

  private final Path directory;
  private Spool spool;
  private DeskMemory memory;

  GatewayDisk(Path directory) {
    this.directory = directory;
    this.spool = openSpool();
    this.memory = openMemory();
  }

  Spool spool() {
    return spool;
  }

  DeskMemory memory() {
    return memory;
  }

  /** The process is gone, and another one begins with what is there. */
  void reopen() {
    close();
    spool = openSpool();
    memory = openMemory();
  }

  /** Nothing waits to be sent any more, whatever a history that failed has left. */
  void clear() {
    for (List<QueuedRecord> left = spool.oldest(AT_ONCE);
        !left.isEmpty();
        left = spool.oldest(AT_ONCE)) {
      spool.forget(left);
    }
  }

  private Spool openSpool() {
    return Spool.open(SpoolSettings.in(directory.resolve("spool")));
  }

  private DeskMemory openMemory() {
    return DeskMemory.open(directory.resolve("media"));
  }

  @Override
  public void close() {
    memory.close();
    spool.close();
  }
}
