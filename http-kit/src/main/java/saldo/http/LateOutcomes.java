package saldo.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import saldo.kit.outcomes.OutcomeMemory;
import saldo.kit.outcomes.OutcomeMemory.Instance;
import saldo.kit.outcomes.OutcomeMemory.MovingException;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;

/** What became of a command, for those who did not wait. */
public final class LateOutcomes {
  private final Supplier<OutcomeMemory> memory;
  private final String address;

  /**
   * @param memory asked with each request, because it is there only when the service has started
   * @param address below a ledger's, the same on every instance
   */
  public LateOutcomes(Supplier<OutcomeMemory> memory, String address) {
    this.memory = memory;
    this.address = address;
  }

  /**
   * The outcome as it was given, 35 days long.
   *
   * @return 200 with the outcome, also with that of a refused command; 404 if there is none (yet);
   *     307 to the instance that knows
   * @throws jakarta.ws.rs.WebApplicationException 400 if it is no command id, 503 while the ledger
   *     moves between instances
   */
  public Response find(LedgerId ledger, String command) {
    CommandId id = id(command);
    try {
      return memory
          .get()
          .elsewhere(ledger, id)
          .map(instance -> there(instance, ledger, id))
          .orElseGet(() -> here(ledger, id));
    } catch (MovingException e) {
      throw moving();
    }
  }

  private Response here(LedgerId ledger, CommandId id) {
    try {
      return memory
          .get()
          .find(ledger, id)
          .map(outcome -> Response.ok(outcome, MediaType.APPLICATION_JSON_TYPE).build())
          .orElseGet(() -> unknown(id));
    } catch (MovingException e) {
      throw moving();
    }
  }

  /** 307 keeps method and headers. */
  private Response there(Instance instance, LedgerId ledger, CommandId id) {
    String host = instance.host() + ":" + instance.port();
    return Response.temporaryRedirect(
            URI.create("http://" + host + "/ledgers/" + ledger + "/" + address + "/" + id))
        .build();
  }

  private static Response unknown(CommandId id) {
    return Problem.of(
            Status.NOT_FOUND,
            "OUTCOME_UNKNOWN",
            "There is no outcome of " + id + " of the last 35 days; not yet, perhaps.")
        .response();
  }

  private static RuntimeException moving() {
    return Problem.notYet("The ledger is moving between instances: ask again in a moment.")
        .exception();
  }

  private static CommandId id(String text) {
    try {
      return CommandId.of(text);
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(Objects.toString(e.getMessage()));
    }
  }
}
