package saldo.cards.http.registry;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import saldo.schemas.registry.RegistryCommand.*;

/** How a command is described to readers of the OpenAPI document. */
@Schema(
    name = RegistryCommandSchema.NAME,
    description = "What the registry can be asked; the field type says which of these it is.",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "define", schema = Define.class),
      @DiscriminatorMapping(value = "withdraw", schema = Withdraw.class),
      @DiscriminatorMapping(value = "merge-bearers", schema = MergeBearers.class),
      @DiscriminatorMapping(value = "define-many", schema = DefineMany.class),
      @DiscriminatorMapping(value = "unpair-device", schema = UnpairDevice.class)
    },
    oneOf = {
      Define.class,
      Withdraw.class,
      MergeBearers.class,
      DefineMany.class,
      UnpairDevice.class
    })
interface RegistryCommandSchema {
  String NAME = "AnyRegistryCommand";
}
