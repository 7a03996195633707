package saldo.machine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<String> said = new CopyOnWriteArrayList<>();

  @AfterEach
  void stopTimer() {
    timer.shutdownNow();
  }

  @Test
  void aChildThatIsKilledIsStartedAgain() {
    Child child = child("exec sleep 600");
    child.start();
    long first = pid(child);

    child.running().orElseThrow().destroyForcibly();

    await().atMost(PATIENCE).until(() -> child.restarts() == 1 && child.running().isPresent());
    assertThat(pid(child)).isNotEqualTo(first);
    assertThat(said).anyMatch(sentence -> sentence.contains("starting it again in 500 ms"));
    assertThat(child.stop(PATIENCE)).isTrue();
  }

  @Test
  void aChildThatIsStoppedStaysAway() {
    Child child = child("exec sleep 600");
    child.start();
    ProcessHandle process = child.running().orElseThrow();

    child.stop(PATIENCE);

    assertThat(process.isAlive()).isFalse();
    assertThat(child.phase()).isEqualTo(Child.Phase.STOPPED);
    assertThat(child.running()).isEmpty();
  }

  @Test
  void aChildThatDoesNotListenIsKilled() {
    Child child = child("trap '' TERM; touch deaf; while true; do sleep 1; done");
    child.start();
    await().atMost(PATIENCE).until(() -> Files.exists(directory.resolve("deaf")));

    boolean inOrder = child.stop(Duration.ofMillis(300));

    assertThat(inOrder).isFalse();
    assertThat(child.running()).isEmpty();
  }

  @Test
  void aProgramThatDoesNotExistIsGivenUpAtOnce() {
    Child child = new Child(spec(List.of("/no/such/program")), timer, said::add);

    child.start();

    assertThat(child.phase()).isEqualTo(Child.Phase.GIVEN_UP);
    await().atMost(PATIENCE).until(() -> !said.isEmpty());
    assertThat(said.getFirst()).contains("could not be started").contains("/no/such/program");
  }

  @Test
  void whatItSaysIsInItsLog() throws Exception {
    Child child = child("echo hello; echo trouble >&2; exec sleep 600");
    child.start();

    await().atMost(PATIENCE).until(() -> Files.readString(log()).contains("trouble"));
    assertThat(log()).content().isEqualTo("hello\ntrouble\n");
    child.stop(PATIENCE);
  }

  private Child child(String script) {
    return new Child(spec(List.of("/bin/sh", "-c", script)), timer, said::add);
  }

  private ProcessSpec spec(List<String> command) {
    return new ProcessSpec("sleeper", command, Map.of(), directory, log());
  }

  private Path log() {
    return directory.resolve("sleeper.log");
  }

  private static long pid(Child child) {
    return child.running().orElseThrow().pid();
  }
}
