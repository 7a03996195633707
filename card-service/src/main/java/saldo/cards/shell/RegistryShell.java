package saldo.cards.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.Fetch;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Names;
import saldo.cards.domain.registry.Registrar;
import saldo.cards.domain.registry.Registry;
import saldo.cards.domain.registry.Sentences;
import saldo.cards.domain.registry.Usages;
import saldo.kit.StoredJson;
import saldo.kit.decider.Answer;
import saldo.kit.decider.CommandMemory;
import saldo.kit.decider.Decider;
import saldo.kit.decider.DomainShell;
import saldo.kit.decider.Headers;
import saldo.kit.decider.JournalPosition;
import saldo.kit.decider.PlacedKey;
import saldo.kit.decider.Situation;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.SaldoJson;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryOutcome;
import saldo.schemas.registry.RegistryRejection;

/** Runs the {@link Registrar} on its store. */
final class RegistryShell
    implements DomainShell<Registry, RegistryCommand, RegistryEvent, RegistryRejection> {
  /** The sink of what is registered. */
  static final String STATES = "registry-states";

  private static final TypeReference<Envelope<RegistryCommand>> ENVELOPE = new TypeReference<>() {};

  private final Registrar registrar = new Registrar();
  private ProcessorContext<Object, byte[]> context;
  private RegistryStore store;

  @SuppressWarnings("NullAway.Init") // the fields are set by open, which the processor calls first
  RegistryShell() {}

  @Override
  public Decider<Registry, RegistryCommand, RegistryEvent, RegistryRejection> decider() {
    return registrar;
  }

  @Override
  public void open(ProcessorContext<Object, byte[]> context, CommandMemory memory) {
    this.context = context;
    store = new RegistryStore(context);
  }

  @Override
  public Envelope<RegistryCommand> read(byte[] value) throws IOException {
    return SaldoJson.mapper().readValue(value, ENVELOPE);
  }

  @Override
  public Registry load(Envelope<RegistryCommand> envelope, Situation situation) {
    LedgerId ledger = envelope.ledger();
    Registry registry =
        Fetch.of(
            envelope.command(),
            situation.at(),
            key -> Optional.ofNullable(store.item(ledger, key.kind(), key.id())));
    @Nullable ItemKey used = Names.used(envelope.command()).orElse(null);
    return used == null ? registry : registry.withReferrers(used, store.referrers(ledger, used));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // what was not changed is the same object
  public void store(LedgerId ledger, Registry before, Registry after, JournalPosition last) {
    after
        .items()
        .forEach((key, item) -> {
          if (before.items().get(key) != item) {
            publish(ledger, key, store.put(ledger, item), last.bookedAt());
            Map<ItemKey, Instant> known = Usages.of(before.item(key));
            Usages.of(item)
                .forEach((named, until) -> {
                  if (!until.equals(known.get(named))) {
                    store.putReferrer(ledger, named, key, until);
                  }
                });
          }
        });
  }

  private void publish(LedgerId ledger, ItemKey key, byte[] item, Instant at) {
    String name = RegistryStore.key(ledger, key.kind(), key.id());
    PlacedKey placed = new PlacedKey(Headers.bytes(name), context.taskId().partition());
    context.forward(new Record<>((Object) placed, item, at.toEpochMilli()), STATES);
  }

  @Override
  public void beforeCommit() {
    // everything is written as it is decided: the registry changes seldom
  }

  @Override
  public byte[] journalEntry(
      Envelope<RegistryCommand> envelope, JournalPosition position, RegistryEvent event) {
    return StoredJson.write(
        new RegistryEntry(
            envelope.ledger(),
            position.seq(),
            position.entry(),
            position.businessTime(),
            position.bookedAt(),
            envelope.origin(),
            event));
  }

  @Override
  public byte[] outcome(LedgerId ledger, Answer<RegistryEvent, RegistryRejection> answer) {
    return StoredJson.write(outcomeOf(ledger, answer));
  }

  private static RegistryOutcome outcomeOf(
      LedgerId ledger, Answer<RegistryEvent, RegistryRejection> answer) {
    return switch (answer) {
      case Answer.Booked<RegistryEvent, RegistryRejection> booked ->
          new RegistryOutcome.Accepted(
              ledger, booked.entry(), booked.firstSeq(), booked.lastSeq(), booked.bookedAt());
      case Answer.Refused<RegistryEvent, RegistryRejection> refused -> rejected(ledger, refused);
      case Answer.Several<RegistryEvent, RegistryRejection> several ->
          throw new IllegalStateException("the registry has no bulks: " + several.entry());
    };
  }

  private static RegistryOutcome rejected(
      LedgerId ledger, Answer.Refused<RegistryEvent, RegistryRejection> refused) {
    Map<String, String> details = refused.details();
    String sentence = Sentences.of(refused.reason(), details);
    return new RegistryOutcome.Rejected(
        ledger, refused.entry(), refused.reason(), sentence, details);
  }

  @Override
  public RegistryRejection idempotencyConflict() {
    return RegistryRejection.IDEMPOTENCY_CONFLICT;
  }

  @Override
  public List<Envelope<RegistryCommand>> due(Instant now) {
    return List.of();
  }
}
