package saldo.gateway.simulator.pn532;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.gateway.simulator.mifare.SimulatedCard;

/** Where cards are put: one of them lies on the reader, or none. Any thread may use it. */
public final class ReaderSurface {
  private final Map<CardUid, SimulatedCard> cards =
      new TreeMap<>(Comparator.comparing(CardUid::hex));
  private final Consumer<SimulatedCard> written;
  private @Nullable SimulatedCard lying;

  /**
   * With these cards, none of which lies on it yet.
   *
   * @param written is shown a card each time something was written to it, or may have been
   */
  public ReaderSurface(List<SimulatedCard> cards, Consumer<SimulatedCard> written) {
    cards.forEach(card -> this.cards.put(card.uid(), card));
    this.written = written;
  }

  /** With these cards, which nobody keeps. */
  public static ReaderSurface of(SimulatedCard... cards) {
    return new ReaderSurface(List.of(cards), _ -> {});
  }

  /** All cards, ordered by their numbers. */
  public synchronized List<SimulatedCard> cards() {
    return List.copyOf(cards.values());
  }

  /**
   * The card with this number, wherever it is.
   *
   * @throws IllegalArgumentException with a sentence if there is none
   */
  public synchronized SimulatedCard card(CardUid uid) {
    SimulatedCard card = cards.get(uid);
    if (card == null) {
      throw new IllegalArgumentException(
          "there is no card %s; there are %s".formatted(uid, cards.keySet()));
    }
    return card;
  }

  /** The card that lies on the reader. */
  public synchronized Optional<SimulatedCard> lying() {
    return Optional.ofNullable(lying);
  }

  /**
   * Puts a card on the reader, in the place of what lies there.
   *
   * @throws IllegalArgumentException with a sentence if there is no such card
   */
  public synchronized void put(CardUid uid) {
    SimulatedCard card = card(uid);
    take();
    lying = card;
  }

  /**
   * Takes away what lies on the reader.
   *
   * @return what that was
   */
  public synchronized Optional<SimulatedCard> take() {
    Optional<SimulatedCard> before = lying();
    before.ifPresent(SimulatedCard::halt);
    lying = null;
    return before;
  }

  void mayHaveChanged(SimulatedCard card) {
    written.accept(card);
  }
}
