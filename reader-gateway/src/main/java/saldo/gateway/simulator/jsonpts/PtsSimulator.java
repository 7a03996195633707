package saldo.gateway.simulator.jsonpts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import saldo.gateway.jsonpts.Packet;
import saldo.gateway.jsonpts.PtsJson;
import saldo.gateway.jsonpts.Received;

/** Simulated controllers behind one port on loopback, each at an address of its own. */
public final class PtsSimulator implements Closeable {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int PERMILLE = 1_000;

  private final List<SimulatedController> controllers;
  private final PtsFaults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final SplittableRandom random;

  private PtsSimulator(List<SimulatedController> controllers, PtsFaults faults, HttpServer server) {
    this.controllers = List.copyOf(controllers);
    this.faults = faults;
    this.server = server;
    this.random = new SplittableRandom(faults.seed());
  }

  /**
   * Listens on a loopback port.
   *
   * @param controllers at least one
   * @param port 0 for any that is free
   * @throws IOException if the port is in use
   */
  public static PtsSimulator listen(
      List<SimulatedController> controllers, PtsFaults faults, int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    PtsSimulator simulator = new PtsSimulator(controllers, faults, HttpServer.create(address, 0));
    for (int i = 0; i < controllers.size(); i++) {
      SimulatedController controller = controllers.get(i);
      simulator.server.createContext(
          "/" + (i + 1) + "/jsonPTS", exchange -> simulator.answer(controller, exchange));
    }
    simulator.server.setExecutor(simulator.threads);
    simulator.server.start();
    return simulator;
  }

  /** The controllers. */
  public List<SimulatedController> controllers() {
    return controllers;
  }

  /**
   * Where a controller is asked, as it is registered.
   *
   * @param place of the controller, from 1
   */
  public URI link(int place) {
    return URI.create(
        "http://127.0.0.1:%d/%d/jsonPTS".formatted(server.getAddress().getPort(), place));
  }

  private void answer(SimulatedController controller, HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      boolean lost = happens(faults.lostPermille());
      if (lost && happens(PERMILLE / 2)) {
        return; // it never came
      }
      byte[] answer = answer(controller, body);
      if (faults.slowMillis() > 0 && closed.await(faults.slowMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      if (!lost) {
        send(exchange, happens(faults.garbledPermille()) ? half(answer) : answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] half(byte[] answer) {
    return Arrays.copyOf(answer, answer.length / 2);
  }

  private static void send(HttpExchange exchange, byte[] answer) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.length == 0 ? BAD_REQUEST : OK, Math.max(answer.length, 1));
    exchange.getResponseBody().write(answer.length == 0 ? new byte[] {'?'} : answer);
  }

  private static byte[] answer(SimulatedController controller, byte[] body) {
    return switch (PtsJson.read(body)) {
      case Received.Unreadable _ -> new byte[0];
      case Received.Message message -> {
        List<Packet> answers = message.packets().stream().map(controller::answer).toList();
        yield PtsJson.write(controller.ptsId(), answers);
      }
    };
  }

  private synchronized boolean happens(int permille) {
    return permille > 0 && random.nextInt(PERMILLE) < permille;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
