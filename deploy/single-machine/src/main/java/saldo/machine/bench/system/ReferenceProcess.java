package saldo.machine.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.bench.reference.ReferenceSettings;
import saldo.machine.data.DataDirectory;
import saldo.machine.process.JavaCommand;
import saldo.machine.process.ProcessEnd;
import saldo.machine.process.ProcessSpec;

/** A reference in a process of its own, started exactly as the ledger service is. */
public final class ReferenceProcess implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Process process;

  private ReferenceProcess(Process process) {
    this.process = process;
  }

  /**
   * @param main its main class, which may be reading when this returns or a little later
   */
  public static ReferenceProcess start(
      Settings settings, ReferenceSettings reference, Class<?> main) {
    DataDirectory data = settings.data();
    String name = main.getSimpleName();
    List<String> command =
        new JavaCommand(data.scratch(name))
            .options(Service.LEDGER.jvmOptions())
            .options(reference.options())
            .classPath(settings.installation().launcherClassPath())
            .child(main.getName());
    // the same environment as the services have
    Map<String, String> environment = Map.of("MALLOC_ARENA_MAX", "2");
    try {
      return new ReferenceProcess(
          new ProcessSpec(name, command, environment, data.of(name), data.log(name)).start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    ProcessEnd.end(process.toHandle(), GRACE);
  }
}
