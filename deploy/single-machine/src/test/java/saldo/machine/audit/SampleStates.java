package saldo.machine.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Chain;
import saldo.machine.audit.fold.CardJournal;
import saldo.machine.audit.fold.RegistryJournal;
import saldo.machine.audit.fold.StateJournal;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryEntry;
import saldo.schemas.registry.RegistryEvent;

/**
 * Writes a journal of cards, or of the registry, as the card service does: gapless, chained; and
 * what it leads to.
 */
public final class SampleStates<E, S> {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PARTITION = 3;

  private final StateJournal<E, S> journal;
  private final String ledger;
  private final Chain chain = new Chain();
  private final List<JournalRecord> records = new ArrayList<>();
  private final Map<String, S> states = new HashMap<>();
  private byte[] link = Chain.start();

  private SampleStates(StateJournal<E, S> journal, String ledger) {
    this.journal = journal;
    this.ledger = ledger;
  }

  public static SampleStates<CardEntry, CardState> cards(String ledger, CardEvent... events) {
    SampleStates<CardEntry, CardState> sample = new SampleStates<>(new CardJournal(), ledger);
    for (CardEvent event : events) {
      sample.append(sample.entry(event));
    }
    return sample;
  }

  public static SampleStates<RegistryEntry, RegisteredItem> registry(
      String ledger, RegistryEvent... events) {
    SampleStates<RegistryEntry, RegisteredItem> sample =
        new SampleStates<>(new RegistryJournal(), ledger);
    for (RegistryEvent event : events) {
      sample.append(sample.entry(event));
    }
    return sample;
  }

  public CardEntry entry(CardEvent event) {
    long seq = records.size() + 1L;
    return new CardEntry(
        LedgerId.of(ledger), seq, cause(seq), at(seq), at(seq), Origin.of("ida"), event);
  }

  public RegistryEntry entry(RegistryEvent event) {
    long seq = records.size() + 1L;
    return new RegistryEntry(
        LedgerId.of(ledger), seq, cause(seq), at(seq), at(seq), Origin.of("ida"), event);
  }

  /** An entry as it is given, with the right link. */
  public SampleStates<E, S> append(E entry) {
    byte[] value = SampleJournal.json(entry);
    link = chain.next(link, value);
    Position position = new Position(journal.events().name(), PARTITION, records.size());
    records.add(new JournalRecord(position, ledger, value, link));
    String key = ledger + "|" + journal.thing(entry);
    @Nullable S before = states.get(key);
    if (journal.canFollow(before, entry)) {
      @Nullable S after = journal.after(before, entry);
      if (after == null) {
        states.remove(key);
      } else {
        states.put(key, after);
      }
    }
    return this;
  }

  public List<JournalRecord> records() {
    return List.copyOf(records);
  }

  /** What a running system says after the last record. */
  public Map<String, LiveState<S>> live() {
    Map<String, LiveState<S>> live = new HashMap<>();
    states.forEach((key, state) -> live.put(key, said(state)));
    return live;
  }

  public LiveState<S> said(@Nullable S state) {
    Position position = new Position(journal.states().name(), PARTITION, 77);
    return new LiveState<>(position, ledger, at(records.size()), state);
  }

  /** When an entry was booked. */
  public static Instant at(long seq) {
    return NOON.plusSeconds(seq);
  }

  private static EntryId cause(long seq) {
    return EntryId.of(CommandId.of("command-" + seq));
  }
}
