package saldo.gateway.simulator.pn532;

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
import saldo.gateway.link.ByteLink;
import saldo.gateway.link.TcpLink;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.pty.Pty;

/**
 * A simulated PN532 at a serial port that is none, or on a TCP port as behind a serial server.
 * Everybody who connects talks to the same chip, so let there be one host at a time.
 */
public final class Pn532Simulator implements Closeable {
  private final SimulatedChip chip;
  private final Habits habits;
  private final Set<ByteLink> links = ConcurrentHashMap.newKeySet();
  private final List<Closeable> ports = new ArrayList<>();
  private volatile boolean closed;

  /**
   * How it behaves.
   *
   * @param timing how long things take
   * @param faults what goes wrong on the line
   * @param events is told what happens
   */
  public record Habits(ChipTiming timing, ChipFaults faults, SimulatorEvents events) {
    /** Quick, without faults, and nobody is told. */
    public static final Habits GOOD =
        new Habits(ChipTiming.AT_ONCE, ChipFaults.none(1), SimulatorEvents.IGNORED);

    /** The same with faults. */
    public Habits with(ChipFaults others) {
      return new Habits(timing, others, events);
    }

    /** The same with other times. */
    public Habits with(ChipTiming other) {
      return new Habits(other, faults, events);
    }
  }

  /** A simulator that is not connected yet. */
  public Pn532Simulator(ReaderSurface surface, Habits habits) {
    this.chip = new SimulatedChip(surface, habits.events());
    this.habits = habits;
  }

  /**
   * Listens on a loopback port.
   *
   * @param port 0 for any that is free
   * @return the port
   * @throws IOException if the port is in use
   */
  public int listen(int port) throws IOException {
    ServerSocket server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    ports.add(server);
    Thread.ofVirtual().name("pn532-simulator-" + server.getLocalPort()).start(() -> accept(server));
    return server.getLocalPort();
  }

  private void accept(ServerSocket server) {
    while (!closed && !server.isClosed()) {
      try {
        Socket socket = server.accept();
        SocketAddress host = socket.getRemoteSocketAddress();
        start(TcpLink.of(socket, "tcp:/" + host));
      } catch (IOException failed) {
        if (!server.isClosed()) {
          habits.events().happened("a connection could not be taken: " + failed.getMessage());
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
    ChipLine line = new ChipLine(link, chip, habits);
    // a pseudo-terminal is read in C, where a virtual thread would hold up others
    Thread.Builder builder =
        link instanceof Pty ? Thread.ofPlatform().daemon() : Thread.ofVirtual();
    builder
        .name("pn532-line-" + link.name())
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

  /**
   * Ends all connections, as if the reader were unplugged: a pseudo-terminal is gone for good, and
   * a TCP port takes new connections.
   */
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
