package saldo.machine.bench.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who PostgreSQL's processes run as: its own user if this process is root's, because it refuses to
 * be root's.
 *
 * @param other somebody else than who runs this process; none if they may run it themselves
 */
record PostgresUser(@Nullable UserPrincipal other) {
  private static final String NAME = "postgres";
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  static PostgresUser choose() throws PostgresMissingException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresUser(null);
    }
    if (!Files.isExecutable(SETPRIV)) {
      throw new PostgresMissingException(
          "PostgreSQL does not run as root, and setpriv was not found: install util-linux, or run"
              + " the benchmark as another user");
    }
    try {
      return new PostgresUser(
          Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
    } catch (IOException unknown) {
      throw new PostgresMissingException(
          "PostgreSQL does not run as root, and there is no user postgres: install the package"
              + " postgresql, or run the benchmark as another user");
    }
  }

  /** The command as this user. */
  List<String> command(List<String> command) {
    if (other == null) {
      return command;
    }
    List<String> words =
        new ArrayList<>(
            List.of(
                SETPRIV.toString(), "--reuid=" + NAME, "--regid=" + NAME, "--init-groups", "--"));
    words.addAll(command);
    return words;
  }

  /** Gives a file or directory to this user. */
  void give(Path file) throws IOException {
    if (other != null) {
      Files.setOwner(file, other);
    }
  }

  /** Whether this user gets to a directory. */
  boolean reaches(Path directory) throws IOException {
    if (other == null) {
      return true;
    }
    for (Path each = directory.toAbsolutePath(); each != null; each = each.getParent()) {
      if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
