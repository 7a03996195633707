package saldo.machine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.failure.MachineException;
import saldo.machine.process.ProcessIdentity;

class StateFileTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.120Z");

  @TempDir Path directory;
  private StateFile file = new StateFile(Path.of("none"));

  @BeforeEach
  void place() {
    file = new StateFile(directory.resolve("state.json"));
  }

  @Test
  void whatWasWrittenIsReadBack() {
    State state =
        new State(
            new ProcessIdentity(17, NOON),
            State.Phase.READY,
            8080,
            9092,
            List.of(
                new State.Entry("broker", "RUNNING", new ProcessIdentity(18, NOON), 9092, 0),
                new State.Entry("ledger-service", "PAUSING", null, 8081, 3)));

    file.write(state);

    assertThat(file.read()).contains(state);
    assertThat(directory).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void noFileIsNoState() {
    assertThat(file.read()).isEmpty();
    file.delete();
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Files.writeString(file.path(), "{\"launcher\":");

    assertThatThrownBy(file::read)
        .isInstanceOf(MachineException.class)
        .hasMessageContaining(file.path() + " is damaged")
        .hasMessageContaining("delete the file");
  }
}
