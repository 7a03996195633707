package saldo.cards.http.registry;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import saldo.http.ApiDescription;

/** Adds to the OpenAPI document the types of the registry's messages and of what is registered. */
@OpenApiFilter(stages = RunStage.BUILD)
public class RegistryDescription implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    new ApiDescription(document)
        .unknown("{id}", "ITEM_UNKNOWN: there is no such thing, or not at that time")
        .alias("RegistryCommand", RegistryCommandSchema.NAME)
        .alias("RegistryEvent", RegistryEventSchema.NAME)
        .alias("MasterData", MasterDataSchema.NAME)
        .family(RegistryCommandSchema.NAME)
        .family(RegistryEventSchema.NAME)
        .family(RegistryOutcomeSchema.NAME)
        .family(MasterDataSchema.NAME);
  }
}
