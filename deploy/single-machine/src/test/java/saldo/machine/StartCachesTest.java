package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.StartCaches.Step;
import saldo.machine.training.TrainingRun;

/** When a service's virtual machine is told of its cache, and when a cache is out of date. */
class StartCachesTest {
  private static final Instant BUILT = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path root;
  private StartCaches caches;
  private Installation installation;

  @BeforeEach
  void aBuildThatWasTrained() throws IOException {
    installation = new Installation(root);
    caches = installation.startCaches();
    file(root.resolve("deploy/single-machine/target/single-machine-1.jar"), BUILT);
    for (Service service : Service.values()) {
      if (service != Service.BROKER) {
        file(root.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar"), BUILT);
      }
      file(caches.of(service), BUILT.plusSeconds(60));
    }
  }

  @Test
  void aServiceWithACacheStartsWithIt() {
    assertThat(caches.options(Service.CARDS, Step.USE))
        .containsExactly("-XX:AOTCache=" + caches.of(Service.CARDS));
  }

  @Test
  void aServiceWithoutOneStartsAsUsual() throws IOException {
    Files.delete(caches.of(Service.CARDS));

    assertThat(caches.options(Service.CARDS, Step.USE)).isEmpty();
  }

  @Test
  void whatIsBeingMadeIsNotStartedWith() {
    assertThat(caches.options(Service.LEDGER, Step.CREATE))
        .noneMatch(option -> option.endsWith("=" + caches.of(Service.LEDGER)))
        .contains("-XX:AOTConfiguration=" + caches.record(Service.LEDGER));
    assertThat(caches.options(Service.LEDGER, Step.RECORD))
        .contains("-XX:AOTConfiguration=" + caches.record(Service.LEDGER));
  }

  @Test
  void cachesThatAreYoungerThanTheirJarsAreNotMadeAgain() {
    assertThat(TrainingRun.isDone(installation)).isTrue();
  }

  @Test
  void aJarThatWasBuiltSinceMakesThemStale() throws IOException {
    file(installation.serviceJar("card-service"), BUILT.plusSeconds(120));

    assertThat(TrainingRun.isDone(installation)).isFalse();
  }

  @Test
  void theLaunchersJarIsPartOfEveryClassPath() throws IOException {
    file(installation.launcherJar(), BUILT.plusSeconds(120));

    assertThat(TrainingRun.isDone(installation)).isFalse();
  }

  @Test
  void oneThatIsMissingIsMade() throws IOException {
    Files.delete(caches.of(Service.REPORTING));

    assertThat(TrainingRun.isDone(installation)).isFalse();
  }

  private static void file(Path path, Instant at) throws IOException {
    Files.createDirectories(path.getParent());
    if (Files.notExists(path)) {
      Files.createFile(path);
    }
    Files.setLastModifiedTime(path, FileTime.from(at));
  }
}
