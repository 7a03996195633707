package saldo.cards.http.registry;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The moment a request asks about. */
public class MomentParameters {
  @Parameter(description = "When it has to hold, such as 2026-11-21T10:15:00Z; now if absent")
  @QueryParam("at")
  @Nullable String at;

  @Parameter(description = "An event of the registry that the answer has to include")
  @QueryParam("minSeq")
  @Nullable String minSeq;
}
