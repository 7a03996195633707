package saldo.gateway.simulator.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.SectorCard;
import saldo.gateway.medium.mifare.Sectors;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.mifare.Tear;
import saldo.gateway.simulator.pn532.ReaderSurface;

/** Lets whoever runs the simulator put cards on the reader and spoil them, a line for each deed. */
final class CardDeskConsole {
  private static final int MOST_TIMES = 1_000_000;
  private static final String HELP =
      "put UID | take | tear before|during|after BLOCK | tear before|during|after write NTH |"
          + " absent POLLS | weak BLOCK | cards | help | quit";

  private final ReaderSurface surface;
  private final Runnable quit;
  private final RandomGenerator random;

  /**
   * @param seed of what torn and weak blocks hold
   * @param quit ends the program
   */
  CardDeskConsole(ReaderSurface surface, long seed, Runnable quit) {
    this.surface = surface;
    this.random = new SplittableRandom(seed);
    this.quit = quit;
  }

  /** Does one deed, and says what came of it. */
  String answer(String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    try {
      return switch (shape(words)) {
        case "put 1" -> put(words.get(1));
        case "take 0" -> take();
        case "tear 2" -> tear(words.get(1), atBlock(words.get(2)));
        case "tear 3" -> tear(words.get(1), atWrite(words.get(2), words.get(3)));
        case "absent 1" -> absent(words.get(1));
        case "weak 1" -> weaken(words.get(1));
        case "cards 0" -> cards();
        case "help 0" -> "type " + HELP;
        case "quit 0" -> {
          quit.run();
          yield "the simulator ends";
        }
        default -> "not understood: type " + HELP;
      };
    } catch (IllegalArgumentException wrong) {
      return "not done: " + wrong.getMessage();
    }
  }

  private static String shape(List<String> words) {
    return "%s %d".formatted(words.getFirst().toLowerCase(Locale.ROOT), words.size() - 1);
  }

  private String put(String text) {
    CardUid uid = CardUid.parse(text);
    surface.put(uid);
    return "card %s lies on the reader".formatted(uid);
  }

  private String take() {
    return surface
        .take()
        .map(card -> "card %s was taken away".formatted(card.uid()))
        .orElse("no card lies on the reader");
  }

  private String tear(String moment, Tear tear) {
    Tear.Moment when =
        switch (moment.toLowerCase(Locale.ROOT)) {
          case "before" -> Tear.Moment.BEFORE;
          case "during" -> Tear.Moment.DURING;
          case "after" -> Tear.Moment.AFTER;
          default ->
              throw new IllegalArgumentException(
                  "a card is torn before, during or after a write, not '%s'".formatted(moment));
        };
    SimulatedCard card = lying();
    card.switchOn(
        new Tear(
            tear.block(), tear.nth(), when, tear.left(), random.nextLong(), tear.absentPolls()));
    String what =
        tear.block() == Tear.ANY_BLOCK
            ? "write %d from now".formatted(tear.nth())
            : "the next write of block %d".formatted(tear.block());
    return "card %s is torn off %s %s"
        .formatted(card.uid(), when.name().toLowerCase(Locale.ROOT), what);
  }

  private static Tear atBlock(String block) {
    return Tear.atBlock(block(block), Tear.Moment.BEFORE);
  }

  private static Tear atWrite(String word, String nth) {
    if (!word.equalsIgnoreCase("write")) {
      throw new IllegalArgumentException("'%s' is not understood; type write".formatted(word));
    }
    long number = Arguments.number("the write", nth, 1, MOST_TIMES);
    return Tear.atWrite(Math.toIntExact(number), Tear.Moment.BEFORE);
  }

  private String absent(String text) {
    int polls = Math.toIntExact(Arguments.number("the number of polls", text, 0, MOST_TIMES));
    SimulatedCard card = lying();
    card.takeAwayFor(polls);
    return "polls that card %s does not answer: %d".formatted(card.uid(), polls);
  }

  private String weaken(String text) {
    int block = block(text);
    byte[] other = new byte[SectorCard.BLOCK_BYTES];
    random.nextBytes(other);
    SimulatedCard card = lying();
    card.weaken(block, other);
    return "card %s reads block %d differently every second time".formatted(card.uid(), block);
  }

  private String cards() {
    Optional<SimulatedCard> lying = surface.lying();
    List<String> names =
        surface.cards().stream()
            .map(card ->
                card.uid() + (lying.filter(there -> there == card).isPresent() ? " (lies)" : ""))
            .toList();
    return "cards " + String.join(" ", names);
  }

  private SimulatedCard lying() {
    return surface
        .lying()
        .orElseThrow(
            () -> new IllegalArgumentException("no card lies on the reader: put one there first"));
  }

  private static int block(String text) {
    return Math.toIntExact(Arguments.number("the block", text, 0, Sectors.BLOCKS - 1));
  }
}
