package saldo.gateway.fpp.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Frames as bytes. */
public final class FrameWriter {
  static final byte SOH = 0x01;
  static final byte STX = 0x02;
  static final byte ETX = 0x03;
  static final byte CR = 0x0D;

  private FrameWriter() {}

  /** The bytes from SOH to CR. */
  public static byte[] write(Frame frame) {
    String text =
        "\u0001%02X%c%02X%02X%03X\u0002%s\u0003"
            .formatted(
                frame.address(),
                frame.type().letter(),
                frame.num(),
                frame.resp(),
                frame.payload().length(),
                frame.payload());
    byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
    String tail = "%04X\r".formatted(Crc16.of(body, 1, body.length));
    byte[] frameBytes = Arrays.copyOf(body, body.length + tail.length());
    byte[] tailBytes = tail.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(tailBytes, 0, frameBytes, body.length, tailBytes.length);
    return frameBytes;
  }
}
