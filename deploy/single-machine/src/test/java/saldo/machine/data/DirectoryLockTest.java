package saldo.machine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

class DirectoryLockTest {
  @TempDir Path directory;

  @Test
  void theSecondTakerHearsWhoHasItAndWhatToDo() {
    DataDirectory data = new DataDirectory(directory);
    try (DirectoryLock held = DirectoryLock.take(data)) {
      assertThatThrownBy(() -> DirectoryLock.take(held.data()))
          .isInstanceOf(MachineException.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
          .hasMessageContaining("./saldo down --data " + directory)
          .extracting(refused -> ((MachineException) refused).code())
          .isEqualTo(Code.DATA_IN_USE);
      assertThat(DirectoryLock.isTaken(data)).isTrue();
    }
  }

  @Test
  void whatWasLetGoCanBeTakenAgain() {
    DataDirectory data = new DataDirectory(directory);
    DirectoryLock.take(data).close();

    assertThat(DirectoryLock.isTaken(data)).isFalse();
    DirectoryLock.take(data).close();
  }

  @Test
  void aDirectoryThatNobodyEverUsedIsFree() {
    assertThat(DirectoryLock.isTaken(new DataDirectory(directory.resolve("none")))).isFalse();
  }
}
