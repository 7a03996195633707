package saldo.cards.http.registry;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted. */
public class PageParameters {
  @Parameter(description = "What the page before gave as next; empty for the first")
  @QueryParam("cursor")
  @DefaultValue("")
  String cursor = "";

  @Parameter(description = "1 to 1,000")
  @QueryParam("limit")
  @DefaultValue("100")
  String limit = "100";
}
