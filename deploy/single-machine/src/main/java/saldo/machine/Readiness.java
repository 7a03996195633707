package saldo.machine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import saldo.machine.data.LogTail;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;
import saldo.machine.process.Child;

/** Waits until services answer that they are ready, and tells why one does not get there. */
final class Readiness {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int LINES_OF_LOG = 20;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Map<Service, Child> children;
  private final Endpoints endpoints;

  Readiness(Map<Service, Child> children, Endpoints endpoints) {
    this.children = children;
    this.endpoints = endpoints;
  }

  void await(List<Service> services, Duration patience, Progress progress) {
    long started = System.nanoTime();
    List<Service> waiting = new ArrayList<>(services);
    while (!waiting.isEmpty()) {
      for (Service service : List.copyOf(waiting)) {
        if (endpoints.probe(service).isReady()) {
          waiting.remove(service);
          progress.say(
              "%s is ready after %.1f s"
                  .formatted(service.label(), (System.nanoTime() - started) / NANOS_PER_SECOND));
        }
        requireRunning(service);
      }
      if (System.nanoTime() - started > patience.toNanos() && !waiting.isEmpty()) {
        throw notReady(waiting.getFirst(), "is not ready after " + patience.toSeconds() + " s");
      }
      pause();
    }
  }

  private void requireRunning(Service service) {
    Child child = child(service);
    if (child.phase() == Child.Phase.GIVEN_UP) {
      throw notReady(service, "keeps ending");
    }
    if (child.phase() == Child.Phase.STOPPED) {
      throw new MachineException(Code.START_FAILED, service.label() + " was stopped meanwhile");
    }
  }

  private MachineException notReady(Service service, String what) {
    var log = child(service).spec().log();
    return new MachineException(
        Code.START_FAILED,
        "%s %s; the end of its log %s:%n%s"
            .formatted(
                service.label(), what, log, String.join("\n", LogTail.of(log, LINES_OF_LOG))));
  }

  private Child child(Service service) {
    return Objects.requireNonNull(children.get(service));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MachineException(Code.START_FAILED, "interrupted while starting", interrupted);
    }
  }
}
