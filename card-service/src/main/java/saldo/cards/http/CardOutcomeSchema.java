package saldo.cards.http;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.card.CardOutcome.*;

/** How an outcome is described to readers of the OpenAPI document. */
@Schema(
    name = CardOutcomeSchema.NAME,
    description = "What became of a command; the field type says which of these it is.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "accepted", schema = Accepted.class),
      @DiscriminatorMapping(value = "rejected", schema = Rejected.class)
    },
    oneOf = {Accepted.class, Rejected.class})
interface CardOutcomeSchema {
  String NAME = "Outcome";
}
