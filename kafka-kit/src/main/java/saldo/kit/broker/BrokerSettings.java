package saldo.kit.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * Where an embedded broker keeps its data and which loopback ports it listens on.
 *
 * @param dataDir its directory, created on first use; one broker at a time
 * @param port for clients, 1 to 65535
 * @param controllerPort for the broker's own controller, 1 to 65535, another one
 * @param flushEverything whether every record of every topic is written through to the disk before
 *     it is acknowledged, and not only those of topics that ask for it
 */
public record BrokerSettings(Path dataDir, int port, int controllerPort, boolean flushEverything) {
  private static final int HIGHEST_PORT = 65_535;

  public BrokerSettings {
    requirePort("port", port);
    requirePort("controllerPort", controllerPort);
    if (port == controllerPort) {
      throw new IllegalArgumentException(
          "port and controllerPort are both " + port + "; give two different ones.");
    }
  }

  /** Only topics that ask for it are flushed. */
  public BrokerSettings(Path dataDir, int port, int controllerPort) {
    this(dataDir, port, controllerPort, false);
  }

  /** The same broker, which flushes everything. */
  public BrokerSettings flushingEverything() {
    return new BrokerSettings(dataDir, port, controllerPort, true);
  }

  /** Two ports that are free now; keep these settings to find the broker there again. */
  public static BrokerSettings onFreePorts(Path dataDir) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new BrokerSettings(dataDir, first.getLocalPort(), second.getLocalPort());
    } catch (IOException noPort) {
      throw new UncheckedIOException("No free port on the loopback interface.", noPort);
    }
  }

  private static void requirePort(String name, int value) {
    if (value < 1 || value > HIGHEST_PORT) {
      throw new IllegalArgumentException(name + " is " + value + "; give 1 to " + HIGHEST_PORT);
    }
  }
}
