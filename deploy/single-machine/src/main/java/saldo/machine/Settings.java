package saldo.machine;

import java.nio.file.Path;
import java.util.Map;
import saldo.machine.data.DataDirectory;

/**
 * What a system on one machine is started with.
 *
 * @param installation the built artefacts
 * @param data where everything is kept
 * @param ports where it listens, on loopback
 * @param environment of its processes, besides what they inherit from this one
 * @param step what is done with the services' start caches
 */
public record Settings(
    Installation installation,
    DataDirectory data,
    Ports ports,
    Map<String, String> environment,
    StartCaches.Step step) {
  public Settings {
    environment = Map.copyOf(environment);
  }

  public Settings(Installation installation, DataDirectory data, Ports ports) {
    this(installation, data, ports, Map.of(), StartCaches.Step.USE);
  }

  /** A system of its own: in a directory, on ports that are free now. */
  public static Settings onFreePorts(Installation installation, Path data) {
    return new Settings(installation, new DataDirectory(data), Ports.free());
  }

  /** The same with another environment. */
  public Settings with(Map<String, String> other) {
    return new Settings(installation, data, ports, other, step);
  }

  /** The same with another use of the start caches. */
  public Settings with(StartCaches.Step other) {
    return new Settings(installation, data, ports, environment, other);
  }
}
