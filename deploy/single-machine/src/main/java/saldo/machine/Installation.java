package saldo.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/**
 * The built artefacts in a source tree.
 *
 * @param root the repository's root
 */
public record Installation(Path root) {
  /** System property with the root, set by the {@code saldo} script and by the tests. */
  public static final String ROOT = "saldo.root";

  /** The one that this process was started from. */
  public static Installation here() {
    String root = System.getProperty(ROOT);
    return new Installation(Path.of(root == null ? "" : root).toAbsolutePath());
  }

  /** Where a system is kept if nobody says otherwise. */
  public Path defaultData() {
    return root.resolve("data");
  }

  /** What the virtual machines have learned of the services. */
  public StartCaches startCaches() {
    return new StartCaches(target().resolve("aot"));
  }

  /** The launcher's own jar, without its dependencies. */
  public Path launcherJar() {
    try (Stream<Path> files = Files.list(target())) {
      return files
          .filter(file -> file.getFileName().toString().matches("single-machine-[0-9].*\\.jar"))
          .filter(file -> !file.getFileName().toString().endsWith("-tests.jar"))
          .findFirst()
          .orElseThrow(() -> notBuilt(target()));
    } catch (java.nio.file.NoSuchFileException none) {
      throw notBuilt(target());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The launcher with everything it needs. */
  public String launcherClassPath() {
    return launcherJar() + File.pathSeparator + target().resolve("lib").resolve("*");
  }

  /** The jar that starts a service. */
  public Path serviceJar(String module) {
    Path jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw notBuilt(jar);
    }
    return jar;
  }

  /** What another program in a service's module needs, and what a child needs beside it. */
  public String programClassPath(String module) {
    Path app = Path.of(String.valueOf(serviceJar(module).getParent()));
    return Stream.of("app", "lib/boot", "lib/main")
        .map(folder -> app.resolve(folder).resolve("*").toString())
        .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator + launcherJar()));
  }

  private Path target() {
    return root.resolve("deploy/single-machine/target");
  }

  private static MachineException notBuilt(Path missing) {
    return new MachineException(
        Code.NOT_BUILT, missing + " is not built; run mvn package, or ./saldo up, which does it");
  }
}
