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
      @DiscriminatorMapping(value = "bearers-merged", schema = BearersMerged.class),
      @DiscriminatorMapping(value = "pairing-offered", schema = PairingOffered.class),
      @DiscriminatorMapping(value = "device-paired", schema = DevicePaired.class),
      @DiscriminatorMapping(value = "pairing-renewed", schema = PairingRenewed.class),
      @DiscriminatorMapping(value = "device-unpaired", schema = DeviceUnpaired.class)
    },
    oneOf = {
      Defined.class,
      Withdrawn.class,
      BearersMerged.class,
      PairingOffered.class,
      DevicePaired.class,
      PairingRenewed.class,
      DeviceUnpaired.class
    })
interface RegistryEventSchema {
  String NAME = "AnyRegistryEvent";
}
