package saldo.machine.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import saldo.machine.Installation;
import saldo.machine.data.DataDirectory;

/** The {@code --data} option of every command that is about one system. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the system keeps everything; data/ in the repository by default.")
  @Nullable Path path;

  DataDirectory directory() {
    Path chosen = path;
    return new DataDirectory(chosen == null ? Installation.here().defaultData() : chosen);
  }

  /** What to add to another command so that it is about the same system. */
  String suffix() {
    return path == null ? "" : " --data " + directory().path();
  }
}
