package saldo.cards.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.security.SecureRandom;
import java.util.Optional;
import saldo.http.CommandPost;
import saldo.http.Problem;
import saldo.http.SecretCode;
import saldo.schemas.CardNumber;
import saldo.schemas.Envelope;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.ReissueCode;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;

/**
 * Makes codes and has them stand for cards. A code is known here only until it is answered with: it
 * goes to Kafka as its hash.
 */
@Singleton
public class CodeGiver {
  private final SecureRandom random = new SecureRandom();
  private final CommandPost<CardCommand, CardOutcome> post;

  @Inject
  CodeGiver(CardRuntime runtime) {
    this((command, patience) -> runtime.cardClient().ask(command, patience));
  }

  CodeGiver(CommandPost.Client<CardCommand, CardOutcome> client) {
    this.post =
        new CommandPost<>(
            CardCommand.class, client, CardOutcomeAnswer::of, CardCommandsResource.OUTCOMES);
  }

  /** What came of it, for one card. */
  sealed interface Result {
    CardNumber number();
  }

  /**
   * The card has the code, and no other any more.
   *
   * @param lastSeq what reads take as minSeq
   */
  record Given(CardNumber number, SecretCode code, long lastSeq) implements Result {}

  /** The code is not to be shown. */
  record Refused(CardNumber number, Problem why) implements Result {}

  /**
   * Gives a card a new code.
   *
   * @param request names the card; its code is filled in
   */
  Result give(Envelope<CardNumber> request, String reason) {
    CardNumber number = request.command();
    SecretCode code = SecretCode.random(random, SecretCode.SCANNED);
    Envelope<CardCommand> command =
        new Envelope<>(
            request.id(),
            request.ledger(),
            request.origin(),
            null,
            new ReissueCode(number, MediumId.ofCode(code.text()), reason));
    try {
      Optional<CardOutcome> outcome = post.ask(command);
      return outcome
          .map(known -> result(number, code, known))
          .orElseGet(() -> new Refused(number, notConfirmed()));
    } catch (WebApplicationException e) {
      return new Refused(number, problem(e.getResponse()));
    }
  }

  private static Result result(CardNumber number, SecretCode code, CardOutcome outcome) {
    return switch (outcome) {
      case CardOutcome.Accepted accepted -> new Given(number, code, accepted.lastSeq());
      case CardOutcome.Rejected rejected -> new Refused(number, refusal(rejected));
    };
  }

  private static Problem refusal(CardOutcome.Rejected rejected) {
    if (rejected.reason() == CardRejection.IDEMPOTENCY_CONFLICT) {
      return Problem.of(
          Status.CONFLICT,
          "CODE_ALREADY_GIVEN",
          "This Idempotency-Key was used before, and a code is shown only once: use a new key for"
              + " a new code.");
    }
    return CardOutcomeAnswer.problem(rejected);
  }

  /** It may stand for the card by now, and then the old one is gone; a newer one settles it. */
  private static Problem notConfirmed() {
    return Problem.notYet(
        "The new code was not confirmed in time and is not shown: ask for another one with a new"
            + " Idempotency-Key.");
  }

  private static Problem problem(Response response) {
    if (response.getEntity() instanceof Problem problem) {
      return problem;
    }
    throw new WebApplicationException(response);
  }
}
