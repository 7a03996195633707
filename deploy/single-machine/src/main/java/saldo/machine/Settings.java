package saldo.machine;

import java.nio.file.Path;
import saldo.machine.data.DataDirectory;

/**
 * What a system on one machine is started with.
 *
 * @param installation the built artefacts
 * @param data where everything is kept
 * @param ports where it listens, on loopback
 */
public record Settings(Installation installation, DataDirectory data, Ports ports) {

  /** A system of its own: in a directory, on ports that are free now. */
  public static Settings onFreePorts(Installation installation, Path data) {
    return new Settings(installation, new DataDirectory(data), Ports.free());
  }
}
