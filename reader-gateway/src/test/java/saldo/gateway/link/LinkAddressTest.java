package saldo.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkAddressTest {
  @Test
  void addressesAreReadAndWritten() {
    assertThat(LinkAddress.parse("tcp://127.0.0.1:4001"))
        .isEqualTo(new LinkAddress.Tcp("127.0.0.1", 4001))
        .hasToString("tcp://127.0.0.1:4001");
    assertThat(LinkAddress.parse("serial:///dev/ttyUSB0?baud=19200"))
        .isEqualTo(new LinkAddress.Serial("/dev/ttyUSB0", 19_200))
        .hasToString("serial:///dev/ttyUSB0?baud=19200");
    assertThat(LinkAddress.parse(" serial:///dev/ttyS1 "))
        .isEqualTo(new LinkAddress.Serial("/dev/ttyS1", 9_600));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/dev/ttyUSB0|it should begin with tcp:// or serial://",
        "no address|it should begin with tcp:// or serial://",
        "http://127.0.0.1:80|it should begin with tcp:// or serial://",
        "tcp://127.0.0.1|it should name a host and a port, as tcp://127.0.0.1:4001",
        "tcp://127.0.0.1:70000|it should name a host and a port, as tcp://127.0.0.1:4001",
        "tcp://127.0.0.1:4001/x|nothing may follow the port",
        "serial://ttyUSB0|it should name a device by its path, as serial:///dev/ttyUSB0",
        "serial:///dev/ttyUSB0?speed=9600|after ? there may be a speed only, as baud=9600",
        "serial:///dev/ttyUSB0?baud=9999999|the speed should be 300 to 4000000 baud"
      })
  void whatIsNoAddressIsSaidInASentence(String text, String sentence) {
    assertThatThrownBy(() -> LinkAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'%s' is no address: %s".formatted(text, sentence));
  }
}
