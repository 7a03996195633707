package saldo.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import saldo.machine.failure.MachineException;
import saldo.machine.failure.MachineException.Code;

/**
 * Which loopback ports a system uses.
 *
 * @param base the services are at {@code base + }{@link Service#portOffset()}
 * @param kafka the broker's port for clients; the one after it is for its controller
 */
public record Ports(int base, int kafka) {
  public static final int DEFAULT_BASE = 8080;
  public static final int DEFAULT_KAFKA = 9092;

  /** As many ports from the base as Saldo has services or will have. */
  private static final int SERVICE_PORTS = 5;

  private static final int LOWEST = 1024;
  private static final int HIGHEST = 65_535;
  private static final int TRIES = 1_000;

  /** Above the well-known ones and below those that the kernel gives to outgoing connections. */
  private static final int FREE_FROM = 10_000;

  private static final int FREE_TO = 32_000;

  /** The services, the broker and its controller. */
  private static final int EACH = SERVICE_PORTS + 2;

  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(FREE_TO));

  public Ports {
    require("base port", base, SERVICE_PORTS);
    require("Kafka port", kafka, 2);
    if (kafka + 1 >= base && kafka < base + SERVICE_PORTS) {
      throw new IllegalArgumentException(
          "the Kafka ports %d and %d are among the service ports %d to %d; move one of them"
              .formatted(kafka, kafka + 1, base, base + SERVICE_PORTS - 1));
    }
  }

  public int of(Service service) {
    return service == Service.BROKER ? kafka : base + service.portOffset();
  }

  public int controller() {
    return kafka + 1;
  }

  /**
   * @throws MachineException if another program listens on one of them
   */
  public void requireFree() {
    for (Service service : Service.values()) {
      String option = service == Service.BROKER ? "--kafka-port" : "--base-port";
      requireFree(of(service), service.label(), option);
    }
    requireFree(controller(), "the broker's controller", "--kafka-port");
  }

  /**
   * Ports that are free now, for tests and throw-away systems; others for each that this process
   * starts, because one that is starting does not listen yet.
   */
  public static Ports free() {
    for (int i = 0; i < TRIES; i++) {
      int first = FREE_FROM + Math.floorMod(NEXT.getAndAdd(EACH), FREE_TO - FREE_FROM);
      if (areFree(first, EACH)) {
        return new Ports(first, first + SERVICE_PORTS);
      }
    }
    throw new IllegalStateException("no free ports were found");
  }

  /** Whether nobody listens on a loopback port. */
  public static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      // as servers do: the remains of closed connections are no obstacle
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (BindException taken) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void requireFree(int port, String user, String option) {
    if (!isFree(port)) {
      throw new MachineException(
          Code.PORT_IN_USE,
          "port %d, which %s needs, is in use by another program; move it with %s"
              .formatted(port, user, option));
    }
  }

  private static boolean areFree(int first, int count) {
    for (int port = first; port < first + count; port++) {
      if (!isFree(port)) {
        return false;
      }
    }
    return true;
  }

  private static void require(String name, int port, int count) {
    if (port < LOWEST || port + count - 1 > HIGHEST) {
      throw new IllegalArgumentException(
          "the %s is %d; give %d to %d".formatted(name, port, LOWEST, HIGHEST - count + 1));
    }
  }
}
