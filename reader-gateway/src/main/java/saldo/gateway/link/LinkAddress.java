package saldo.gateway.link;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/** Where a device is: {@code tcp://host:port} or {@code serial:///dev/ttyUSB0?baud=9600}. */
public sealed interface LinkAddress {
  /** The speed of a serial port where none is given. */
  int USUAL_BAUD = 9_600;

  /** How long a connection may take. */
  Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /**
   * A TCP port that a device, or a serial server in front of it, listens on.
   *
   * @param port 1 to 65535
   */
  record Tcp(String host, int port) implements LinkAddress {
    @Override
    public ByteLink open() throws IOException {
      return TcpLink.connect(this, CONNECT_TIMEOUT);
    }

    @Override
    public String toString() {
      return "tcp://%s:%d".formatted(host, port);
    }
  }

  /**
   * A serial port, 8 data bits, no parity, 1 stop bit.
   *
   * @param path of the device; a pseudo-terminal or a link to one will do
   * @param baud its speed, 300 to 4,000,000
   */
  record Serial(String path, int baud) implements LinkAddress {
    @Override
    public ByteLink open() throws IOException {
      return SerialLink.open(this);
    }

    @Override
    public String toString() {
      return "serial://%s?baud=%d".formatted(path, baud);
    }
  }

  /**
   * Opens it.
   *
   * @throws IOException with a sentence that says what could not be opened, and why
   */
  ByteLink open() throws IOException;

  /**
   * Reads an address as people write it.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static LinkAddress parse(String text) {
    return parse(text, USUAL_BAUD);
  }

  /**
   * Reads an address as people write it.
   *
   * @param usualBaud the speed of a serial port where none is given
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static LinkAddress parse(String text, int usualBaud) {
    URI uri = uri(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme();
    return switch (scheme) {
      case "tcp" -> tcp(text, uri);
      case "serial" -> serial(text, uri, usualBaud);
      default -> throw wrong(text, "it should begin with tcp:// or serial://");
    };
  }

  private static Tcp tcp(String text, URI uri) {
    if (uri.getHost() == null || uri.getPort() < 1 || uri.getPort() > 65_535) {
      throw wrong(text, "it should name a host and a port, as tcp://127.0.0.1:4001");
    }
    if (uri.getQuery() != null || (uri.getPath() != null && !uri.getPath().isEmpty())) {
      throw wrong(text, "nothing may follow the port");
    }
    return new Tcp(uri.getHost(), uri.getPort());
  }

  private static Serial serial(String text, URI uri, int usualBaud) {
    if (uri.getAuthority() != null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw wrong(text, "it should name a device by its path, as serial:///dev/ttyUSB0");
    }
    String query = uri.getQuery();
    if (query == null) {
      return new Serial(uri.getPath(), usualBaud);
    }
    if (!query.matches("baud=[0-9]{3,7}")) {
      throw wrong(text, "after ? there may be a speed only, as baud=9600");
    }
    int baud = Integer.parseInt(query.substring("baud=".length()));
    if (baud < 300 || baud > 4_000_000) {
      throw wrong(text, "the speed should be 300 to 4000000 baud");
    }
    return new Serial(uri.getPath(), baud);
  }

  private static URI uri(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException none) {
      throw wrong(text, "it should begin with tcp:// or serial://");
    }
  }

  private static IllegalArgumentException wrong(String text, String expected) {
    return new IllegalArgumentException("'%s' is no address: %s".formatted(text, expected));
  }
}
