package saldo.gateway.fpp.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Frames as bytes. */
public final class FrameWriter {
  static final byte SOH = 0x01;
  static final byte STX = 0x02;
  static final byte ETX = 0x03;
  static final byte CR = 0x0D;

  private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(US_ASCII);
  private static final int BITS_PER_DIGIT = 4;
  private static final int HEAD_BYTES = 12;
  private static final int TAIL_BYTES = 6;

  private FrameWriter() {}

  /** The bytes from SOH to CR. */
  public static byte[] write(Frame frame) {
    byte[] payload = frame.payload().getBytes(ISO_8859_1);
    ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + payload.length + TAIL_BYTES);
    bytes.put(SOH);
    hex(bytes, frame.address(), 2);
    bytes.put((byte) frame.type().letter());
    hex(bytes, frame.num(), 2);
    hex(bytes, frame.resp(), 2);
    hex(bytes, payload.length, 3);
    bytes.put(STX).put(payload).put(ETX);
    hex(bytes, Crc16.of(bytes.array(), 1, bytes.position()), 4);
    return bytes.put(CR).array();
  }

  private static void hex(ByteBuffer bytes, int value, int digits) {
    for (int shift = (digits - 1) * BITS_PER_DIGIT; shift >= 0; shift -= BITS_PER_DIGIT) {
      bytes.put(DIGITS[(value >>> shift) & 0xF]);
    }
  }
}
