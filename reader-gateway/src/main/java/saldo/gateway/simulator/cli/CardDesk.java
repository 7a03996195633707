package saldo.gateway.simulator.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.fpp.SimulatorEvents;
import saldo.gateway.simulator.mifare.SimulatedCard;
import saldo.gateway.simulator.pn532.Pn532Simulator;
import saldo.gateway.simulator.pn532.ReaderSurface;

/** The program: a simulated card reader with a PN532, until it is ended. */
public final class CardDesk {
  private static final CardUid USUAL_CARD = new CardUid("04A1B2C3");

  private CardDesk() {}

  /**
   * Ends with status 2 if it does not understand what is wanted, with 1 if a port, a
   * pseudo-terminal or the cards' folder can not be had.
   *
   * @param args see {@link CardDeskSettings}
   */
  public static void main(String[] args) throws InterruptedException {
    Program.run(events -> run(CardDeskSettings.parse(args), events));
  }

  private static void run(CardDeskSettings settings, SimulatorEvents events)
      throws IOException, InterruptedException {
    ReaderSurface surface = surface(settings, events);
    CountDownLatch ended = new CountDownLatch(1);
    try (Pn532Simulator simulator =
        new Pn532Simulator(
            surface, new Pn532Simulator.Habits(settings.timing(), settings.faults(), events))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator)));
      open(simulator, settings, events);
      CardDeskConsole console =
          new CardDeskConsole(surface, settings.faults().seed(), ended::countDown);
      events.happened(console.answer("cards"));
      TypedLines.listen(System.in, console::answer, events);
      ended.await();
    }
  }

  /** The cards of the folder, those that are named, or the usual one if there is none. */
  static ReaderSurface surface(CardDeskSettings settings, SimulatorEvents events)
      throws IOException {
    Optional<CardFolder> folder = settings.folder().map(CardFolder::new);
    List<SimulatedCard> cards = new ArrayList<>();
    if (folder.isPresent()) {
      cards.addAll(folder.get().cards());
    }
    for (CardUid uid : settings.cards()) {
      if (cards.stream().noneMatch(card -> card.uid().equals(uid))) {
        cards.add(SimulatedCard.blank(uid));
      }
    }
    if (cards.isEmpty()) {
      cards.add(SimulatedCard.blank(USUAL_CARD));
    }
    Consumer<SimulatedCard> keep =
        folder.<Consumer<SimulatedCard>>map(to -> card -> keep(to, card, events)).orElse(_ -> {});
    cards.forEach(keep);
    return new ReaderSurface(cards, keep);
  }

  private static void keep(CardFolder folder, SimulatedCard card, SimulatorEvents events) {
    try {
      folder.keep(card);
    } catch (IOException failed) {
      events.happened("card %s could not be kept: %s".formatted(card.uid(), failed.getMessage()));
    }
  }

  private static void open(
      Pn532Simulator simulator, CardDeskSettings settings, SimulatorEvents events)
      throws IOException {
    if (settings.link().isPresent()) {
      Path link = settings.link().get().toAbsolutePath();
      simulator.linkPty(link);
      events.happened("a PN532 at serial://%s".formatted(link));
    }
    if (settings.tcp().isPresent()) {
      int port = simulator.listen(settings.tcp().get());
      events.happened("a PN532 at tcp://127.0.0.1:%d".formatted(port));
    }
  }

  /** Nothing can be done any more about a line that does not close. */
  private static void close(Pn532Simulator simulator) {
    try {
      simulator.close();
    } catch (IOException failed) {
      System.err.println("saldo: " + failed.getMessage());
    }
  }
}
