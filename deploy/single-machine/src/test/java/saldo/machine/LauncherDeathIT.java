package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.machine.data.State;
import saldo.machine.data.StateFile;
import saldo.machine.process.ProcessIdentity;
import saldo.machine.testing.TestSettings;

/** The command line as a process of its own, which can be killed. */
class LauncherDeathIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path data;

  @Test
  void childrenFollowAKilledLauncherAndTheNextOneStartsOver() throws Exception {
    Settings settings = TestSettings.in(data);
    assertThat(saldo(settings, "up", "--detach")).contains("Saldo is ready");
    State first = state(settings);
    assertThat(first.processes()).hasSameSizeAs(Service.values());

    first.launcher().find().orElseThrow().destroyForcibly();
    String again = saldo(settings, "up", "--detach");

    assertThat(again).contains("Saldo is ready");
    for (State.Entry entry : first.processes()) {
      ProcessIdentity child = entry.process();
      assertThat(child).isNotNull();
      await().atMost(PATIENCE).until(() -> child == null || child.find().isEmpty());
    }
    State second = state(settings);
    assertThat(saldo(settings, "down")).contains("stopped");
    assertThat(second.launcher().find()).isEmpty();
    assertThat(second.processes())
        .extracting(State.Entry::process)
        .allMatch(child -> child != null && child.find().isEmpty());
  }

  private static State state(Settings settings) {
    return new StateFile(settings.data().state()).read().orElseThrow();
  }

  private String saldo(Settings settings, String command, String... more) throws Exception {
    Path out = Files.createTempFile(data, "out", ".txt");
    var words = new java.util.ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-D" + Installation.ROOT + "=" + settings.installation().root());
    words.addAll(List.of("-cp", settings.installation().launcherClassPath()));
    words.addAll(List.of("saldo.machine.cli.Saldo", command, "--data", data.toString()));
    words.addAll(List.of(more));
    if (command.equals("up")) {
      words.addAll(List.of("--base-port", "" + settings.ports().base()));
      words.addAll(List.of("--kafka-port", "" + settings.ports().kafka()));
    }
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().putAll(TestSettings.ENVIRONMENT);
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(out)).isZero();
    return Files.readString(out);
  }
}
