package saldo.schemas.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.ledger.Replacement;

/** What has happened to cards, for ever. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @Type(name = "card-added", value = CardEvent.CardAdded.class),
  @Type(name = "card-issued", value = CardEvent.CardIssued.class),
  @Type(name = "card-activated", value = CardEvent.CardActivated.class),
  @Type(name = "card-suspended", value = CardEvent.CardSuspended.class),
  @Type(name = "card-resumed", value = CardEvent.CardResumed.class),
  @Type(name = "card-reported-lost", value = CardEvent.CardReportedLost.class),
  @Type(name = "card-confiscated", value = CardEvent.CardConfiscated.class),
  @Type(name = "card-returned", value = CardEvent.CardReturned.class),
  @Type(name = "card-expired", value = CardEvent.CardExpired.class),
  @Type(name = "card-closed", value = CardEvent.CardClosed.class),
  @Type(name = "card-removed", value = CardEvent.CardRemoved.class),
  @Type(name = "card-assigned", value = CardEvent.CardAssigned.class),
  @Type(name = "account-linked", value = CardEvent.AccountLinked.class),
  @Type(name = "medium-bound", value = CardEvent.MediumBound.class),
  @Type(name = "medium-released", value = CardEvent.MediumReleased.class),
  @Type(name = "first-posting-noted", value = CardEvent.FirstPostingNoted.class),
  @Type(name = "card-replaced", value = CardEvent.CardReplaced.class)
})
public sealed interface CardEvent {
  CardNumber number();

  /** A card is in stock. */
  record CardAdded(CardNumber number, CardForm form, ValueMode valueMode) implements CardEvent {}

  /**
   * A card was given to somebody.
   *
   * @param validUntil when it expires; never if absent
   */
  record CardIssued(CardNumber number, @Nullable Instant validUntil) implements CardEvent {}

  /** A card may be used. */
  record CardActivated(CardNumber number) implements CardEvent {}

  /** A card is stopped for a time. */
  record CardSuspended(CardNumber number, String reason) implements CardEvent {}

  /** A suspended card may be used again. */
  record CardResumed(CardNumber number, String reason) implements CardEvent {}

  /** A card is lost or stolen, and blocked for good. */
  record CardReportedLost(CardNumber number, Loss how, String reason) implements CardEvent {}

  /** A card was taken away from its bearer, and is blocked. */
  record CardConfiscated(CardNumber number, String reason) implements CardEvent {}

  /** A card was given back by its bearer, and is blocked. */
  record CardReturned(CardNumber number, String reason) implements CardEvent {}

  /** The validity of a card is over. */
  record CardExpired(CardNumber number) implements CardEvent {}

  /** A card was ended for good. */
  record CardClosed(CardNumber number, String reason) implements CardEvent {}

  /** A card that was added by mistake is gone. */
  record CardRemoved(CardNumber number, String reason) implements CardEvent {}

  /**
   * A card is linked to something from a time on.
   *
   * @param to what it is linked to; nothing if absent
   */
  record CardAssigned(
      CardNumber number, Attribute attribute, @Nullable String to, Instant validFrom, String reason)
      implements CardEvent {}

  /**
   * A card spends from an account from now on.
   *
   * @param link the account it spends from; none if absent
   */
  record AccountLinked(CardNumber number, @Nullable AccountLink link, String reason)
      implements CardEvent {}

  /** A medium stands for a card. */
  record MediumBound(CardNumber number, MediumId medium) implements CardEvent {}

  /** A medium no longer stands for a card. */
  record MediumReleased(CardNumber number, MediumId medium, String reason) implements CardEvent {}

  /** Money was booked with a card for the first time. */
  record FirstPostingNoted(CardNumber number) implements CardEvent {}

  /** A card's balance went to another card. */
  record CardReplaced(CardNumber number, CardNumber by, Replacement why, EntryId entry)
      implements CardEvent {}
}
