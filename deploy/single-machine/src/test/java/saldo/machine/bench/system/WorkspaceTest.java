package saldo.machine.bench.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @TempDir Path parent;
  private final List<String> closed = new ArrayList<>();

  @Test
  void theLastStartedIsStoppedFirstAndNothingIsLeft() throws Exception {
    Path other = Files.createDirectory(parent.resolve("other"));
    Workspace workspace = Workspace.in(parent);
    Files.writeString(workspace.directory("some/where").resolve("file"), "x");
    workspace.elsewhere(other);
    workspace.keep(() -> closed.add("broker"));
    workspace.keep(() -> closed.add("service"));

    workspace.close();

    assertThat(closed).containsExactly("service", "broker");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatDoesNotCloseDoesNotKeepTheOthers() {
    Workspace workspace = Workspace.in(parent);
    workspace.keep(() -> closed.add("broker"));
    workspace.keep(() -> {
      throw new IllegalStateException("on purpose");
    });

    workspace.close();

    assertThat(closed).containsExactly("broker");
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void whatComesTooLateIsStoppedAtOnce() {
    Workspace workspace = Workspace.in(parent);
    workspace.close();

    workspace.keep(() -> closed.add("late"));

    assertThat(closed).containsExactly("late");
  }

  @Test
  void aSecondSystemStartsAfterTheFirstWasStopped() {
    try (Workspace workspace = Workspace.in(parent)) {
      workspace.keep(() -> closed.add("first"));
      workspace.stopAll();
      workspace.keep(() -> closed.add("second"));

      assertThat(closed).containsExactly("first");
    }
    assertThat(closed).containsExactly("first", "second");
  }
}
