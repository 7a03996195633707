package saldo.gateway.link;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A TCP connection. */
public final class TcpLink implements ByteLink {
  private final Socket socket;
  private final String name;

  private TcpLink(Socket socket, String name) {
    this.socket = socket;
    this.name = name;
  }

  /**
   * Connects to a device.
   *
   * @throws IOException with a sentence if nobody listens there
   */
  public static TcpLink connect(LinkAddress.Tcp address, Duration timeout) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(address.host(), address.port()),
          Math.toIntExact(timeout.toMillis()));
      return of(socket, address.toString());
    } catch (IOException failed) {
      socket.close();
      throw new IOException("%s can not be reached: %s".formatted(address, failed.getMessage()));
    }
  }

  /** A connection that somebody else has opened. */
  public static TcpLink of(Socket socket, String name) throws IOException {
    socket.setTcpNoDelay(true);
    return new TcpLink(socket, name);
  }

  @Override
  public int read(byte[] buffer, Duration timeout) throws IOException {
    socket.setSoTimeout(Math.toIntExact(Math.max(1, timeout.toMillis())));
    try {
      int count = socket.getInputStream().read(buffer);
      if (count < 0) {
        throw new EOFException(name + " was closed by the other side");
      }
      return count;
    } catch (SocketTimeoutException silence) {
      return 0;
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
