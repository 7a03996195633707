package saldo.gateway.fpp.protocol;

/**
 * CRC-16/ARC: polynomial 8005 reflected, initial value 0, no final inversion. The check value of
 * "123456789" is BB3D.
 */
public final class Crc16 {
  private static final int REFLECTED_POLYNOMIAL = 0xA001;
  private static final int[] TABLE = table();

  private Crc16() {}

  /** The checksum of all bytes, 0 to FFFF. */
  public static int of(byte[] bytes) {
    return of(bytes, 0, bytes.length);
  }

  /**
   * The checksum of some bytes, 0 to FFFF.
   *
   * @param from the first byte's index
   * @param to the index after the last byte
   */
  public static int of(byte[] bytes, int from, int to) {
    return after(0, bytes, from, to);
  }

  /** The checksum of what has the checksum so far, and some bytes more. */
  static int after(int soFar, byte[] bytes, int from, int to) {
    int crc = soFar;
    for (int i = from; i < to; i++) {
      crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]) & 0xFF];
    }
    return crc;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ REFLECTED_POLYNOMIAL;
      }
      table[i] = crc;
    }
    return table;
  }
}
