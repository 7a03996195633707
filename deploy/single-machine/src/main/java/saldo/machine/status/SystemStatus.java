package saldo.machine.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import saldo.machine.Endpoints;
import saldo.machine.Service;
import saldo.machine.Settings;
import saldo.machine.data.State;
import saldo.machine.process.Child;
import saldo.machine.process.ProcessIdentity;
import saldo.machine.process.ResidentMemory;

/**
 * A running system.
 *
 * @param ok whether every process is ready
 * @param phase how far the launcher is
 * @param data its data directory
 * @param residentBytes the memory of all processes together
 * @param processes the launcher and its children
 */
public record SystemStatus(
    boolean ok, String phase, String data, long residentBytes, List<ProcessStatus> processes) {
  private static final String READY = "ready";

  public static SystemStatus of(Settings settings, State state) {
    List<ProcessStatus> all = new ArrayList<>();
    all.add(process("launcher", state.launcher(), READY));
    state.processes().forEach(entry -> all.add(child(settings, entry)));
    return new SystemStatus(
        all.stream().allMatch(each -> each.health().equals(READY)),
        state.phase().name().toLowerCase(Locale.ROOT),
        settings.data().path().toString(),
        all.stream()
            .map(ProcessStatus::residentBytes)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .sum(),
        all);
  }

  private static ProcessStatus process(String name, ProcessIdentity identity, String health) {
    return new ProcessStatus(
        name, identity.pid(), null, health, memory(identity), uptime(identity), 0, null, null);
  }

  private static ProcessStatus child(Settings settings, State.Entry entry) {
    Service service = Service.named(entry.name()).orElseThrow();
    StreamLag lag = lag(settings, service);
    ProcessIdentity identity = entry.process();
    return new ProcessStatus(
        entry.name(),
        identity == null ? null : identity.pid(),
        entry.port(),
        health(settings, service, entry),
        identity == null ? null : memory(identity),
        identity == null ? null : uptime(identity),
        entry.restarts(),
        lag.records(),
        lag.copy());
  }

  private static String health(Settings settings, Service service, State.Entry entry) {
    if (!entry.phase().equals(Child.Phase.RUNNING.name())) {
      return entry.phase().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return new Endpoints(settings.ports()).probe(service).isReady() ? READY : "not-ready";
  }

  private static StreamLag lag(Settings settings, Service service) {
    return service == Service.BROKER
        ? StreamLag.NONE
        : StreamLag.of(new Endpoints(settings.ports()).url(service));
  }

  private static @Nullable Long memory(ProcessIdentity identity) {
    OptionalLong bytes = ResidentMemory.of(identity.pid());
    return bytes.isPresent() ? bytes.getAsLong() : null;
  }

  private static long uptime(ProcessIdentity identity) {
    Instant now = Clock.systemUTC().instant();
    return Duration.between(identity.startedAt(), now).toSeconds();
  }
}
