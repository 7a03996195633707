package saldo.machine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child that follows what others decide gets cores after them, as the kernel tells. */
class StandingBackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** In /proc/PID/stat, counted behind the name in brackets. */
  private static final int NICE_FIELD = 17;

  @TempDir Path directory;

  @Test
  void aChildStandsBackByItselfAndWithItsSession() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/nice")), "there is no nice here");
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "there is no /proc here");
    Process child = sleeping(7).start();
    try {
      await().atMost(PATIENCE).until(() -> niceness(child) == 7);
      if (Files.exists(Path.of("/proc/self/autogroup"))) {
        await().atMost(PATIENCE).until(() -> sessionOf(child).endsWith(" nice 7"));
      }
      assertThat(sessionOf(ProcessHandle.current().pid())).doesNotEndWith(" nice 7");
    } finally {
      child.destroyForcibly();
    }
  }

  private ProcessSpec sleeping(int niceness) {
    return new ProcessSpec(
        "sleeper",
        new JavaCommand(directory, niceness)
            .classPath(System.getProperty("java.class.path"))
            .child(Sleeper.class.getName()),
        Map.of(),
        directory,
        directory.resolve("sleeper.log"));
  }

  private static int niceness(Process process) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    return Integer.parseInt(
        stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE_FIELD - 1]);
  }

  private static String sessionOf(Process process) throws IOException {
    return sessionOf(process.pid());
  }

  private static String sessionOf(long pid) throws IOException {
    Path session = Path.of("/proc", Long.toString(pid), "autogroup");
    return Files.exists(session) ? Files.readString(session).strip() : "";
  }

  /** A child with nothing to do. */
  static final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) {
      LockSupport.parkNanos(PATIENCE.toNanos());
    }
  }
}
