package saldo.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.gateway.simulator.pty.Pty;

class RealLinksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final byte[] EVERY_BYTE = everyByte();

  @TempDir Path directory;

  @Test
  void tcpCarriesEveryByteBothWaysAndSaysWhenItEnds() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ByteLink host = new LinkAddress.Tcp("127.0.0.1", server.getLocalPort()).open()) {
      ByteLink device = TcpLink.of(server.accept(), "device");
      checkBothWays(host, device);

      device.close();
      assertThatThrownBy(() -> host.read(new byte[1], PATIENCE))
          .hasMessageContaining("was closed by the other side");
    }
  }

  @Test
  void nobodyListeningIsSaidInASentence() throws IOException {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThatThrownBy(() -> new LinkAddress.Tcp("127.0.0.1", port).open())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("tcp://127.0.0.1:%d can not be reached".formatted(port));
  }

  @Test
  void aSerialPortCarriesEveryByteBothWaysThroughALink() throws IOException {
    requirePty();
    Path link = directory.resolve("terminal");
    try (Pty device = Pty.open()) {
      device.linkAt(link);
      try (ByteLink host = new LinkAddress.Serial(link.toString(), 9_600).open()) {
        checkBothWays(host, device);
      }
      try (ByteLink again = new LinkAddress.Serial(device.path().toString(), 115_200).open()) {
        checkBothWays(again, device);
      }
    }
  }

  @Test
  void aSerialPortThatSomebodyHasIsNotOpenedTwice() throws IOException {
    requirePty();
    try (Pty device = Pty.open();
        ByteLink first = new LinkAddress.Serial(device.path().toString(), 9_600).open()) {
      assertThat(first.name()).contains(device.path().toString());
      assertThatThrownBy(() -> new LinkAddress.Serial(device.path().toString(), 9_600).open())
          .hasMessageContaining("another program has it");
    }
  }

  @Test
  void aPortThatIsNotThereIsSaidInASentence() {
    assertThatThrownBy(() -> new LinkAddress.Serial("/dev/no-such-port", 9_600).open())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/dev/no-such-port");
  }

  @Test
  void aRecordingShowsWhatWentOver() throws IOException {
    List<String> seen = new ArrayList<>();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ByteLink host =
            new RecordingLink(
                new LinkAddress.Tcp("127.0.0.1", server.getLocalPort()).open(),
                chunk ->
                    seen.add(
                        (chunk.sent() ? "> " : "< ")
                            + new String(chunk.bytes(), StandardCharsets.US_ASCII)));
        ByteLink device = TcpLink.of(server.accept(), "device")) {
      host.write("ask".getBytes(StandardCharsets.US_ASCII));
      device.write("answer".getBytes(StandardCharsets.US_ASCII));
      assertThat(host.read(new byte[10], PATIENCE)).isEqualTo(6);
    }
    assertThat(seen).containsExactly("> ask", "< answer");
  }

  private static void checkBothWays(ByteLink host, ByteLink device) throws IOException {
    host.write(EVERY_BYTE);
    assertThat(read(device)).isEqualTo(EVERY_BYTE);
    device.write(EVERY_BYTE);
    assertThat(read(host)).isEqualTo(EVERY_BYTE);
    assertThat(host.read(new byte[1], SHORT)).isZero();
    assertThat(device.read(new byte[1], SHORT)).isZero();
  }

  private static byte[] read(ByteLink link) throws IOException {
    byte[] all = new byte[EVERY_BYTE.length];
    byte[] buffer = new byte[100];
    int length = 0;
    while (length < all.length) {
      int count = link.read(buffer, PATIENCE);
      assertThat(count).as("bytes that came in time").isPositive();
      System.arraycopy(buffer, 0, all, length, count);
      length += count;
    }
    return all;
  }

  private static void requirePty() {
    assumeTrue(Pty.isPossible(), "this system has no pseudo-terminals, so no serial port is tried");
  }

  private static byte[] everyByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }
}
