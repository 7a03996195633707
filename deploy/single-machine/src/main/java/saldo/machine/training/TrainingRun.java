package saldo.machine.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import saldo.machine.Installation;
import saldo.machine.Processes;
import saldo.machine.Progress;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.SingleMachine;
import saldo.machine.StartCaches;
import saldo.machine.StartCaches.Step;
import saldo.machine.bench.load.Batches;
import saldo.machine.bench.load.Flood;
import saldo.machine.bench.load.HttpAuthorisations;
import saldo.machine.bench.load.Layout;
import saldo.machine.bench.system.Product;
import saldo.machine.bench.system.Workspace;
import saldo.machine.failure.MachineException;
import saldo.machine.keys.Role;
import saldo.schemas.topics.Topics;

/** Runs a system of its own for some seconds and makes each service's cache of what happened. */
public final class TrainingRun {
  private static final int ACCOUNTS = 500;
  private static final int PER_SECOND = 100;
  private static final Duration LOAD = Duration.ofSeconds(5);
  private static final Duration CREATION_PATIENCE = Duration.ofMinutes(2);

  private final StartCaches caches;
  private final Progress progress;

  private TrainingRun(StartCaches caches, Progress progress) {
    this.caches = caches;
    this.progress = progress;
  }

  /**
   * Makes all caches anew; nothing is left of the run but these.
   *
   * @param parent where its throw-away directory is made
   * @throws MachineException if a service does not start, or a cache cannot be made; there is none
   *     of that service then, which costs only time
   */
  public static void run(Installation installation, Path parent, Progress progress) {
    TrainingRun run = new TrainingRun(installation.startCaches(), progress);
    try (Workspace workspace = Workspace.in(parent)) {
      run.forget();
      Settings settings = Settings.onFreePorts(installation, workspace.directory("training"));
      run.record(settings.with(Step.RECORD), workspace);
      run.create(new Processes(settings.with(Step.CREATE)));
    }
  }

  /** Whether each service has a cache that is not older than its jars. */
  public static boolean isDone(Installation installation) {
    StartCaches caches = installation.startCaches();
    for (Service service : Service.values()) {
      Path jar =
          service == Service.BROKER
              ? installation.launcherJar()
              : installation.serviceJar(service.label());
      if (!isYounger(caches.of(service), jar)
          || !isYounger(caches.of(service), installation.launcherJar())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isYounger(Path cache, Path jar) {
    try {
      return Files.exists(cache)
          && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void forget() {
    try {
      Files.createDirectories(caches.directory());
      for (Service service : Service.values()) {
        Files.deleteIfExists(caches.of(service));
        Files.deleteIfExists(caches.record(service));
        Files.deleteIfExists(caches.unfinished(service));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void record(Settings settings, Workspace workspace) {
    SingleMachine machine = workspace.keep(SingleMachine.start(settings, progress));
    progress.say("buying something for %d s".formatted(LOAD.toSeconds()));
    Product product = new Product(machine.settings());
    Batches batches = new Batches();
    Layout layout = Layout.of("training", 1, ACCOUNTS);
    try (Flood flood =
            new Flood(
                product.bootstrap(), Topics.LEDGER_COMMANDS.name(), Topics.LEDGER_OUTCOMES.name());
        HttpAuthorisations http =
            new HttpAuthorisations(product.ledgerService(), product.token(Role.CASHIER), batches)) {
      flood.run(batches.openings(layout)).requireExactlyOnce();
      flood.run(batches.loads(layout)).requireExactlyOnce();
      http.run(layout, PER_SECOND, LOAD);
    }
    workspace.stopAll();
  }

  /** All at once: each is busy with one thread for most of the time. */
  private void create(Processes processes) {
    progress.say("making the caches");
    Map<Service, Process> running = new EnumMap<>(Service.class);
    try {
      for (Service service : Service.values()) {
        running.put(service, processes.spec(service).start());
      }
      for (var made : running.entrySet()) {
        finish(made.getKey(), made.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failed(Service.BROKER);
    } finally {
      running.values().forEach(Process::destroyForcibly);
    }
  }

  private void finish(Service service, Process process) throws IOException, InterruptedException {
    boolean ended = process.waitFor(CREATION_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    Path made = caches.unfinished(service);
    if (!ended || process.exitValue() != 0 || !Files.exists(made)) {
      Files.deleteIfExists(made);
      throw failed(service);
    }
    Files.move(made, caches.of(service), StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(caches.record(service));
  }

  private static MachineException failed(Service service) {
    return new MachineException(
        MachineException.Code.TRAINING_FAILED,
        "No start cache could be made of %s: it starts without, some seconds later."
                .formatted(service.label())
            + " Try again when the machine has more memory and disk space free.");
  }
}
