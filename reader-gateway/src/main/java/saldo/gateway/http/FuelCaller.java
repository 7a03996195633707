package saldo.gateway.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import saldo.gateway.fuel.FuelRuntime;
import saldo.gateway.fuel.poll.PollRuns;
import saldo.http.Caller;
import saldo.http.Problem;
import saldo.schemas.LedgerId;

/** Who asks about fuel readers, and what is asked. */
@Singleton
class FuelCaller {
  private final Caller caller;
  private final FuelRuntime runtime;

  FuelCaller(Caller caller, FuelRuntime runtime) {
    this.caller = caller;
    this.runtime = runtime;
  }

  /**
   * The ledger of the path.
   *
   * @throws jakarta.ws.rs.WebApplicationException 400 or 403 as {@link Caller#ledger}
   */
  LedgerId ledger(String path) {
    return caller.ledger(path);
  }

  String name() {
    return caller.name();
  }

  boolean hasRole(String role) {
    return caller.hasRole(role);
  }

  /**
   * The poll runs.
   *
   * @throws jakarta.ws.rs.WebApplicationException 503 STARTING before they can be asked
   */
  PollRuns runs() {
    return runtime
        .runs()
        .orElseThrow(() ->
            Problem.of(
                    Status.SERVICE_UNAVAILABLE,
                    "STARTING",
                    "The gateway does not know cards and readers yet: ask again in a moment.")
                .exception());
  }
}
