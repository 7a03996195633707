package saldo.cards.http.registry;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import saldo.cards.csv.TableReading.Line;
import saldo.cards.domain.registry.Fetch;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Registrar;
import saldo.cards.domain.registry.Registry;
import saldo.cards.domain.registry.Sentences;
import saldo.cards.http.registry.ImportReport.Tally;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.EntryId;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;

/**
 * Says what an import would do, by the rules that decide it, on what the read model knows. A line
 * that is refused is left out and the next one tried, so that all that is wrong is said at once.
 */
final class TrialImport {
  private final Registrar registrar = new Registrar();
  private final Map<ItemKey, RegisteredItem> imported = new HashMap<>();
  private final Function<ItemKey, Optional<RegisteredItem>> known;
  private final Import table;
  private final Tally tally;
  private final Situation situation;

  /**
   * @param known what is registered
   * @param now when it would be
   */
  TrialImport(Import table, Function<ItemKey, Optional<RegisteredItem>> known, Instant now) {
    this.table = table;
    this.known = known;
    this.tally = new Tally(true, table.table().lines().size());
    this.situation = new Situation(EntryId.of(table.key()), now, table.origin());
  }

  ImportReport run() {
    Iterator<Line> lines = table.table().lines().iterator();
    table.commands().forEach(command -> defineMany(command, lines));
    return tally.report();
  }

  private void defineMany(DefineMany command, Iterator<Line> lines) {
    Registry registry = Fetch.of(command, situation.at(), this::known);
    for (Define entry : command.entries()) {
      Line line = lines.next();
      switch (registrar.decide(registry, entry, situation)) {
        case Decision.Accepted<RegistryEvent, RegistryRejection> accepted ->
            registry = accepted(registry, entry, accepted.events());
        case Decision.Rejected<RegistryEvent, RegistryRejection> rejected ->
            tally.rejected(
                line.number(),
                rejected.reason().name(),
                () -> Sentences.of(rejected.reason(), rejected.details()));
        case Decision.Each<RegistryEvent, RegistryRejection> each ->
            throw new IllegalStateException("a definition is not several: " + each);
      }
    }
  }

  private Registry accepted(Registry before, Define entry, List<RegistryEvent> events) {
    ItemKey key = new ItemKey(entry.data().kind(), entry.id());
    if (events.isEmpty()) {
      tally.unchanged(1);
      return before;
    }
    tally.stored(before.item(key).versions().isEmpty());
    Registry after = before;
    for (RegistryEvent event : events) {
      after = registrar.evolve(after, event);
    }
    imported.put(key, after.item(key));
    return after;
  }

  private Optional<RegisteredItem> known(ItemKey key) {
    RegisteredItem earlier = imported.get(key);
    return earlier == null ? known.apply(key) : Optional.of(earlier);
  }
}
