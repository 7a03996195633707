package saldo.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import saldo.machine.failure.MachineException;

class PortsTest {
  @Test
  void everyServiceHasItsOwnPort() {
    Ports ports = new Ports(8080, 9092);

    assertThat(ports.of(Service.LEDGER)).isEqualTo(8081);
    assertThat(ports.of(Service.GATEWAY)).isEqualTo(8083);
    assertThat(ports.of(Service.BROKER)).isEqualTo(9092);
    assertThat(ports.controller()).isEqualTo(9093);
  }

  @Test
  void aPortInUseIsNamedWithTheOptionThatMovesIt() throws IOException {
    Ports ports = Ports.free();
    try (ServerSocket other = listenOn(ports.of(Service.GATEWAY))) {
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(MachineException.class)
          .hasMessageContaining("port %d, which reader-gateway needs", other.getLocalPort())
          .hasMessageContaining("--base-port");
    }
    try (ServerSocket other = listenOn(ports.controller())) {
      assertThatThrownBy(ports::requireFree)
          .hasMessageContaining("port %d", other.getLocalPort())
          .hasMessageContaining("--kafka-port");
    }
    assertThatCode(ports::requireFree).doesNotThrowAnyException();
  }

  @Test
  void portsThatAreNoneOrOverlapAreRefused() {
    assertThatThrownBy(() -> new Ports(80, 9092)).hasMessageContaining("give 1024 to 65531");
    assertThatThrownBy(() -> new Ports(8080, 65_535)).hasMessageContaining("give 1024 to 65534");
    assertThatThrownBy(() -> new Ports(9090, 9092)).hasMessageContaining("move one of them");
    assertThatThrownBy(() -> new Ports(9093, 9092)).hasMessageContaining("move one of them");
  }

  private static ServerSocket listenOn(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
