package saldo.cards.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which plan is meant, for which period, and whether in earnest. */
public final class RunParameters {
  @PathParam("plan")
  String plan = "";

  @Parameter(description = AllocationsResource.PERIOD)
  @QueryParam("period")
  @Nullable String period;

  @Parameter(description = "true to change nothing")
  @QueryParam("trial")
  @Nullable String trial;
}
