package saldo.cards.domain.card;

import java.util.ArrayList;
import java.util.List;
import saldo.kit.decider.Decision;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;
import saldo.schemas.ledger.Replacement;

/**
 * What the ledger's journal says about cards. It has happened, so a known card never refuses it:
 * where there is nothing to note, it is accepted and nothing is written. A closed card does not
 * change any more.
 */
final class FromTheLedger {
  private FromTheLedger() {}

  /**
   * The first money that was booked with a card; a card that is used is in use. What a plan gives
   * may go to a card that is still in the post.
   */
  static Decision<CardEvent, CardRejection> posting(Deciding on, NotePosting c) {
    return on.about(
        c.number(),
        (checks, card) ->
            checks.acceptAll(() -> {
              List<CardEvent> events = new ArrayList<>();
              if (card.status() != CardStatus.CLOSED && !card.state().posted()) {
                events.add(new FirstPostingNoted(c.number()));
              }
              if (card.status() == CardStatus.ISSUED && !Boolean.TRUE.equals(c.byPlan())) {
                events.add(new CardActivated(c.number()));
              }
              return events;
            }));
  }

  /** A card's balance went to another, so the card is not to be spent with any more. */
  static Decision<CardEvent, CardRejection> replacement(Deciding on, NoteReplacement c) {
    return on.about(
        c.number(),
        (checks, card) ->
            checks.acceptAll(() -> {
              List<CardEvent> events = new ArrayList<>();
              if (!card.status().isHot()) {
                events.add(blocked(card, c));
              }
              if (card.status() != CardStatus.CLOSED && !c.by().equals(card.state().replacedBy())) {
                events.add(new CardReplaced(c.number(), c.by(), c.why(), c.entry()));
              }
              return events;
            }));
  }

  /** Nobody loses a virtual card: it is given up. */
  private static CardEvent blocked(Card card, NoteReplacement c) {
    String reason = "its balance went to card " + c.by();
    return c.why() == Replacement.LOST && !card.isVirtual()
        ? new CardReportedLost(c.number(), Loss.LOST, reason)
        : new CardReturned(c.number(), reason);
  }
}
