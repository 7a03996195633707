package saldo.machine.bench.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An installation of PostgreSQL's server.
 *
 * @param folder with {@code initdb}, {@code pg_ctl} and {@code postgres}
 */
record PostgresPrograms(Path folder) {
  /** Where Debian puts them, which is not on the path. */
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  static PostgresPrograms find() throws PostgresMissingException {
    return find(System.getenv(), DEBIAN);
  }

  static PostgresPrograms find(Map<String, String> environment, Path versions)
      throws PostgresMissingException {
    String path = environment.getOrDefault("PATH", "");
    Stream<Path> onPath = Arrays.stream(path.split(File.pathSeparator, -1)).map(Path::of);
    return Stream.concat(debian(versions).stream(), onPath)
        .filter(folder ->
            Stream.of("initdb", "pg_ctl", "postgres")
                .allMatch(program -> Files.isExecutable(folder.resolve(program))))
        .findFirst()
        .map(PostgresPrograms::new)
        .orElseThrow(() ->
            new PostgresMissingException(
                "PostgreSQL's server was not found: install it (Debian: apt-get install"
                    + " postgresql)"));
  }

  String initdb() {
    return folder.resolve("initdb").toString();
  }

  String control() {
    return folder.resolve("pg_ctl").toString();
  }

  String postgres() {
    return folder.resolve("postgres").toString();
  }

  /** The newest first. */
  private static List<Path> debian(Path versions) {
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("\\d+"))
          .sorted(
              Comparator.comparingInt(
                      (Path folder) -> Integer.parseInt(folder.getFileName().toString()))
                  .reversed())
          .map(folder -> folder.resolve("bin"))
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }
}
