package saldo.gateway.medium.purse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import saldo.gateway.medium.SectorCard;

/**
 * The last line of a card's log. On the card, little-endian: counter 3 bytes, opcode 1, reader 2,
 * amount 4, day 2, and a seal of 4.
 *
 * @param counter how many changes the card has had, 0 to {@link #HIGHEST_COUNTER}
 * @param opcode what was done
 * @param readerNumber at which reader, 0 to 65,535
 * @param amountMinor how much, 0 to 2,147,483,647; the opcode says in which direction
 * @param day of it, in days since 1970-01-01 UTC, 0 to 65,535
 */
public record LogRecord(
    int counter, PurseOpcode opcode, int readerNumber, long amountMinor, int day) {
  /** After so many changes a card is used up. */
  public static final int HIGHEST_COUNTER = 0xFFFFFF;

  /** The highest number a reader can have. */
  public static final int HIGHEST_READER = 0xFFFF;

  static final int BODY_BYTES = 12;

  private static final int OPCODE_SHIFT = 24;
  private static final int HIGHEST_DAY = 0xFFFF;

  /**
   * @throws IllegalArgumentException if something does not fit on a card
   */
  public LogRecord {
    if (counter < 0
        || counter > HIGHEST_COUNTER
        || readerNumber < 0
        || readerNumber > HIGHEST_READER
        || amountMinor < 0
        || amountMinor > Integer.MAX_VALUE
        || day < 0
        || day > HIGHEST_DAY) {
      throw new IllegalArgumentException(
          "counter %d, reader %d, amount %d or day %d does not fit on a card"
              .formatted(counter, readerNumber, amountMinor, day));
    }
  }

  /**
   * Stands for a line that was lost, and of which it is known who wrote it and as which change.
   *
   * @param day when it is put in its place, in days since 1970-01-01 UTC
   * @throws IllegalArgumentException if something does not fit on a card
   */
  public static LogRecord lost(int counter, int readerNumber, int day) {
    return new LogRecord(counter, PurseOpcode.REPAIR, readerNumber, 0, day);
  }

  /** The record in a log block, whatever its seal; empty if it is none. */
  static Optional<LogRecord> parse(byte[] block) {
    ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    int head = in.getInt();
    int reader = Short.toUnsignedInt(in.getShort());
    int amount = in.getInt();
    int day = Short.toUnsignedInt(in.getShort());
    return amount < 0
        ? Optional.empty()
        : PurseOpcode.of((byte) (head >>> OPCODE_SHIFT))
            .map(opcode -> new LogRecord(head & HIGHEST_COUNTER, opcode, reader, amount, day));
  }

  /** Its 16 bytes, with zeros for a seal. */
  byte[] block() {
    return ByteBuffer.allocate(SectorCard.BLOCK_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(counter | opcode.code() << OPCODE_SHIFT)
        .putShort((short) readerNumber)
        .putInt((int) amountMinor)
        .putShort((short) day)
        .array();
  }
}
