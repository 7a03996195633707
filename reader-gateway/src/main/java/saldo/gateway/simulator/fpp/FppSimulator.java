package saldo.gateway.simulator.fpp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import saldo.gateway.link.ByteLink;
import saldo.gateway.link.TcpLink;
import saldo.gateway.simulator.pty.Pty;

/**
 * Simulated terminals on a TCP port or at a serial port that is none. All terminals that are given
 * share the one line; for a line each, make a simulator for each.
 */
public final class FppSimulator implements Closeable {
  private final List<SimulatedTerminal> terminals;
  private final FaultPlan plan;
  private final SimulatorEvents events;
  private final Set<ByteLink> links = ConcurrentHashMap.newKeySet();
  private final List<Closeable> ports = new ArrayList<>();
  private volatile boolean closed;

  private FppSimulator(List<SimulatedTerminal> terminals, FaultPlan plan, SimulatorEvents events) {
    this.terminals = List.copyOf(terminals);
    this.plan = plan;
    this.events = events;
  }

  /**
   * A simulator that is not connected yet.
   *
   * @param terminals with different addresses, at least one
   * @param plan what goes wrong on the line
   * @param events is told what happens
   */
  public static FppSimulator of(
      List<SimulatedTerminal> terminals, FaultPlan plan, SimulatorEvents events) {
    if (terminals.isEmpty()
        || terminals.stream().map(SimulatedTerminal::address).distinct().count()
            < terminals.size()) {
      throw new IllegalArgumentException("give terminals with different addresses, at least one");
    }
    return new FppSimulator(terminals, plan, events);
  }

  /**
   * Listens on a loopback port, for any number of connections one after the other or at once.
   *
   * @param port 0 for any that is free
   * @return the port
   * @throws IOException if the port is in use
   */
  public int listen(int port) throws IOException {
    ServerSocket server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    ports.add(server);
    Thread.ofVirtual().name("fpp-simulator-" + server.getLocalPort()).start(() -> accept(server));
    return server.getLocalPort();
  }

  private void accept(ServerSocket server) {
    while (!closed) {
      try {
        Socket socket = server.accept();
        SocketAddress host = socket.getRemoteSocketAddress();
        start(TcpLink.of(socket, "tcp:/" + host));
      } catch (IOException failed) {
        if (!closed) {
          events.happened("a connection could not be taken: " + failed.getMessage());
        }
      }
    }
  }

  private void start(ByteLink link) throws IOException {
    links.add(link);
    if (closed) {
      link.close();
      return;
    }
    SimulatedLine line = new SimulatedLine(link, terminals, plan, events);
    // a pseudo-terminal is read in C, where a virtual thread would hold up others
    Thread.Builder builder =
        link instanceof Pty ? Thread.ofPlatform().daemon() : Thread.ofVirtual();
    builder
        .name("fpp-line-" + link.name())
        .start(() -> {
          line.run();
          links.remove(link);
        });
  }

  /**
   * Makes a pseudo-terminal, to be opened like a serial port.
   *
   * @return what it is opened by
   * @throws IOException if this system has none
   */
  public Path openPty() throws IOException {
    Pty pty = Pty.open();
    start(pty);
    return pty.path();
  }

  /**
   * Makes a pseudo-terminal with a symbolic link to it.
   *
   * @param link replaces a symbolic link of that name, and is removed in the end
   * @throws IOException if this system has none, or something else has that name
   */
  public void linkPty(Path link) throws IOException {
    Pty pty = Pty.open();
    try {
      pty.linkAt(link);
    } catch (IOException failed) {
      pty.close();
      throw failed;
    }
    ports.add(() -> Files.deleteIfExists(link));
    start(pty);
  }

  /** The terminals. */
  public List<SimulatedTerminal> terminals() {
    return terminals;
  }

  /** The terminal with this address. */
  public SimulatedTerminal terminal(int address) {
    return terminals.stream()
        .filter(each -> each.address() == address)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no terminal %d".formatted(address)));
  }

  /** The addresses of so many terminals on one line: 1, 2, 3 and so on. */
  public static List<Integer> addresses(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  /** Ends all connections, as if the line were cut; new ones are taken. */
  public void cutLines() throws IOException {
    for (ByteLink link : links) {
      link.close();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (Closeable port : ports) {
      port.close();
    }
    cutLines();
  }
}
