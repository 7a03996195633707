package saldo.gateway.pn532.protocol;

/**
 * How a command to a card went: the low six bits of the status byte (NXP UM0701-02, 7.1; ACS
 * ACR122T, appendix D).
 */
public enum ChipStatus {
  /** It is done. */
  OK(0x00, "it is done"),
  /** The card does not answer; most often it was taken away. */
  TIMEOUT(0x01, "the card does not answer"),
  /** The card's answer has a wrong checksum. */
  CRC(0x02, "the card's answer has a wrong checksum"),
  /** The card's answer has a wrong parity bit. */
  PARITY(0x03, "the card's answer has a wrong parity bit"),
  /** Cards could not be told apart. */
  BIT_COUNT(0x04, "two cards could not be told apart"),
  /** The card's answer is no answer. */
  FRAMING(0x05, "the card's answer is cut short"),
  /** Two cards answer at once. */
  COLLISION(0x06, "two cards answer at once"),
  /** The chip has too little memory for it. */
  BUFFER(0x07, "the chip has too little memory for the answer"),
  /** The chip received more than it can hold. */
  OVERFLOW(0x09, "the chip received more than it can hold"),
  /** The field is not on. */
  NO_FIELD(0x0A, "the reader's field is not on"),
  /** The card does not keep to the protocol. */
  PROTOCOL(0x0B, "the card does not keep to the protocol"),
  /** The chip is too hot. */
  TOO_HOT(0x0D, "the reader is too hot"),
  /** The chip's own memory was too small. */
  INTERNAL_OVERFLOW(0x0E, "the chip's own memory was too small"),
  /** The command's parameters make no sense. */
  INVALID_PARAMETER(0x10, "the chip does not understand the parameters"),
  /** The card has refused, or what is in the block is not of the kind that was expected. */
  FORMAT_MISMATCH(0x13, "the card has refused it"),
  /** The key is not the sector's, or the sector is not open with one. */
  AUTHENTICATION(0x14, "the key does not fit, or the sector is not open"),
  /** The check byte of the card's number is wrong. */
  UID_CHECK(0x23, "the check byte of the card's number is wrong"),
  /** The chip is not set up for this. */
  NOT_SET_UP(0x26, "the chip is not set up for this"),
  /** The chip can not do this now. */
  WRONG_STATE(0x27, "the chip can not do this now"),
  /** The chip no longer talks to this card. */
  RELEASED(0x29, "the card was released"),
  /** Another card is there. */
  OTHER_CARD(0x2A, "another card is there"),
  /** The card has disappeared. */
  DISAPPEARED(0x2B, "the card has disappeared"),
  /** The chip draws too much current. */
  OVER_CURRENT(0x2D, "the reader draws too much current"),
  /** A status that nobody has described. */
  UNKNOWN(0x3F, "the chip gives a status that is not known");

  private static final int CODE_BITS = 0x3F;

  private final int code;
  private final String sentence;

  ChipStatus(int code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** On the line, 0 to 63. */
  public int code() {
    return code;
  }

  /** For people, without a subject or a full stop. */
  public String sentence() {
    return sentence;
  }

  /**
   * What a status byte says.
   *
   * @param octet 0 to 255; its two high bits are about other things and are not looked at
   */
  public static ChipStatus of(int octet) {
    for (ChipStatus each : values()) {
      if (each.code == (octet & CODE_BITS)) {
        return each;
      }
    }
    return UNKNOWN;
  }
}
