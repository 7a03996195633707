package saldo.gateway.pn532.protocol;

/** One frame on the line (NXP UM0701-02, 6.2.1). */
public sealed interface Frame {
  /** Who speaks to whom. On the line it is one byte, TFI. */
  enum Direction {
    /** The host to the chip. */
    TO_CHIP(0xD4),
    /** The chip to the host. */
    FROM_CHIP(0xD5);

    private final int octet;

    Direction(int octet) {
      this.octet = octet;
    }

    int octet() {
      return octet;
    }
  }

  /**
   * A command or an answer. Up to {@value #MOST_NORMAL} bytes go in a normal frame, more in an
   * extended one.
   *
   * @param data its code and what follows, 1 to {@value #MOST_DATA} bytes
   */
  record Information(Direction direction, Octets data) implements Frame {
    /** What a normal frame holds. */
    public static final int MOST_NORMAL = 254;

    /** What an extended frame holds. */
    public static final int MOST_DATA = 264;

    /**
     * @throws IllegalArgumentException if it is empty or too long
     */
    public Information {
      if (data.length() < 1 || data.length() > MOST_DATA) {
        throw new IllegalArgumentException(
            "a frame holds 1 to %d bytes, not %d".formatted(MOST_DATA, data.length()));
      }
    }

    /** Whether it needs the longer form. */
    public boolean isExtended() {
      return data.length() > MOST_NORMAL;
    }
  }

  /** The chip has understood a command; from the host: stop what you are doing. */
  record Ack() implements Frame {}

  /** The last answer did not arrive well: send it again. */
  record Nack() implements Frame {}

  /** The chip does not know the command, or its parameters make no sense. */
  record ApplicationError() implements Frame {}
}
