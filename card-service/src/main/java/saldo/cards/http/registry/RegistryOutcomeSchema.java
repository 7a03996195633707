package saldo.cards.http.registry;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.registry.RegistryOutcome.*;

/** How an outcome is described to readers of the OpenAPI document. */
@Schema(
    name = RegistryOutcomeSchema.NAME,
    description = "The answer to a command; the field type says which of these it is.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "accepted", schema = Accepted.class),
      @DiscriminatorMapping(value = "rejected", schema = Rejected.class)
    },
    oneOf = {Accepted.class, Rejected.class})
interface RegistryOutcomeSchema {
  String NAME = "AnyRegistryOutcome";
}
