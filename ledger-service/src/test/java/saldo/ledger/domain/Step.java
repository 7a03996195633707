package saldo.ledger.domain;

import java.time.Instant;
import saldo.kit.decider.Situation;
import saldo.schemas.EntryId;
import saldo.schemas.Origin;
import saldo.schemas.ledger.LedgerCommand;

/**
 * One command of a random stream.
 *
 * @param said what the card service has said by then
 */
record Step(EntryId id, Instant at, Origin origin, LedgerCommand command, CardFile said) {
  Situation situation() {
    return new Situation(id, at, origin);
  }

  /** With the cards it names, and not all there are. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("%s %s %s %s".formatted(id, at, origin, command));
    CardNames.cards(Book.EMPTY, command, situation())
        .forEach(ref -> text.append(" | ").append(ref).append(" is ").append(said.card(ref)));
    return text.toString();
  }
}
