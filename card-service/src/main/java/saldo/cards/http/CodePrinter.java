package saldo.cards.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import saldo.cards.code.CodeSheet;
import saldo.cards.code.CodeSheet.Contents;
import saldo.cards.code.CodeSheet.Printed;
import saldo.cards.http.CodeGiver.Given;
import saldo.cards.http.CodeGiver.Refused;
import saldo.cards.http.CodeGiver.Result;
import saldo.cards.http.CodeSheetResource.CardsToPrint;
import saldo.http.Problem;
import saldo.http.Unprocessable;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;

/** Gives cards new codes, all at once, and puts them on paper. */
@ApplicationScoped
public class CodePrinter {
  private static final String REASON = "printed";

  private final CodeGiver codes;
  private final CodeSheet sheet;
  private final CardQueries queries;

  CodePrinter(CodeGiver codes, CodeSheet sheet, CardQueries queries) {
    this.codes = codes;
    this.sheet = sheet;
    this.queries = queries;
  }

  /**
   * The pages.
   *
   * @throws jakarta.ws.rs.WebApplicationException if no card got a code: 409 if the key was used
   *     before, 503 if the service can't be reached, 422 with all reasons else
   */
  byte[] print(Envelope<CardsToPrint> request) {
    List<Result> results = give(request);
    List<Printed> printed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Result result : results) {
      switch (result) {
        case Given given -> printed.add(printed(request, given));
        case Refused not -> refused.add(not);
      }
    }
    if (printed.isEmpty()) {
      throw nothingGiven(refused);
    }
    List<CodeSheet.Refused> list =
        refused.stream()
            .map(card -> new CodeSheet.Refused(card.number(), card.why().detail()))
            .toList();
    return sheet.pdf(new Contents(request.command().title(), printed, list));
  }

  private Printed printed(Envelope<CardsToPrint> request, Given given) {
    String bearer = queries.bearerName(request.ledger(), given.number());
    return new Printed(given.number(), bearer, given.code());
  }

  /** At once, because each alone waits for a transaction. */
  private List<Result> give(Envelope<CardsToPrint> request) {
    List<Envelope<CardNumber>> each = each(request);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Result>> results =
          each.stream().map(card -> threads.submit(() -> codes.give(card, REASON))).toList();
      List<Result> all = new ArrayList<>();
      for (Future<Result> result : results) {
        all.add(result.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while codes were given", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("codes could not be given", e);
    }
  }

  /** Each card's command has an id of its own that follows from the request's. */
  private static List<Envelope<CardNumber>> each(Envelope<CardsToPrint> request) {
    List<Envelope<CardNumber>> each = new ArrayList<>();
    for (CardNumber number : request.command().numbers()) {
      CommandId id = id(request.id(), each.size() + 1);
      each.add(new Envelope<>(id, request.ledger(), request.origin(), null, number));
    }
    return each;
  }

  private static CommandId id(CommandId key, int nth) {
    try {
      return CommandId.of(key + ":" + nth);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              Status.BAD_REQUEST,
              "IDEMPOTENCY_KEY_INVALID",
              "The Idempotency-Key is too long for so many cards: use one of 60 characters.")
          .exception();
    }
  }

  private static RuntimeException nothingGiven(List<Refused> refused) {
    Problem first = refused.getFirst().why();
    if (refused.stream().allMatch(card -> card.why().reason().equals(first.reason()))
        && first.status() != Unprocessable.ENTITY.getStatusCode()) {
      return first.exception();
    }
    Map<String, String> details = new LinkedHashMap<>();
    refused.forEach(card -> details.put(card.number().value(), card.why().detail()));
    return Problem.of(
            Unprocessable.ENTITY,
            "NO_CODE_GIVEN",
            "None of the cards can have a code, so there is nothing to print: see the details.",
            details)
        .exception();
  }
}
