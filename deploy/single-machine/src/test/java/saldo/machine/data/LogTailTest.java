package saldo.machine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path directory;

  @Test
  void theLastLinesAreRead() throws IOException {
    Path log = Files.writeString(directory.resolve("a.log"), "one\ntwo\nthree\n");

    assertThat(LogTail.of(log, 2)).containsExactly("two", "three");
    assertThat(LogTail.of(log, 5)).containsExactly("one", "two", "three");
  }

  @Test
  void aLogThatIsNotThereYetIsEmpty() {
    assertThat(LogTail.of(directory.resolve("none.log"), 5)).isEmpty();
  }

  @Test
  void aLongLogIsSetAsideAtAStartAndAShortOneGoesOn() throws IOException {
    DataDirectory data = new DataDirectory(directory).create();
    Files.write(data.log("long"), new byte[(int) LogRotation.LONG_BYTES + 1]);
    Files.writeString(data.log("short"), "line\n");

    LogRotation.rotate(data);

    assertThat(data.log("long")).doesNotExist();
    assertThat(data.logs().resolve("long.log.old")).exists();
    assertThat(data.log("short")).hasContent("line");
  }
}
