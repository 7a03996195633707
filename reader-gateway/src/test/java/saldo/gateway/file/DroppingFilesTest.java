package saldo.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.schemas.SaldoJson;

class DroppingFilesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration INTERVAL = Duration.ofMillis(100);

  @TempDir Path directory;
  private Machine machine;
  private Path folder;

  @BeforeEach
  void open() {
    machine = new Machine(directory);
    folder = directory.resolve("drop");
  }

  @AfterEach
  void close() {
    machine.close();
  }

  @Test
  void aFileIsImportedAndMovedWithItsReport() throws IOException {
    try (DropFolder watched = watch()) {
      put("monday.yaml", Machine.MAPPING);
      put("monday.csv", Machine.HEADER + Machine.rows(1, 5));

      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/monday.csv")));
      assertThat(watched).isNotNull();
    }
    JsonNode report = report("done/monday.report.json");
    assertThat(report.path("recorded").asInt()).isEqualTo(5);
    assertThat(report.path("rejected").isArray()).isTrue();
    assertThat(folder.resolve("monday.csv")).doesNotExist();
    assertThat(machine.spool.depth()).isEqualTo(5);
  }

  @Test
  void theSameNameAgainOverwritesNothing() throws IOException {
    try (DropFolder watched = watch()) {
      put("default.yaml", Machine.MAPPING);
      put("monday.csv", Machine.HEADER + Machine.rows(1, 5));
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/monday.csv")));
      put("monday.csv", Machine.HEADER + Machine.rows(1, 6));
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/monday-2.csv")));
      assertThat(watched).isNotNull();
    }
    assertThat(report("done/monday.report.json").path("recorded").asInt()).isEqualTo(5);
    assertThat(report("done/monday-2.report.json").path("recorded").asInt()).isEqualTo(1);
    assertThat(report("done/monday-2.report.json").path("duplicates").asInt()).isEqualTo(5);
  }

  @Test
  void whatCannotBeImportedIsMovedWithTheReason() throws IOException {
    try (DropFolder watched = watch()) {
      put("nomap.csv", Machine.HEADER);
      put("other.yaml", Machine.MAPPING);
      put("other.csv", "a,b\n1,2\n");
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("failed/nomap.csv")));
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("failed/other.csv")));
      assertThat(watched).isNotNull();
    }
    assertThat(report("failed/nomap.report.json").path("reason").asText())
        .isEqualTo("MAPPING_MISSING");
    assertThat(report("failed/other.report.json").path("reason").asText())
        .isEqualTo("COLUMN_MISSING");
  }

  @Test
  void aFileThatIsStillWrittenIsLeftAlone() throws IOException {
    put("default.yaml", Machine.MAPPING);
    Path growing = put("growing.csv", Machine.HEADER);
    try (DropFolder watched = DropFolder.watch(folder, machine.imports, Duration.ofSeconds(2))) {
      for (int i = 1; i <= 40; i++) {
        Files.writeString(growing, Machine.rows(i, i), StandardOpenOption.APPEND);
      }
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/growing.csv")));
      assertThat(watched).isNotNull();
    }
    assertThat(machine.spool.depth()).isEqualTo(40);
  }

  @Test
  void aFileWhoseImportWasCutShortIsTakenAgain() throws IOException {
    String file = Machine.HEADER + Machine.rows(1, 5);
    machine.run(Machine.MAPPING, Machine.bytes(Machine.HEADER + Machine.rows(1, 3)), false);
    put("default.yaml", Machine.MAPPING);
    put("monday.csv", file);
    try (DropFolder watched = watch()) {
      await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/monday.csv")));
      assertThat(watched).isNotNull();
    }
    assertThat(machine.spool.depth()).isEqualTo(5);
  }

  private DropFolder watch() {
    return DropFolder.watch(folder, machine.imports, INTERVAL);
  }

  private Path put(String name, String content) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.writeString(folder.resolve(name + ".part"), content);
    return Files.move(part, folder.resolve(name));
  }

  private JsonNode report(String name) throws IOException {
    return SaldoJson.mapper().readTree(Files.readAllBytes(folder.resolve(name)));
  }
}
