package saldo.cards.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import saldo.http.ApiDescription;

/** Adds to the OpenAPI document what holds for every address, and the types of the commands. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    new ApiDescription(document)
        .everyAddress("names")
        .unknown("{number}", "CARD_UNKNOWN: there is no such card")
        .texts(List.of("AccountId", "CardNumber", "EntryId", "LedgerId", "MediumId"))
        .alias("CardEvent", CardEventSchema.NAME)
        .family(CardCommandSchema.NAME)
        .family(CardEventSchema.NAME)
        .family(CardOutcomeSchema.NAME);
  }
}
