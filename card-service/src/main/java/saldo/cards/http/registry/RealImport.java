package saldo.cards.http.registry;

import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Sentences;
import saldo.cards.http.registry.ImportReport.Tally;
import saldo.cards.view.RegistryReader;
import saldo.http.Problem;
import saldo.kit.projection.Page;
import saldo.schemas.Envelope;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;

/**
 * Registers a table: its commands one after the other, up to the first that is refused. What became
 * of a line is read off the journal, so a repeat gets the same report.
 */
record RealImport(Import table, RegistryPost post, RegistryQueries queries) {
  /** How often an outcome is waited for, two seconds each time. */
  private static final int ASKS = 5;

  private static final Duration UNTIL_IT_CAN_BE_READ = Duration.ofSeconds(10);
  private static final String POSITION = "position";

  /**
   * Does it.
   *
   * @throws jakarta.ws.rs.WebApplicationException 409 if the key was used for something else; 503
   *     if it takes too long or Kafka is away, and then the same import can be sent again
   */
  ImportReport run() {
    Tally tally = new Tally(false, table.table().lines().size());
    List<RegistryOutcome.Accepted> done = new ArrayList<>();
    boolean refused = false;
    while (!refused && done.size() < table.commands().size()) {
      switch (ask(table.envelope(done.size()))) {
        case RegistryOutcome.Accepted accepted -> done.add(accepted);
        case RegistryOutcome.Rejected rejected -> {
          reject(done.size(), rejected, tally);
          refused = true;
        }
      }
    }
    if (!done.isEmpty()) {
      queries.await(table.ledger(), done.getLast().lastSeq(), UNTIL_IT_CAN_BE_READ);
    }
    for (int i = 0; i < done.size(); i++) {
      count(table.commands().get(i).entries(), done.get(i), tally);
    }
    return tally.report();
  }

  private RegistryOutcome ask(Envelope<RegistryCommand> command) {
    Optional<RegistryOutcome> outcome = Optional.empty();
    for (int i = 0; i < ASKS && outcome.isEmpty(); i++) {
      outcome = post.commands().ask(command);
    }
    return outcome.orElseThrow(() ->
        Problem.notYet(
                "The import takes longer than usual; send it again with the same Idempotency-Key.")
            .exception());
  }

  private void reject(int command, RegistryOutcome.Rejected rejected, Tally tally) {
    RegistryRejection reason = rejected.reason();
    if (reason == RegistryRejection.IDEMPOTENCY_CONFLICT && command == 0) {
      throw Problem.of(
              Status.CONFLICT,
              reason.name(),
              "The Idempotency-Key was used before for something else: use a new one.",
              rejected.details())
          .exception();
    }
    Map<String, String> details = new HashMap<>(rejected.details());
    String position = details.remove(POSITION);
    int entry = position == null ? 1 : Integer.parseInt(position);
    tally.rejected(
        table.table().lineOf(command, entry), reason.name(), () -> Sentences.of(reason, details));
  }

  private void count(List<Define> entries, RegistryOutcome.Accepted accepted, Tally tally) {
    if (accepted.lastSeq() < accepted.firstSeq()) {
      tally.unchanged(entries.size());
      return;
    }
    RegistryReader reader = queries.reader();
    for (Define entry : entries) {
      ItemKey key = new ItemKey(entry.data().kind(), entry.id());
      Page<RegistryEntry> newest = reader.history(table.ledger(), key, accepted.lastSeq() + 1, 1);
      if (newest.items().isEmpty() || newest.items().getFirst().seq() < accepted.firstSeq()) {
        tally.unchanged(1);
      } else {
        tally.stored(newest.next() == null);
      }
    }
  }
}
