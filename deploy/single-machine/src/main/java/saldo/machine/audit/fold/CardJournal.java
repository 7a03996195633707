package saldo.machine.audit.fold;

import org.jspecify.annotations.Nullable;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent.CardAdded;
import saldo.schemas.card.CardState;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** The journal of cards. */
public final class CardJournal implements StateJournal<CardEntry, CardState> {
  @Override
  public Topic events() {
    return Topics.CARD_EVENTS;
  }

  @Override
  public Topic states() {
    return Topics.CARD_STATES;
  }

  @Override
  public Class<CardEntry> entryType() {
    return CardEntry.class;
  }

  @Override
  public Class<CardState> stateType() {
    return CardState.class;
  }

  @Override
  public Stamp stamp(CardEntry entry) {
    return new Stamp(entry.ledger().value(), entry.seq(), entry.bookedAt());
  }

  @Override
  public String thing(CardEntry entry) {
    return entry.event().number().value();
  }

  @Override
  public boolean canFollow(@Nullable CardState before, CardEntry entry) {
    return (before == null) == (entry.event() instanceof CardAdded);
  }

  @Override
  public @Nullable CardState after(@Nullable CardState before, CardEntry entry) {
    return CardFold.after(before, entry.event(), entry.bookedAt());
  }

  @Override
  public long version(CardState state) {
    return state.version();
  }
}
