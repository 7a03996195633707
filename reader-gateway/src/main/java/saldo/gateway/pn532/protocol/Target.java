package saldo.gateway.pn532.protocol;

/**
 * A card that the chip has selected.
 *
 * @param number its place in the chip's list, from 1
 * @param atqa how it answered first, 0 to 65535, the high byte first: 0004 for MIFARE Classic 1K
 * @param sak what kind it is, 0 to 255: 08 for MIFARE Classic 1K
 * @param uid its number, 4, 7 or 10 bytes
 */
public record Target(int number, int atqa, int sak, Octets uid) {
  private static final int HEAD_BYTES = 5;

  /** As the chip lists it. */
  Octets octets() {
    return Octets.of(number, atqa >> 8, atqa & 0xFF, sak, uid.length()).and(uid);
  }

  /**
   * Reads what a list begins with; what follows is about other cards, or about other things.
   *
   * @throws IndexOutOfBoundsException if it is cut short
   */
  static Target parse(Octets octets) {
    int end = HEAD_BYTES + octets.at(4);
    if (end > octets.length()) {
      throw new IndexOutOfBoundsException(end);
    }
    return new Target(
        octets.at(0),
        octets.at(1) * 256 + octets.at(2),
        octets.at(3),
        octets.part(HEAD_BYTES, end));
  }
}
