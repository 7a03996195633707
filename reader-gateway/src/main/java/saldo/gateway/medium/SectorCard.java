package saldo.gateway.medium;

/**
 * A contactless card of sectors and blocks that lies on a reader. After any {@link CardException}
 * the card is silent until it is selected and authenticated again, and whether the command was
 * still carried out is not known. One thread uses it.
 */
public interface SectorCard {
  /** How many bytes a block has. */
  int BLOCK_BYTES = 16;

  /** The card that was found; all commands are for this one. */
  CardUid uid();

  /**
   * Takes the card up in a new cycle of the field: whatever was authenticated or in the transfer
   * buffer is forgotten.
   *
   * @throws CardException {@code GONE} if no card answers, {@code OTHER_CARD} if another one does
   */
  void select() throws CardException;

  /**
   * Opens a sector; the one before is closed.
   *
   * @param sector from 0
   * @throws CardException {@code NOT_AUTHENTICATED} if it has another key
   */
  void authenticate(int sector, KeyKind kind, SectorKey key) throws CardException;

  /**
   * A block of the open sector, 16 bytes. Keys that can not be read come as zeros.
   *
   * @param block from 0, counted over all sectors, as everywhere here
   */
  byte[] read(int block) throws CardException;

  /**
   * Writes a block of the open sector.
   *
   * @param data 16 bytes
   */
  void write(int block, byte[] data) throws CardException;

  /**
   * Takes a value block and an amount less into the card's transfer buffer.
   *
   * @param amount at least 1
   */
  void decrement(int block, int amount) throws CardException;

  /**
   * Takes a value block and an amount more into the card's transfer buffer.
   *
   * @param amount at least 1
   */
  void increment(int block, int amount) throws CardException;

  /** Takes a value block into the card's transfer buffer. */
  void restore(int block) throws CardException;

  /** Writes what is in the transfer buffer into a block of the same sector. */
  void transfer(int block) throws CardException;
}
