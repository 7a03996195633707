package saldo.gateway.fpp.protocol;

import java.util.Optional;

/** What a frame is for. On the wire it is one letter. */
public enum FrameType {
  /** Host: send your fillings; the payload is the last committed number, or empty. */
  POLL('Q', false),
  /** Terminal: one filling. */
  FILLING('D', true),
  /** Terminal: no more fillings; the payload is the last number that was given to one. */
  END('E', true),
  /** Either side: the counted frame in RESP is done. */
  ACK('A', false),
  /** Terminal: refused; the payload says why. */
  NAK('N', false),
  /** Host: set your clock. Answered by a status. */
  SET_CLOCK('T', false),
  /** Host, empty: who and how are you? Terminal: the answer. */
  STATUS('S', false),
  /** Host: a card table begins. */
  TABLE_BEGIN('B', true),
  /** Host: one card of the table. */
  CARD('C', true),
  /** Host: the table is complete. */
  TABLE_END('F', true);

  private final char letter;
  private final boolean counted;

  FrameType(char letter, boolean counted) {
    this.letter = letter;
    this.counted = counted;
  }

  /** Its letter on the wire. */
  public char letter() {
    return letter;
  }

  /** Whether the sender counts it in NUM; the NUM of all others is 0. */
  public boolean counted() {
    return counted;
  }

  /** The type with this letter, if there is one. */
  public static Optional<FrameType> of(int letter) {
    return switch (letter) {
      case 'Q' -> Optional.of(POLL);
      case 'D' -> Optional.of(FILLING);
      case 'E' -> Optional.of(END);
      case 'A' -> Optional.of(ACK);
      case 'N' -> Optional.of(NAK);
      case 'T' -> Optional.of(SET_CLOCK);
      case 'S' -> Optional.of(STATUS);
      case 'B' -> Optional.of(TABLE_BEGIN);
      case 'C' -> Optional.of(CARD);
      case 'F' -> Optional.of(TABLE_END);
      default -> Optional.empty();
    };
  }
}
