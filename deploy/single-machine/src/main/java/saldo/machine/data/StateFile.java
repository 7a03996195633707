package saldo.machine.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.schemas.SaldoJson;

/** Writes {@link State} so that a reader sees the old one or the new one, never half of one. */
public record StateFile(Path path) {

  public synchronized void write(State state) {
    try {
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.write(
          fresh, SaldoJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Empty if there is none.
   *
   * @throws MachineException if it cannot be read
   */
  public Optional<State> read() {
    try {
      return Optional.of(SaldoJson.mapper().readValue(Files.readAllBytes(path), State.class));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (JsonProcessingException damaged) {
      throw new MachineException(
          Code.DATA_UNUSABLE,
          "%s is damaged; see that no process of Saldo runs and delete the file".formatted(path),
          damaged);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
