package saldo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the checked-out sources are, whichever module's tests ask. */
public final class Repository {
  private static final Path ROOT = findRoot();

  private Repository() {}

  /** The folder with the root pom: the property {@code saldo.root}, else found upwards. */
  public static Path root() {
    return ROOT;
  }

  /**
   * @param relative a path from the root, with forward slashes
   */
  public static Path file(String relative) {
    return ROOT.resolve(relative);
  }

  /** A path as people write it in this repository: from the root, with forward slashes. */
  public static String nameOf(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(ROOT) ? ROOT.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  /** The Maven command that runs a test of the calling module again, with a property set. */
  static String command(String property, @Nullable String testClass) {
    String module = nameOf(Path.of(System.getProperty("basedir", "")));
    String only =
        testClass == null
            ? ""
            : " -Dtest=" + testClass + " -Dsurefire.failIfNoSpecifiedTests=false";
    return "mvn -pl " + module + " -am test" + only + " " + property;
  }

  private static Path findRoot() {
    String property = System.getProperty("saldo.root");
    Path from = Path.of(property == null ? "" : property).toAbsolutePath().normalize();
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder with .mvn in it above " + from);
  }
}
