package saldo.machine.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.machine.process.ProcessIdentity;

/**
 * What the launcher notes down for {@code status}, {@code down} and a successor that has to clean
 * up after it.
 *
 * @param launcher the launcher's process
 * @param phase how far it is
 * @param basePort the first port of the services
 * @param kafkaPort the broker's port
 * @param processes its children, in the order in which they are started
 */
public record State(
    ProcessIdentity launcher, Phase phase, int basePort, int kafkaPort, List<Entry> processes) {

  /** How far the launcher is. */
  public enum Phase {
    STARTING,
    READY,
    STOPPING
  }

  /**
   * A child.
   *
   * @param name what people call it
   * @param phase what the launcher does about it, such as RUNNING or GIVEN_UP
   * @param process its process; none between two starts
   * @param port where it listens
   * @param restarts how often it was started again by itself
   */
  public record Entry(
      String name, String phase, @Nullable ProcessIdentity process, int port, int restarts) {}
}
