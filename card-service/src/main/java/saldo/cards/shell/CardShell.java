package saldo.cards.shell;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.card.Card;
import saldo.cards.domain.card.CardLife;
import saldo.cards.domain.card.Cards;
import saldo.cards.domain.card.Sentences;
import saldo.kit.StoredJson;
import saldo.kit.decider.Answer;
import saldo.kit.decider.CommandMemory;
import saldo.kit.decider.Decider;
import saldo.kit.decider.DomainShell;
import saldo.kit.decider.Headers;
import saldo.kit.decider.JournalPosition;
import saldo.kit.decider.PlacedKey;
import saldo.kit.decider.Situation;
import saldo.schemas.CardNumber;
import saldo.schemas.CommandId;
import saldo.schemas.Envelope;
import saldo.schemas.LedgerId;
import saldo.schemas.Origin;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.ExpireCard;
import saldo.schemas.card.CardCommand.NotePosting;
import saldo.schemas.card.CardEntry;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardOutcome;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;

/** Runs {@link CardLife} on its stores. */
final class CardShell implements DomainShell<Cards, CardCommand, CardEvent, CardRejection> {
  /** The sink of the changed cards. */
  static final String STATES = "card-states";

  /** Cards expired in one second; the rest follow in the next. */
  private static final int DUE_AT_ONCE = 500;

  private static final Origin SYSTEM = Origin.of("system");
  private static final TypeReference<Envelope<CardCommand>> ENVELOPE = new TypeReference<>() {};

  private final CardLife life = new CardLife();
  private ProcessorContext<Object, byte[]> context;
  private CardStore store;
  private CardFetch fetch;

  @SuppressWarnings("NullAway.Init") // the fields are set by open, which the processor calls first
  CardShell() {}

  @Override
  public Decider<Cards, CardCommand, CardEvent, CardRejection> decider() {
    return life;
  }

  @Override
  public void open(ProcessorContext<Object, byte[]> context, CommandMemory memory) {
    this.context = context;
    store = new CardStore(context);
    fetch = new CardFetch(store, new RegistryStore(context));
  }

  @Override
  public Envelope<CardCommand> read(byte[] value) throws IOException {
    return SaldoJson.mapper().readValue(value, ENVELOPE);
  }

  @Override
  public Cards load(Envelope<CardCommand> envelope, Situation situation) {
    return fetch.named(envelope.ledger(), envelope.command(), situation.at());
  }

  @Override
  public List<Envelope<CardCommand>> heard(String topic, Record<byte[], byte[]> record)
      throws IOException {
    if (record.key() == null || record.value() == null) {
      throw new IOException("the record has no key or no value");
    }
    List<Envelope<CardCommand>> notes = new ArrayList<>(LedgerNews.notes(record.value()));
    notes.removeIf(this::isNoNews);
    return notes;
  }

  /** Of a card that is not known there is nothing to note; most cards have been posted before. */
  private boolean isNoNews(Envelope<CardCommand> note) {
    if (note.command() instanceof NotePosting posting) {
      @Nullable Card card = store.card(note.ledger(), posting.number());
      boolean activates = posting.byPlan() == null && card != null && isIssued(card);
      return card == null || (card.state().posted() && !activates);
    }
    return false;
  }

  private static boolean isIssued(Card card) {
    return card.state().status() == CardStatus.ISSUED;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // what was not changed is the same object
  public void store(LedgerId ledger, Cards before, Cards after, JournalPosition last) {
    after
        .cards()
        .forEach((number, card) -> {
          @Nullable Card known = before.cards().get(number);
          if (known != card) {
            store.put(ledger, known, card);
            publish(ledger, number, StoredJson.write(card.state()), last.bookedAt());
          }
        });
    before
        .cards()
        .forEach((number, card) -> {
          if (!after.cards().containsKey(number)) {
            store.remove(ledger, card);
            publish(ledger, number, null, last.bookedAt());
          }
        });
    changed(before.media(), after.media(), (medium, use) -> store.put(ledger, medium, use));
    changed(before.users(), after.users(), (account, users) -> store.put(ledger, account, users));
    before.users().keySet().stream()
        .filter(account -> !after.users().containsKey(account))
        .forEach(account -> store.put(ledger, account, Set.of()));
    virtualCards(ledger, before, after);
  }

  private void virtualCards(LedgerId ledger, Cards before, Cards after) {
    changed(
        before.virtualCards(),
        after.virtualCards(),
        (point, number) -> store.put(ledger, point, number));
    before.virtualCards().keySet().stream()
        .filter(point -> !after.virtualCards().containsKey(point))
        .forEach(point -> store.put(ledger, point, (CardNumber) null));
  }

  private static <K, V> void changed(Map<K, V> before, Map<K, V> after, BiConsumer<K, V> keep) {
    after.forEach((key, value) -> {
      if (!value.equals(before.get(key))) {
        keep.accept(key, value);
      }
    });
  }

  private void publish(LedgerId ledger, CardNumber number, byte @Nullable [] state, Instant at) {
    PlacedKey key =
        new PlacedKey(Headers.bytes(ledger + "|" + number), context.taskId().partition());
    context.forward(new Record<>((Object) key, state, at.toEpochMilli()), STATES);
  }

  @Override
  public void beforeCommit() {
    // everything is written as it is decided: cards change seldom
  }

  @Override
  public byte[] journalEntry(
      Envelope<CardCommand> envelope, JournalPosition position, CardEvent event) {
    return StoredJson.write(
        new CardEntry(
            envelope.ledger(),
            position.seq(),
            position.entry(),
            position.businessTime(),
            position.bookedAt(),
            envelope.origin(),
            event));
  }

  @Override
  public byte[] outcome(LedgerId ledger, Answer<CardEvent, CardRejection> answer) {
    return StoredJson.write(outcomeOf(ledger, answer));
  }

  private static CardOutcome outcomeOf(LedgerId ledger, Answer<CardEvent, CardRejection> answer) {
    return switch (answer) {
      case Answer.Booked<CardEvent, CardRejection> booked ->
          new CardOutcome.Accepted(
              ledger, booked.entry(), booked.firstSeq(), booked.lastSeq(), booked.bookedAt());
      case Answer.Refused<CardEvent, CardRejection> refused ->
          new CardOutcome.Rejected(
              ledger,
              refused.entry(),
              refused.reason(),
              Sentences.of(refused.reason(), refused.details()),
              refused.details());
      case Answer.Several<CardEvent, CardRejection> several ->
          throw new IllegalStateException("there are no bulks of cards: " + several.entry());
    };
  }

  @Override
  public CardRejection idempotencyConflict() {
    return CardRejection.IDEMPOTENCY_CONFLICT;
  }

  @Override
  public List<Envelope<CardCommand>> due(Instant now) {
    List<Envelope<CardCommand>> commands = new ArrayList<>();
    for (CardStore.Expiry expiry : store.expired(now, DUE_AT_ONCE)) {
      CommandId id = CommandId.of("expire:" + expiry.number());
      commands.add(
          new Envelope<>(id, expiry.ledger(), SYSTEM, null, new ExpireCard(expiry.number())));
    }
    return commands;
  }
}
