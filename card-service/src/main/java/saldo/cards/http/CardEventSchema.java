package saldo.cards.http;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.card.CardEvent.*;

/** How an event is described to readers of the OpenAPI document. */
@Schema(
    name = CardEventSchema.NAME,
    description = "What has happened to a card; the field type says which of these it is.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "card-added", schema = CardAdded.class),
      @DiscriminatorMapping(value = "card-issued", schema = CardIssued.class),
      @DiscriminatorMapping(value = "card-activated", schema = CardActivated.class),
      @DiscriminatorMapping(value = "card-suspended", schema = CardSuspended.class),
      @DiscriminatorMapping(value = "card-resumed", schema = CardResumed.class),
      @DiscriminatorMapping(value = "card-reported-lost", schema = CardReportedLost.class),
      @DiscriminatorMapping(value = "card-confiscated", schema = CardConfiscated.class),
      @DiscriminatorMapping(value = "card-returned", schema = CardReturned.class),
      @DiscriminatorMapping(value = "card-expired", schema = CardExpired.class),
      @DiscriminatorMapping(value = "card-closed", schema = CardClosed.class),
      @DiscriminatorMapping(value = "card-removed", schema = CardRemoved.class),
      @DiscriminatorMapping(value = "card-assigned", schema = CardAssigned.class),
      @DiscriminatorMapping(value = "account-linked", schema = AccountLinked.class),
      @DiscriminatorMapping(value = "medium-bound", schema = MediumBound.class),
      @DiscriminatorMapping(value = "medium-released", schema = MediumReleased.class),
      @DiscriminatorMapping(value = "first-posting-noted", schema = FirstPostingNoted.class),
      @DiscriminatorMapping(value = "card-replaced", schema = CardReplaced.class)
    },
    oneOf = {
      CardAdded.class,
      CardIssued.class,
      CardActivated.class,
      CardSuspended.class,
      CardResumed.class,
      CardReportedLost.class,
      CardConfiscated.class,
      CardReturned.class,
      CardExpired.class,
      CardClosed.class,
      CardRemoved.class,
      CardAssigned.class,
      AccountLinked.class,
      MediumBound.class,
      MediumReleased.class,
      FirstPostingNoted.class,
      CardReplaced.class
    })
interface CardEventSchema {
  String NAME = "Event";
}
