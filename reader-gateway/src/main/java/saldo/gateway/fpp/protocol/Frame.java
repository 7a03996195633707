package saldo.gateway.fpp.protocol;

/**
 * One message on the line.
 *
 * @param address the terminal's on its line, 0 to 255
 * @param type what it is for
 * @param num which of the sender's counted frames this is, modulo 256; 0 if it is not counted
 * @param resp the last NUM that the sender received in order, 0 to 255
 * @param payload at most {@link #MOST_PAYLOAD} characters of ISO 8859-1 without control characters
 */
public record Frame(int address, FrameType type, int num, int resp, String payload) {
  /** No record comes near to it; whoever announces more has a damaged length. */
  public static final int MOST_PAYLOAD = 1_024;

  /** How many values NUM and RESP have. */
  public static final int MODULUS = 256;

  /**
   * @throws IllegalArgumentException if a number or the payload can not be sent
   */
  public Frame {
    requireByte("address", address);
    requireByte("NUM", num);
    requireByte("RESP", resp);
    if (payload.length() > MOST_PAYLOAD) {
      throw new IllegalArgumentException(
          "a payload of %d characters is too long; send at most %d"
              .formatted(payload.length(), MOST_PAYLOAD));
    }
    int wrong = firstIllegal(payload);
    if (wrong >= 0) {
      throw new IllegalArgumentException(
          "character %d of the payload can not be sent; use printable ISO 8859-1"
              .formatted(wrong + 1));
    }
  }

  /** A frame that is not counted. */
  public static Frame uncounted(int address, FrameType type, int resp, String payload) {
    return new Frame(address, type, 0, resp, payload);
  }

  /** The NUM after this one. */
  public static int after(int num) {
    return (num + 1) % MODULUS;
  }

  static boolean isLegal(int character) {
    return (character >= 0x20 && character <= 0x7E) || (character >= 0xA0 && character <= 0xFF);
  }

  static int firstIllegal(String payload) {
    for (int i = 0; i < payload.length(); i++) {
      if (!isLegal(payload.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static void requireByte(String name, int value) {
    if (value < 0 || value >= MODULUS) {
      throw new IllegalArgumentException("%s is %d; give 0 to 255".formatted(name, value));
    }
  }
}
