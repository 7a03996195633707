package saldo.gateway.simulator.cli;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** Where simulated cards are kept, a dump of each in a file that is named after its number. */
final class CardFolder {
  private static final String ENDING = ".mfd";

  private final Path folder;

  CardFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The cards that are there; the folder is made if it is not.
   *
   * @throws IOException with a sentence if it can not be read
   */
  List<SimulatedCard> cards() throws IOException {
    List<SimulatedCard> cards = new ArrayList<>();
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        cards.add(card(file));
      }
    }
    return cards;
  }

  private static SimulatedCard card(Path file) throws IOException {
    try {
      return SimulatedCard.of(Files.readAllBytes(file));
    } catch (IllegalArgumentException wrong) {
      throw new IOException("%s is no card: %s".formatted(file, wrong.getMessage()), wrong);
    }
  }

  /**
   * Keeps a card as it is now.
   *
   * @throws IOException if it can not be written; what was kept before is still there
   */
  void keep(SimulatedCard card) throws IOException {
    Path file = folder.resolve(card.uid() + ENDING);
    Path fresh = folder.resolve(card.uid() + ".new");
    Files.write(fresh, card.dump());
    Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
  }
}
