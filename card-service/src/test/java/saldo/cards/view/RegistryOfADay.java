package saldo.cards.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import saldo.cards.domain.registry.Fetch;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Names;
import saldo.cards.domain.registry.Registrar;
import saldo.cards.domain.registry.Registry;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.projection.FoldedStore;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.Withdraw;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;
import saldo.schemas.topics.Topics;

/**
 * A registry that decides on what its own read model knows, and the read model that is kept of its
 * journal. Each command comes a minute after the one before.
 */
final class RegistryOfADay implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final String WHY = "as ordered";

  private final Registrar registrar = new Registrar();
  private final FoldedStore folded;
  private final LedgerId ledger;
  private final RegistryReader reader;
  private long seq;
  private int commands;

  private RegistryOfADay(FoldedStore folded, LedgerId ledger) {
    this.folded = folded;
    this.ledger = ledger;
    this.reader = new RegistryReader(folded.store());
  }

  static RegistryOfADay of(Path directory) {
    return new RegistryOfADay(FoldedStore.open(directory, new CardProjection()), LEDGER);
  }

  /** Another ledger in the same read model. */
  RegistryOfADay beside(String other) {
    return new RegistryOfADay(folded, LedgerId.of(other));
  }

  RegistryReader reader() {
    return reader;
  }

  /** When the command with this number, from 1, was recorded. */
  static Instant at(int command) {
    return NOON.plus(Duration.ofMinutes(command));
  }

  void define(String id, MasterData data) {
    done(new Define(id, data, null, WHY));
  }

  void define(String id, MasterData data, Instant from) {
    done(new Define(id, data, from, WHY));
  }

  void withdraw(MasterKind kind, String id) {
    done(new Withdraw(kind, id, null, WHY));
  }

  /** Takes a command that has to be accepted. */
  void done(RegistryCommand command) {
    commands++;
    Instant now = at(commands);
    EntryId entry = EntryId.of(CommandId.of("c" + commands));
    Origin origin = Origin.of("anna");
    Registry registry = Fetch.of(command, now, this::known);
    if (!Names.used(command).isEmpty()) {
      registry = registry.withReferrers(Names.used(command).get(), Map.of());
    }
    switch (registrar.decide(registry, command, new Situation(entry, now, origin))) {
      case Decision.Accepted<RegistryEvent, RegistryRejection> accepted -> {
        for (RegistryEvent event : accepted.events()) {
          seq++;
          fold(new RegistryEntry(ledger, seq, entry, now, now, origin, event));
        }
      }
      case Decision.Rejected<RegistryEvent, RegistryRejection> rejected ->
          throw new AssertionError(rejected);
      case Decision.Each<RegistryEvent, RegistryRejection> each -> throw new AssertionError(each);
    }
  }

  private void fold(RegistryEntry entry) {
    folded.fold(Topics.REGISTRY_EVENTS.name(), ledger.value().getBytes(UTF_8), Stored.write(entry));
  }

  private Optional<RegisteredItem> known(ItemKey key) {
    return reader.item(ledger, key.kind(), key.id());
  }

  @Override
  public void close() {
    folded.close();
  }
}
