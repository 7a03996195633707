package saldo.gateway.pn532.protocol;

import java.util.Optional;

/** What the chip is told (NXP UM0701-02, 7). */
public sealed interface Command {
  /** The modulation of the cards that are used here: ISO/IEC 14443 A at 106 kbit/s. */
  int TYPE_A = 0x00;

  /** In {@link Retries}: for ever. */
  int FOR_EVER = 0xFF;

  /**
   * Tests the chip.
   *
   * @param test 0: send the data back
   */
  record Diagnose(int test, Octets data) implements Command {}

  /** Who are you? */
  record GetFirmwareVersion() implements Command {}

  /**
   * Reads registers.
   *
   * @param addresses two bytes for each
   */
  record ReadRegister(Octets addresses) implements Command {}

  /**
   * Writes registers.
   *
   * @param values three bytes for each: its address and its value
   */
  record WriteRegister(Octets values) implements Command {}

  /**
   * Sets what the chip does by itself.
   *
   * @param flags 0 to 255
   */
  record SetParameters(int flags) implements Command {}

  /** Sets up the chip without its secure element. Wakes it up too. */
  record SamConfiguration(Octets settings) implements Command {
    /** The chip is a reader, and nothing else. */
    public static final SamConfiguration NORMAL = new SamConfiguration(Octets.of(0x01));
  }

  /**
   * Lets the chip sleep until it is woken up.
   *
   * @param settings by what
   */
  record PowerDown(Octets settings) implements Command {}

  /**
   * Sets how the chip uses its field.
   *
   * @param item which setting, 0 to 255
   */
  record RfConfiguration(int item, Octets settings) implements Command {
    /** The field on or off. */
    public static final int FIELD = 0x01;

    /** How often things are tried again. */
    public static final int RETRIES = 0x05;

    /**
     * How often the chip looks for a card.
     *
     * @param times after the first, 0 to 254; {@link Command#FOR_EVER}
     */
    public static RfConfiguration lookAgain(int times) {
      return new RfConfiguration(RETRIES, Octets.of(0xFF, 0x01, times));
    }
  }

  /**
   * Looks for cards, and selects what it finds.
   *
   * @param most 1 or 2
   * @param modulation {@link Command#TYPE_A}, or another
   * @param initiator for type A the number of the card that is meant; empty for any
   */
  record InListPassiveTarget(int most, int modulation, Octets initiator) implements Command {}

  /**
   * Tells a card something. What is none of ours is kept as it is.
   *
   * @param target its place in the list, 1 or 2
   */
  record InDataExchange(int target, Octets data) implements Command {
    /** For a card of the MIFARE Classic kind. */
    public static InDataExchange of(int target, CardCommand command) {
      return new InDataExchange(target, command.octets());
    }
  }

  /** Sends something that only another kind of card understands. */
  record InCommunicateThru(Octets data) implements Command {}

  /** Tells a card to wait; 0 is all of them. */
  record InDeselect(int target) implements Command {}

  /** Forgets a card; 0 is all of them. */
  record InRelease(int target) implements Command {}

  /** Its code, which answers carry plus one. */
  default int code() {
    return octets().at(0);
  }

  /** As the data of a frame. */
  default Octets octets() {
    return switch (this) {
      case Diagnose(int test, Octets data) -> Octets.of(0x00, test).and(data);
      case GetFirmwareVersion _ -> Octets.of(0x02);
      case ReadRegister(Octets addresses) -> Octets.of(0x06).and(addresses);
      case WriteRegister(Octets values) -> Octets.of(0x08).and(values);
      case SetParameters(int flags) -> Octets.of(0x12, flags);
      case SamConfiguration(Octets settings) -> Octets.of(0x14).and(settings);
      case PowerDown(Octets settings) -> Octets.of(0x16).and(settings);
      case RfConfiguration(int item, Octets settings) -> Octets.of(0x32, item).and(settings);
      case InDataExchange(int target, Octets data) -> Octets.of(0x40, target).and(data);
      case InCommunicateThru(Octets data) -> Octets.of(0x42).and(data);
      case InDeselect(int target) -> Octets.of(0x44, target);
      case InListPassiveTarget(int most, int modulation, Octets initiator) ->
          Octets.of(0x4A, most, modulation).and(initiator);
      case InRelease(int target) -> Octets.of(0x52, target);
    };
  }

  /** As a frame. */
  default Frame frame() {
    return new Frame.Information(Frame.Direction.TO_CHIP, octets());
  }

  /**
   * Reads the data of a frame.
   *
   * @return nothing if the command is not known, or is cut short
   */
  static Optional<Command> parse(Octets data) {
    Octets rest = data.from(1);
    int first = rest.length() > 0 ? rest.at(0) : 0;
    Octets others = rest.length() > 0 ? rest.from(1) : rest;
    boolean enough = rest.length() >= least(data.at(0));
    return !enough
        ? Optional.empty()
        : Optional.ofNullable(
            switch (data.at(0)) {
              case 0x00 -> new Diagnose(first, others);
              case 0x02 -> new GetFirmwareVersion();
              case 0x06 -> new ReadRegister(rest);
              case 0x08 -> new WriteRegister(rest);
              case 0x12 -> new SetParameters(first);
              case 0x14 -> new SamConfiguration(rest);
              case 0x16 -> new PowerDown(rest);
              case 0x32 -> new RfConfiguration(first, others);
              case 0x40 -> new InDataExchange(first, others);
              case 0x42 -> new InCommunicateThru(rest);
              case 0x44 -> new InDeselect(first);
              case 0x4A -> new InListPassiveTarget(first, others.at(0), others.from(1));
              case 0x52 -> new InRelease(first);
              default -> null;
            });
  }

  /** How many bytes a command has after its code, at the least. */
  private static int least(int code) {
    return switch (code) {
      case 0x02, 0x42 -> 0;
      case 0x06, 0x40, 0x4A -> 2;
      case 0x08 -> 3;
      default -> 1;
    };
  }
}
