package saldo.gateway.pn532.protocol;

import java.util.Optional;

/**
 * What a card of the MIFARE Classic kind is told, inside {@link Command.InDataExchange} (NXP
 * MF1S50yyX, 9; UM0701-02, 7.3.8). A block is 0 to 255, counted over the whole card.
 */
public sealed interface CardCommand {
  /** How many bytes a block has. */
  int BLOCK_BYTES = 16;

  /** How many bytes a key has. */
  int KEY_BYTES = 6;

  /** How many bytes of its number a card is addressed by when it is opened: the last ones. */
  int UID_BYTES = 4;

  /** Which of a sector's two keys. */
  enum KeySlot {
    /** Key A. */
    A(0x60),
    /** Key B. */
    B(0x61);

    private final int code;

    KeySlot(int code) {
      this.code = code;
    }
  }

  /**
   * Opens the sector that a block is in. The key goes before the number, as this chip wants it.
   *
   * @param key {@value #KEY_BYTES} bytes
   * @param uid the last {@value #UID_BYTES} bytes of the card's number
   */
  record Authenticate(KeySlot slot, int block, Octets key, Octets uid) implements CardCommand {
    /**
     * @throws IllegalArgumentException if the key or the number has another length
     */
    public Authenticate {
      if (key.length() != KEY_BYTES || uid.length() != UID_BYTES) {
        throw new IllegalArgumentException(
            "a key has %d bytes and a number %d, not %d and %d"
                .formatted(KEY_BYTES, UID_BYTES, key.length(), uid.length()));
      }
    }

    /** Without the key, which is nobody's business. */
    @Override
    public String toString() {
      return "Authenticate[slot=%s, block=%d, uid=%s]".formatted(slot, block, uid);
    }
  }

  /** Reads a block. */
  record Read(int block) implements CardCommand {}

  /**
   * Writes a block.
   *
   * @param data {@value #BLOCK_BYTES} bytes
   */
  record Write(int block, Octets data) implements CardCommand {
    /**
     * @throws IllegalArgumentException if the data has another length
     */
    public Write {
      if (data.length() != BLOCK_BYTES) {
        throw new IllegalArgumentException(
            "a block has %d bytes, not %d".formatted(BLOCK_BYTES, data.length()));
      }
    }
  }

  /**
   * Takes from the value in a block, into the card's transfer buffer.
   *
   * @param operand is taken off, as the card counts: 32 bits with a sign
   */
  record Decrement(int block, int operand) implements CardCommand {}

  /**
   * Adds to the value in a block, into the card's transfer buffer.
   *
   * @param operand is added, as the card counts: 32 bits with a sign
   */
  record Increment(int block, int operand) implements CardCommand {}

  /** Takes the value in a block into the card's transfer buffer as it is. */
  record Restore(int block) implements CardCommand {}

  /** Writes the card's transfer buffer into a block. */
  record Transfer(int block) implements CardCommand {}

  /** Which block it is about. */
  int block();

  /** As bytes. */
  default Octets octets() {
    return switch (this) {
      case Authenticate(KeySlot slot, int block, Octets key, Octets uid) ->
          Octets.of(slot.code, block).and(key).and(uid);
      case Read(int block) -> Octets.of(0x30, block);
      case Write(int block, Octets data) -> Octets.of(0xA0, block).and(data);
      case Decrement(int block, int operand) -> Octets.of(0xC0, block).and(littleEndian(operand));
      case Increment(int block, int operand) -> Octets.of(0xC1, block).and(littleEndian(operand));
      // the card wants four bytes after the block, and does not look at them
      case Restore(int block) -> Octets.of(0xC2, block).and(littleEndian(0));
      case Transfer(int block) -> Octets.of(0xB0, block);
    };
  }

  /**
   * Reads what a host has sent; what follows a command that is complete is not looked at, as some
   * hosts send more after a transfer.
   *
   * @return nothing if it is no such command, or is cut short
   */
  static Optional<CardCommand> parse(Octets octets) {
    if (octets.length() < 2) {
      return Optional.empty();
    }
    int block = octets.at(1);
    Octets rest = octets.from(2);
    return switch (octets.at(0)) {
      case 0x60 -> authenticate(KeySlot.A, block, rest);
      case 0x61 -> authenticate(KeySlot.B, block, rest);
      case 0x30 -> Optional.of(new Read(block));
      case 0xA0 ->
          rest.length() < BLOCK_BYTES
              ? Optional.empty()
              : Optional.of(new Write(block, rest.part(0, BLOCK_BYTES)));
      case 0xC0 -> operand(rest).map(operand -> new Decrement(block, operand));
      case 0xC1 -> operand(rest).map(operand -> new Increment(block, operand));
      case 0xC2 -> Optional.of(new Restore(block));
      case 0xB0 -> Optional.of(new Transfer(block));
      default -> Optional.empty();
    };
  }

  private static Optional<CardCommand> authenticate(KeySlot slot, int block, Octets rest) {
    if (rest.length() < KEY_BYTES + UID_BYTES) {
      return Optional.empty();
    }
    Octets key = rest.part(0, KEY_BYTES);
    Octets uid = rest.part(KEY_BYTES, KEY_BYTES + UID_BYTES);
    return Optional.of(new Authenticate(slot, block, key, uid));
  }

  private static Optional<Integer> operand(Octets rest) {
    if (rest.length() < Integer.BYTES) {
      return Optional.empty();
    }
    return Optional.of(rest.at(0) | rest.at(1) << 8 | rest.at(2) << 16 | rest.at(3) << 24);
  }

  private static Octets littleEndian(int value) {
    return Octets.of(value, value >> 8, value >> 16, value >> 24);
  }
}
