package saldo.gateway.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A serial port, held exclusively: whoever opens it a second time is refused. A port is read in
 * native code, where a virtual thread would hold up others; so a thread of its own hands on what
 * arrives, and any thread may wait for it.
 */
public final class SerialLink implements ByteLink {
  private static final int DATA_BITS = 8;

  /** Serial ports count in tenths of a second. */
  private static final int READ_MILLIS = 100;

  private static final int CHUNK_BYTES = 1_024;

  /** What a device says while nobody listens stays in the port then. */
  private static final int MOST_CHUNKS = 256;

  private static final byte[] END = {};

  private final SerialPort port;
  private final String name;
  private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(MOST_CHUNKS);
  private byte[] rest = END;

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
    SerialLink link = new SerialLink(port, address.toString());
    Thread.ofPlatform().daemon().name("serial-" + address.path()).start(link::handOn);
    return link;
  }

  private static SerialPort port(LinkAddress.Serial address) throws IOException {
    try {
      return SerialPort.getCommPort(address.path());
    } catch (SerialPortInvalidPortException none) {
      throw new IOException("%s is no serial port".formatted(address.path()));
    }
  }

  private void handOn() {
    byte[] buffer = new byte[CHUNK_BYTES];
    try {
      int count;
      do {
        count = port.readBytes(buffer, buffer.length);
        if (count > 0) {
          arrived.put(Arrays.copyOf(buffer, count));
        }
      } while (count >= 0 && port.isOpen());
      arrived.put(END);
    } catch (InterruptedException nobodyListens) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int read(byte[] buffer, Duration timeout) throws IOException {
    if (rest.length == 0) {
      byte @Nullable [] chunk = next(timeout);
      if (chunk == null) {
        return 0;
      }
      rest = chunk;
    }
    int count = Math.min(buffer.length, rest.length);
    System.arraycopy(rest, 0, buffer, 0, count);
    rest = Arrays.copyOfRange(rest, count, rest.length);
    return count;
  }

  private byte @Nullable [] next(Duration timeout) throws IOException {
    try {
      byte @Nullable [] chunk = arrived.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
      if (chunk != null && chunk.length == 0) {
        boolean _ = arrived.offer(END);
        throw new IOException("%s was closed or unplugged".formatted(name));
      }
      return chunk;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("whoever waited for %s was ended".formatted(name));
    }
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
    arrived.clear();
    boolean _ = arrived.offer(END);
  }
}
