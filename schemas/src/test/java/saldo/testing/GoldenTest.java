package saldo.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("family/load.v1.json");
  }

  @Test
  void anEqualFilePasses() throws IOException {
    write("one\ntwo\n");
    assertThatCode(() -> comparing().check("one\ntwo\n")).doesNotThrowAnyException();
  }

  @Test
  void aDifferenceIsShownWithItsLineTheAdviceAndTheCommand() throws IOException {
    write("one\ntwo\nthree\n");
    assertThatThrownBy(() -> comparing().check("one\n2\nthree\n"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("golden: two")
        .hasMessageContaining("now:    2")
        .hasMessageContaining("safe when nobody minds")
        .hasMessageContaining("-Dgolden.write=true");
  }

  @Test
  void aFileThatEndsEarlyIsADifference() throws IOException {
    write("one\ntwo\n");
    assertThatThrownBy(() -> comparing().check("one\n"))
        .hasMessageContaining("line 2")
        .hasMessageContaining("(the file ends before)");
  }

  @Test
  void aMissingFileFailsWithTheCommandThatWritesIt() {
    assertThatThrownBy(() -> comparing().check("one"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("missing")
        .hasMessageContaining("mvn -pl schemas -am test -Dgolden.write=true");
  }

  @Test
  void writingCreatesAndRefreshes() throws IOException {
    Golden golden = comparing().writing(true);
    golden.check("one");
    golden.check("two");
    assertThat(file).hasContent("two");
  }

  @Test
  void aWireGoldenMayBeAdded() {
    Golden.wire(file).writing(true).check("one");
    assertThat(file).hasContent("one");
  }

  @Test
  void aWireGoldenIsNeverRewrittenEvenWhenAsked() throws IOException {
    write("one");
    assertThatThrownBy(() -> Golden.wire(file).writing(true).check("two"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("append-only")
        .hasMessageContaining("@Nullable");
    assertThat(file).hasContent("one");
  }

  private Golden comparing() {
    return Golden.refreshable(file, "safe when nobody minds").writing(false);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("family"));
    Files.writeString(file, text);
  }
}
