package saldo.ledger.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import saldo.ledger.shell.OutcomeMemory;
import saldo.ledger.shell.OutcomeMemory.Instance;
import saldo.ledger.shell.OutcomeMemory.MovingException;
import saldo.schemas.CommandId;
import saldo.schemas.LedgerId;

/** The outcomes that are remembered, for those who ask over HTTP. */
@ApplicationScoped
public class RememberedOutcomes {
  private final LedgerRuntime runtime;

  RememberedOutcomes(LedgerRuntime runtime) {
    this.runtime = runtime;
  }

  /** The instance to ask instead of this one; empty if it is this one. */
  Optional<Instance> elsewhere(LedgerId ledger, CommandId id) {
    try {
      return memory().elsewhere(ledger, id);
    } catch (MovingException e) {
      throw moving();
    }
  }

  /** The outcome as it was written; empty if there is none. */
  Optional<byte[]> find(LedgerId ledger, CommandId id) {
    try {
      return memory().find(ledger, id);
    } catch (MovingException e) {
      throw moving();
    }
  }

  private OutcomeMemory memory() {
    return new OutcomeMemory(runtime.streams());
  }

  private static RuntimeException moving() {
    return Problem.of(
            Status.SERVICE_UNAVAILABLE,
            "NOT_YET",
            "The ledger is moving between instances: ask again in a moment.")
        .exception();
  }
}
