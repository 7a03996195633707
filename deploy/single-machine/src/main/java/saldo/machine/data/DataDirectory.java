package saldo.machine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/** Where everything of a system on one machine is; nothing is written elsewhere. */
public record DataDirectory(Path path) {

  public DataDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * Creates what is missing.
   *
   * @throws MachineException if it cannot be written
   */
  public DataDirectory create() {
    try {
      Files.createDirectories(path);
      Files.createDirectories(logs());
      Files.createDirectories(keys());
    } catch (IOException failed) {
      throw unusable(failed);
    }
    return this;
  }

  /** Held by the launcher as long as it runs. */
  public Path lock() {
    return path.resolve("lock");
  }

  /** See {@link State}. */
  public Path state() {
    return path.resolve("state.json");
  }

  /** The keys that tokens are signed with. */
  public Path keys() {
    return path.resolve("keys");
  }

  /** The secrets of PTS controllers, if somebody has written them down; only read. */
  public Path controllers() {
    return path.resolve("controllers.properties");
  }

  /**
   * The readers for media that are connected here, if somebody has written them down; only read.
   */
  public Path readers() {
    return path.resolve("readers.json");
  }

  /** The master key of the cards that those readers write; only read. */
  public Path cardKey() {
    return path.resolve("cards.key");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  /** The files of one process, created. */
  public Path of(String process) {
    return created(path.resolve(process));
  }

  /** Temporary files of one process, created. */
  public Path scratch(String process) {
    return created(path.resolve("tmp").resolve(process));
  }

  private Path created(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException failed) {
      throw unusable(failed);
    }
  }

  private MachineException unusable(IOException failed) {
    return new MachineException(
        Code.DATA_UNUSABLE,
        "the data directory %s cannot be written (%s); choose another with --data"
            .formatted(path, failed),
        failed);
  }
}
