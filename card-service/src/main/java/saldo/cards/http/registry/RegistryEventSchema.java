package saldo.cards.http.registry;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.registry.RegistryEvent.*;

/** How an event is described to readers of the OpenAPI document. */
@Schema(
    name = RegistryEventSchema.NAME,
    description = "What has become known; the field type says which of these it is.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "defined", schema = Defined.class),
      @DiscriminatorMapping(value = "withdrawn", schema = Withdrawn.class),
      @DiscriminatorMapping(value = "bearers-merged", schema = BearersMerged.class)
    },
    oneOf = {Defined.class, Withdrawn.class, BearersMerged.class})
interface RegistryEventSchema {
  String NAME = "AnyRegistryEvent";
}
