package saldo.machine;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import saldo.machine.data.DirectoryLock;
import saldo.machine.data.LogRotation;
import saldo.machine.data.State;
import saldo.machine.data.StateFile;
import saldo.machine.failure.MachineException;
import saldo.machine.keys.SigningKeys;
import saldo.machine.keys.Tokens;
import saldo.machine.process.Child;
import saldo.machine.process.ProcessIdentity;

/**
 * A running system: one broker and the services as children of this process, kept running until it
 * is closed or this process ends. Safe for several threads.
 */
public final class SingleMachine implements AutoCloseable {
  /** Far more than a start takes, even on a machine that is busy with other things. */
  public static final Duration START_PATIENCE = Duration.ofMinutes(2);

  /** Closing stores and sockets takes a service a few seconds. */
  private static final Duration STOP_GRACE = Duration.ofSeconds(20);

  /** What needs the broker. */
  private static final List<Service> SERVICES =
      List.of(Service.LEDGER, Service.CARDS, Service.GATEWAY, Service.REPORTING);

  private final Settings settings;
  private final Endpoints endpoints;
  private final Progress progress;
  private final DirectoryLock lock;
  private final StateFile stateFile;
  private final ProcessIdentity launcher = ProcessIdentity.of(ProcessHandle.current());
  private final Map<Service, Child> children = new EnumMap<>(Service.class);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("supervisor").factory());
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread closeAtExit = new Thread(this::close, "close");
  private final AtomicBoolean closing = new AtomicBoolean();
  private boolean forgotten;
  private volatile State.Phase phase = State.Phase.STARTING;

  private SingleMachine(Settings settings, Progress progress, DirectoryLock lock) {
    this.settings = settings;
    this.progress = progress;
    this.lock = lock;
    this.endpoints = new Endpoints(settings.ports());
    this.stateFile = new StateFile(settings.data().state());
    Processes processes = new Processes(settings);
    for (Service service : Service.values()) {
      children.put(service, new Child(processes.spec(service), timer, this::changed));
    }
  }

  /**
   * Starts everything and returns when all of it is ready.
   *
   * @throws MachineException if the directory or a port is in use, something is not built or does
   *     not start; nothing is left running then
   */
  public static SingleMachine start(Settings settings, Progress progress) {
    settings.data().create();
    DirectoryLock lock = DirectoryLock.take(settings.data());
    @Nullable SingleMachine machine = null;
    try {
      Leftovers.end(lock, progress);
      settings.ports().requireFree();
      LogRotation.rotate(settings.data());
      machine = new SingleMachine(settings, progress, lock);
      machine.startAll();
      return machine;
    } catch (RuntimeException failed) {
      if (machine == null) {
        lock.close();
      } else {
        machine.close();
      }
      throw failed;
    }
  }

  public Settings settings() {
    return settings;
  }

  /** What Kafka clients give as {@code bootstrap.servers}. */
  public String bootstrap() {
    return endpoints.bootstrap();
  }

  /** The root of a service's HTTP interface; not of the broker's, which has none. */
  public URI url(Service service) {
    return endpoints.url(service);
  }

  /** A token for the services of this system, see {@link Tokens}. */
  public String token(Tokens.Claims claims) {
    return new Tokens(new SigningKeys(settings.data().keys()).privateKey())
        .sign(claims, Clock.systemUTC().instant());
  }

  /** The process id of a service; empty while it does not run. */
  public OptionalLong pid(Service service) {
    return child(service).running().stream().mapToLong(ProcessHandle::pid).findFirst();
  }

  /** How often a service was started again by itself. */
  public int restarts(Service service) {
    return child(service).restarts();
  }

  /** Kills a service with SIGKILL, as an accident would; it is started again by itself. */
  public void kill(Service service) {
    child(service).running().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Stops a service in order; it stays away until it is started again. */
  public void stop(Service service) {
    if (!child(service).stop(STOP_GRACE)) {
      progress.say(
          "%s did not stop within %d s and was killed"
              .formatted(service.label(), STOP_GRACE.toSeconds()));
    }
    note();
  }

  /** Starts a service that was stopped or given up, and returns when it is ready. */
  public void start(Service service) {
    child(service).start();
    note();
    awaitReady(service, START_PATIENCE);
  }

  /** Whether a service answers that it is ready. */
  public boolean isReady(Service service) {
    return endpoints.probe(service).isReady();
  }

  /**
   * Returns when a service is ready.
   *
   * @throws MachineException if it is not within the patience
   */
  public void awaitReady(Service service, Duration patience) {
    new Readiness(children, endpoints).await(List.of(service), patience, progress);
  }

  /** Returns when the system was closed. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  /**
   * Stops everything, the broker last, and leaves the directory to others. A second call waits for
   * the first.
   */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      waitForTheOther();
      return;
    }
    try {
      stopAll();
    } finally {
      // whatever failed, nobody is to wait for ever
      closed.countDown();
    }
  }

  private void stopAll() {
    phase = State.Phase.STOPPING;
    noteIfPossible();
    // all together: they need the broker to end well, but not each other
    SERVICES.forEach(service -> child(service).ask());
    for (Service service : List.of(Service.values()).reversed()) {
      progress.say("stopping " + service.label());
      stop(service);
    }
    timer.shutdownNow();
    forget();
    lock.close();
    forgetExit();
  }

  private void startAll() {
    Runtime.getRuntime().addShutdownHook(closeAtExit);
    Readiness readiness = new Readiness(children, endpoints);
    child(Service.BROKER).start();
    note();
    ensureKeys(); // while the broker starts: only services read them
    readiness.await(List.of(Service.BROKER), START_PATIENCE, progress);
    SERVICES.forEach(service -> child(service).start());
    note();
    readiness.await(SERVICES, START_PATIENCE, progress);
    phase = State.Phase.READY;
    note();
  }

  private void ensureKeys() {
    SigningKeys keys = new SigningKeys(settings.data().keys());
    keys.ensure();
    keys.ofDevices().ensure();
    keys.ofStatements().ensure();
  }

  private void changed(String sentence) {
    progress.say(sentence);
    note();
  }

  private synchronized void note() {
    if (forgotten) {
      return;
    }
    List<State.Entry> entries = children.keySet().stream().map(this::entry).toList();
    stateFile.write(
        new State(launcher, phase, settings.ports().base(), settings.ports().kafka(), entries));
  }

  /** Somebody may have deleted the directory meanwhile: nothing is to go on running for that. */
  private void noteIfPossible() {
    try {
      note();
    } catch (UncheckedIOException gone) {
      progress.say("what is stopping could not be noted: " + gone.getMessage());
    }
  }

  private State.Entry entry(Service service) {
    Child child = child(service);
    return new State.Entry(
        service.label(),
        child.phase().name(),
        child.running().map(ProcessIdentity::of).orElse(null),
        settings.ports().of(service),
        child.restarts());
  }

  private Child child(Service service) {
    return Objects.requireNonNull(children.get(service));
  }

  private synchronized void forget() {
    forgotten = true;
    stateFile.delete();
  }

  private void waitForTheOther() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(closeAtExit);
    } catch (IllegalStateException exiting) {
      // this is the hook
    }
  }
}
