package saldo.ledger.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.security.SecureRandom;
import java.time.Instant;
import saldo.http.Caller;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.http.SecretCode;
import saldo.http.Secrets;
import saldo.schemas.CodeHash;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Outcome;
import saldo.schemas.ledger.RejectionReason;

/**
 * Makes secrets and has codes issued with them. A secret is known here only until it is answered
 * with: it goes to Kafka as its hash.
 */
@Singleton
public class CodeIssuer {
  private final SecureRandom random = new SecureRandom();
  private final CommandPost<LedgerCommand, Outcome> post;
  private final Caller caller;

  @Inject
  CodeIssuer(LedgerRuntime runtime, Caller caller) {
    this((command, patience) -> runtime.client().ask(command, patience), caller);
  }

  CodeIssuer(CommandPost.Client<LedgerCommand, Outcome> client, Caller caller) {
    this.post = new CommandPost<>(LedgerCommand.class, client, OutcomeAnswer::of, "outcomes");
    this.caller = caller;
  }

  /**
   * What somebody can pay with now.
   *
   * @param id names it when it is looked up or cancelled
   * @param code the secret, hyphens and all; it is in this answer and nowhere else
   * @param lastSeq what reads take as minSeq
   */
  public record NewCode(EntryId id, String code, Instant issuedAt, long lastSeq) {
    @Override
    public String toString() {
      return "the code " + id;
    }
  }

  /** What is wanted. */
  public interface Request {
    /** The command that issues it. */
    LedgerCommand with(CodeHash hash);
  }

  /**
   * Has a code issued.
   *
   * @return 200 with the code; 409 if the key was used before, 422 if it was refused
   * @throws jakarta.ws.rs.WebApplicationException 403 if no role of the caller allows it; 503 if it
   *     could not be stored, or was not confirmed in time
   */
  Response issue(Envelope<Request> request) {
    SecretCode secret = SecretCode.random(random, SecretCode.SPOKEN);
    LedgerCommand issue = request.command().with(PresentedCode.of(secret.text()).hash());
    if (!CommandRoles.allow(issue, caller::hasRole)) {
      throw Caller.roleMissing(CommandRoles.of(issue));
    }
    ManualEntry.check(issue, caller);
    Envelope<LedgerCommand> asked =
        new Envelope<>(request.id(), request.ledger(), request.origin(), null, issue);
    Outcome outcome = post.ask(asked).orElseThrow(() -> notConfirmed(request.id()));
    return answer(secret, asked, outcome);
  }

  private Response answer(SecretCode secret, Envelope<LedgerCommand> asked, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted issued ->
          Secrets.shownOnce(
              Response.ok(
                  new NewCode(issued.entry(), secret.text(), issued.bookedAt(), issued.lastSeq())));
      case Outcome.Rejected r when r.reason() == RejectionReason.IDEMPOTENCY_CONFLICT ->
          alreadyGiven(asked.id());
      case Outcome.Rejected refused -> post.answer(refused);
      case Outcome.Bulk bulk -> throw new IllegalStateException("issued one, not " + bulk);
    };
  }

  /** Each repeat has a secret of its own, and the first one is gone. */
  private static Response alreadyGiven(CommandId key) {
    return Problem.of(
            Status.CONFLICT,
            "CODE_ALREADY_GIVEN",
            "This Idempotency-Key was used before, and a code is shown only once: if it is lost,"
                + " cancel the code "
                + key
                + " and use a new key for a new one.")
        .response();
  }

  /** It may be issued by now; nobody can pay with it, but its money is tied up. */
  private static RuntimeException notConfirmed(CommandId key) {
    return Problem.notYet(
            "The code was not confirmed in time and is not shown: cancel the code "
                + key
                + " and ask for another one with a new Idempotency-Key.")
        .exception();
  }
}
