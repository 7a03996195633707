package saldo.machine.bench.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {
  @TempDir Path directory;

  @Test
  void theNewestOfDebiansVersionsIsTaken() throws Exception {
    install(directory.resolve("9/bin"));
    Path newest = install(directory.resolve("17/bin"));

    assertThat(PostgresPrograms.find(Map.of(), directory).folder()).isEqualTo(newest);
  }

  @Test
  void elsewhereThePathIsSearched() throws Exception {
    Path installed = install(directory.resolve("opt"));
    String path = directory.resolve("empty") + File.pathSeparator + installed;

    assertThat(PostgresPrograms.find(Map.of("PATH", path), directory.resolve("none")).folder())
        .isEqualTo(installed);
  }

  @Test
  void aClientAloneIsNotEnough() throws Exception {
    Path clientOnly = Files.createDirectories(directory.resolve("17/bin"));
    program(clientOnly.resolve("psql"));

    assertThatThrownBy(() -> PostgresPrograms.find(Map.of(), directory))
        .isInstanceOf(PostgresMissingException.class)
        .hasMessageContaining("apt-get install postgresql");
  }

  private static Path install(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : new String[] {"initdb", "pg_ctl", "postgres"}) {
      program(folder.resolve(name));
    }
    return folder;
  }

  private static void program(Path file) throws IOException {
    assertThat(Files.createFile(file).toFile().setExecutable(true)).isTrue();
  }
}
