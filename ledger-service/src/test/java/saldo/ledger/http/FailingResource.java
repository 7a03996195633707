package saldo.ledger.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A defect, for the tests only. */
@Path("/defect")
public class FailingResource {
  @GET
  @Operation(hidden = true)
  public String fail() {
    throw new IllegalStateException("what users must not see");
  }
}
