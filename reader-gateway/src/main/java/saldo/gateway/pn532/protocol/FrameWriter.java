package saldo.gateway.pn532.protocol;

import java.nio.ByteBuffer;

/** Frames as bytes. */
public final class FrameWriter {
  /** What is sent in place of a TFI when the chip refuses a command. */
  static final int ERROR = 0x7F;

  private static final int PREAMBLE = 0x00;
  private static final int POSTAMBLE = 0x00;
  private static final int ENVELOPE_BYTES = 11;

  private FrameWriter() {}

  /** The bytes from the preamble to the postamble. */
  public static byte[] write(Frame frame) {
    return switch (frame) {
      case Frame.Ack _ -> start(0x00, 0xFF, POSTAMBLE).toBytes();
      case Frame.Nack _ -> start(0xFF, 0x00, POSTAMBLE).toBytes();
      case Frame.ApplicationError _ -> start(0x01, 0xFF, ERROR, sumTo(ERROR), POSTAMBLE).toBytes();
      case Frame.Information information -> information(information);
    };
  }

  private static byte[] information(Frame.Information frame) {
    byte[] data = frame.data().toBytes();
    ByteBuffer bytes = ByteBuffer.allocate(data.length + ENVELOPE_BYTES);
    bytes.put(start().toBytes());
    int length = data.length + 1;
    int high = length >> 8;
    int low = length & 0xFF;
    if (frame.isExtended()) {
      bytes.put(Octets.of(0xFF, 0xFF, high, low, sumTo(high + low)).toBytes());
    } else {
      bytes.put(Octets.of(low, sumTo(low)).toBytes());
    }
    int sum = frame.direction().octet();
    bytes.put((byte) sum).put(data);
    for (byte each : data) {
      sum += each;
    }
    bytes.put((byte) sumTo(sum)).put((byte) POSTAMBLE);
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }

  private static Octets start(int... rest) {
    return Octets.of(PREAMBLE, 0x00, 0xFF).and(Octets.of(rest));
  }

  /** What makes a sum zero, modulo 256. */
  static int sumTo(int sum) {
    return -sum & 0xFF;
  }
}
