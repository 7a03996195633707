package saldo.machine.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import saldo.machine.Leftovers;
import saldo.machine.data.DataDirectory;
import saldo.machine.data.DirectoryLock;
import saldo.machine.data.State;
import saldo.machine.process.ProcessEnd;

/** {@code ./saldo down}: stops a running system and whatever is left of one. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops the system in order and waits until all its processes are gone.")
final class DownCommand implements Callable<Integer> {
  /** Each service has 20 s to stop in order. */
  private static final Duration GRACE = Duration.ofSeconds(90);

  @Spec CommandSpec spec;
  @Mixin DataOption data;
  @Mixin Reporting reporting;

  @Override
  public Integer call() {
    DataDirectory directory = data.directory();
    boolean ran = DirectoryLock.isTaken(directory);
    if (ran) {
      stopLauncher(RunningSystem.in(directory).state());
    }
    int leftovers = directory.path().toFile().isDirectory() ? endLeftovers(directory) : 0;
    say(ran || leftovers > 0 ? "stopped" : "nothing runs in " + directory.path());
    if (reporting.json) {
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("ok", true);
      report.put("wasRunning", ran);
      report.put("leftovers", leftovers);
      Reporting.print(spec.commandLine(), report);
    }
    return 0;
  }

  private void stopLauncher(State state) {
    state
        .launcher()
        .find()
        .ifPresent(launcher -> {
          say("stopping process " + launcher.pid());
          if (!ProcessEnd.end(launcher, GRACE)) {
            say("it did not stop within %d s and was killed".formatted(GRACE.toSeconds()));
          }
        });
  }

  private int endLeftovers(DataDirectory directory) {
    try (DirectoryLock lock = DirectoryLock.take(directory)) {
      return Leftovers.end(lock, this::say);
    }
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
