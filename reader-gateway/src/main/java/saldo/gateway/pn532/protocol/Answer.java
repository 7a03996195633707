package saldo.gateway.pn532.protocol;

import java.util.Optional;

/** What the chip answers to a command (NXP UM0701-02, 7). */
public sealed interface Answer {
  /**
   * To {@link Command.GetFirmwareVersion}.
   *
   * @param chip 0x32 for a PN532
   * @param version of its firmware, such as 1
   * @param revision of its firmware, such as 6
   * @param support what it can do, in bits
   */
  record Firmware(int chip, int version, int revision, int support) implements Answer {
    /** What a PN532 says it is. */
    public static final int PN532 = 0x32;
  }

  /**
   * To {@link Command.InListPassiveTarget}.
   *
   * @param target the first card, if there is one
   */
  record Listed(Optional<Target> target) implements Answer {}

  /**
   * To {@link Command.InDataExchange}.
   *
   * @param data what the card has answered; empty if it only did something
   */
  record Exchanged(ChipStatus status, Octets data) implements Answer {}

  /**
   * To any other command.
   *
   * @param to the command's code
   */
  record Other(int to, Octets rest) implements Answer {}

  /** The code of the command that it answers. */
  default int to() {
    return octets().at(0) - 1;
  }

  /** As the data of a frame. */
  default Octets octets() {
    return switch (this) {
      case Firmware(int chip, int version, int revision, int support) ->
          Octets.of(0x03, chip, version, revision, support);
      case Listed(Optional<Target> target) ->
          target.map(found -> Octets.of(0x4B, 1).and(found.octets())).orElse(Octets.of(0x4B, 0));
      case Exchanged(ChipStatus status, Octets data) -> Octets.of(0x41, status.code()).and(data);
      case Other(int to, Octets rest) -> Octets.of(to + 1).and(rest);
    };
  }

  /** As a frame. */
  default Frame frame() {
    return new Frame.Information(Frame.Direction.FROM_CHIP, octets());
  }

  /**
   * Reads the data of a frame.
   *
   * @return nothing if it is cut short
   */
  static Optional<Answer> parse(Octets data) {
    try {
      return Optional.of(
          switch (data.at(0)) {
            case 0x03 -> new Firmware(data.at(1), data.at(2), data.at(3), data.at(4));
            case 0x4B ->
                new Listed(
                    data.at(1) == 0 ? Optional.empty() : Optional.of(Target.parse(data.from(2))));
            case 0x41 -> new Exchanged(ChipStatus.of(data.at(1)), data.from(2));
            default -> new Other((data.at(0) - 1) & 0xFF, data.from(1));
          });
    } catch (IndexOutOfBoundsException cut) {
      return Optional.empty();
    }
  }
}
