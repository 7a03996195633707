package saldo.gateway.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * A serial port, held exclusively: whoever opens it a second time is refused. Reading waits in
 * native code, so a virtual thread that reads holds its carrier: a gateway has enough of them.
 */
public final class SerialLink implements ByteLink {
  private static final int DATA_BITS = 8;

  /** Serial ports count in tenths of a second. */
  private static final int READ_MILLIS = 100;

  private final SerialPort port;
  private final String name;

  private SerialLink(SerialPort port, String name) {
    this.port = port;
    this.name = name;
  }

  /**
   * Opens a port.
   *
   * @throws IOException with a sentence if it is not there or somebody else has it
   */
  public static SerialLink open(LinkAddress.Serial address) throws IOException {
    SerialPort port = port(address);
    port.setComPortParameters(
        address.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    // once: to set it again takes eight system calls, and an adapter on USB is set up anew
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
    // its error code says ENOTTY after a pseudo-terminal was opened well: only the answer counts
    if (!port.openPort()) {
      throw new IOException(
          "%s can not be opened: it is not there, or another program has it (error %d)"
              .formatted(address.path(), port.getLastErrorCode()));
    }
    return new SerialLink(port, address.toString());
  }

  private static SerialPort port(LinkAddress.Serial address) throws IOException {
    try {
      return SerialPort.getCommPort(address.path());
    } catch (SerialPortInvalidPortException none) {
      throw new IOException("%s is no serial port".formatted(address.path()));
    }
  }

  /** {@inheritDoc} Waits up to a tenth of a second longer. */
  @Override
  public int read(byte[] buffer, Duration timeout) throws IOException {
    long begun = System.nanoTime();
    int count;
    do {
      count = port.readBytes(buffer, buffer.length);
      if (count < 0 || !port.isOpen()) {
        throw new IOException("%s was closed or unplugged".formatted(name));
      }
    } while (count == 0 && System.nanoTime() - begun < timeout.toNanos());
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    int written = 0;
    while (written < bytes.length) {
      byte[] rest = Arrays.copyOfRange(bytes, written, bytes.length);
      int more = port.writeBytes(rest, rest.length);
      if (more <= 0) {
        throw new IOException("%s was closed or unplugged".formatted(name));
      }
      written += more;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    port.closePort();
  }
}
