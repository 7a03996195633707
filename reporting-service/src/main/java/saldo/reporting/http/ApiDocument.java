package saldo.reporting.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import saldo.http.ApiDescription;

/** Adds to the OpenAPI document what holds for every address. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    new ApiDescription(document)
        .everyAddress("names")
        .unknown("{run}", "RUN_UNKNOWN: there is no such run, or it is not remembered any more")
        .unknown("{number}", "STATEMENT_UNKNOWN: there is no such statement")
        .texts(List.of("AccountId", "CardNumber", "CommandId", "EntryId", "LedgerId"));
  }
}
