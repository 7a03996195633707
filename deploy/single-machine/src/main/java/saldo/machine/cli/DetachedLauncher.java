package saldo.machine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import saldo.machine.Installation;
import saldo.machine.Leftovers;
import saldo.machine.Progress;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.data.DataDirectory;
import saldo.machine.data.DirectoryLock;
import saldo.machine.data.LogTail;
import saldo.machine.data.State;
import saldo.machine.data.StateFile;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.process.JavaCommand;
import saldo.machine.process.ProcessSpec;

/** Starts another launcher that goes on without this process and its terminal. */
final class DetachedLauncher {
  private static final List<String> OPTIONS = List.of("-Xmx48m", "-XX:TieredStopAtLevel=1");
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int LINES_OF_LOG = 20;

  /** Twice what the launcher itself waits for the broker and then for the services. */
  private static final Duration PATIENCE = SingleMachine.START_PATIENCE.multipliedBy(3);

  private final Settings settings;
  private final Progress progress;

  DetachedLauncher(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Returns when the system is ready.
   *
   * @throws MachineException if it does not get there
   */
  void start() throws InterruptedException {
    DataDirectory data = settings.data().create();
    refuseEarly(data);
    Process launcher = launch(spec(data));
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(launcher)) {
      if (!launcher.isAlive()) {
        throw failed(data, "did not start");
      }
      if (System.nanoTime() > until) {
        launcher.destroy();
        throw failed(data, "was not ready after " + PATIENCE.toSeconds() + " s");
      }
      Thread.sleep(PAUSE);
    }
    progress.say("launcher is process " + launcher.pid());
  }

  /** What the launcher would refuse is better said here than in its log. */
  private void refuseEarly(DataDirectory data) {
    try (DirectoryLock lock = DirectoryLock.take(data)) {
      Leftovers.end(lock, progress);
      settings.ports().requireFree();
    }
  }

  private static Process launch(ProcessSpec spec) {
    try {
      return spec.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ProcessSpec spec(DataDirectory data) {
    Installation installation = settings.installation();
    List<String> command =
        new JavaCommand(data.scratch(LogsCommand.LAUNCHER))
            .options(OPTIONS)
            .options(List.of("-D" + Installation.ROOT + "=" + installation.root()))
            .classPath(installation.launcherClassPath())
            .main(
                Saldo.class.getName(),
                List.of(
                    "up",
                    "--data",
                    data.path().toString(),
                    "--base-port",
                    Integer.toString(settings.ports().base()),
                    "--kafka-port",
                    Integer.toString(settings.ports().kafka())));
    return new ProcessSpec(
        LogsCommand.LAUNCHER, command, Map.of(), data.path(), data.log(LogsCommand.LAUNCHER));
  }

  private boolean isReady(Process launcher) {
    return new StateFile(settings.data().state())
        .read()
        .filter(state -> state.phase() == State.Phase.READY)
        .filter(state -> state.launcher().pid() == launcher.pid())
        .isPresent();
  }

  private static MachineException failed(DataDirectory data, String what) {
    List<String> log = LogTail.of(data.log(LogsCommand.LAUNCHER), LINES_OF_LOG);
    return new MachineException(
        Code.START_FAILED, "the launcher %s; it said:%n%s".formatted(what, String.join("\n", log)));
  }
}
