package saldo.gateway.fpp.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** How many records of a card table have gone by, and their checksum: of payloads joined by LF. */
public final class RecordSum {
  private static final byte[] LF = {'\n'};

  private int count;
  private int crc;

  /** The next payload of a {@code C} frame. */
  public void add(String payload) {
    if (count > 0) {
      crc = Crc16.after(crc, LF, 0, LF.length);
    }
    byte[] bytes = payload.getBytes(ISO_8859_1);
    crc = Crc16.after(crc, bytes, 0, bytes.length);
    count++;
  }

  /** How many there were. */
  public int count() {
    return count;
  }

  /** Their checksum, 0 to FFFF; 0 if there were none. */
  public int crc() {
    return crc;
  }
}
