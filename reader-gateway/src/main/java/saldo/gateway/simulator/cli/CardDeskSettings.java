package saldo.gateway.simulator.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.pn532.ChipFaults;
import saldo.gateway.simulator.pn532.ChipTiming;

/**
 * What is to be simulated, as {@code name=value} arguments: {@code link}, {@code tcp}, {@code
 * cards}, {@code folder}, {@code seed}, {@code faults}, {@code timing}.
 *
 * @param link where to link a pseudo-terminal, if there is to be one
 * @param tcp the port to listen on, if there is to be one; 0 for any that is free
 * @param cards that there are, besides those in the folder
 * @param folder where cards are kept, if they are
 * @param faults what goes wrong on the line
 * @param timing how long things take
 */
record CardDeskSettings(
    Optional<Path> link,
    Optional<Integer> tcp,
    List<CardUid> cards,
    Optional<Path> folder,
    ChipFaults faults,
    ChipTiming timing) {
  private static final int HIGHEST_PORT = 65_535;
  private static final int UID_DIGITS = 8;
  private static final List<String> NAMES =
      List.of("link", "tcp", "cards", "folder", "seed", "faults", "timing");

  /**
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static CardDeskSettings parse(String... args) {
    Arguments arguments = Arguments.parse(NAMES, args);
    if (arguments.text("link").isEmpty() && arguments.text("tcp").isEmpty()) {
      throw new IllegalArgumentException("say where: give a path for a link, or a tcp port");
    }
    return new CardDeskSettings(
        arguments.text("link").map(Path::of),
        arguments
            .text("tcp")
            .map(_ -> Math.toIntExact(arguments.number("tcp", 0, 0, HIGHEST_PORT))),
        Stream.of(arguments.text("cards").orElse("").split(",", -1))
            .filter(text -> !text.isBlank())
            .map(CardDeskSettings::uid)
            .toList(),
        arguments.text("folder").map(Path::of),
        ChipFaults.parse(arguments.text("faults").orElse(""), arguments.seed()),
        timing(arguments.text("timing").orElse("off")));
  }

  private static CardUid uid(String text) {
    CardUid uid = CardUid.parse(text);
    if (uid.hex().length() != UID_DIGITS) {
      throw new IllegalArgumentException(
          "'%s' has %d digits; simulated cards have %d"
              .formatted(text, uid.hex().length(), UID_DIGITS));
    }
    return uid;
  }

  private static ChipTiming timing(String text) {
    return switch (text) {
      case "on" -> ChipTiming.AS_REAL;
      case "off" -> ChipTiming.AT_ONCE;
      default ->
          throw new IllegalArgumentException("timing is '%s'; give on or off".formatted(text));
    };
  }
}
