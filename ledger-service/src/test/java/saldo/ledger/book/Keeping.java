package saldo.ledger.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.kit.projection.FoldedStore;
import saldo.ledger.domain.Book;
import saldo.ledger.domain.CardFile;
import saldo.ledger.domain.Entry;
import saldo.ledger.domain.Ledger;
import saldo.ledger.testing.Published;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.LedgerId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.JournalEntry;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/**
 * A ledger that decides, and the read model that is kept of its journal. Each command comes a
 * minute after the one before.
 */
final class Keeping implements AutoCloseable {
  static final LedgerId LEDGER = LedgerId.of("canteen");
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final Ledger ledger = new Ledger();
  private final FoldedStore folded;
  private final LedgerId id;
  private final BookReader reader;
  private Book book = Book.EMPTY;
  private long seq;
  private int commands;

  private Keeping(FoldedStore folded, LedgerId id) {
    this.folded = folded;
    this.id = id;
    this.reader = new BookReader(folded.store());
  }

  static Keeping of(Path directory) {
    return new Keeping(FoldedStore.open(directory, new BookProjection()), LEDGER);
  }

  /** Another ledger in the same read model. */
  Keeping beside(String other) {
    return new Keeping(folded, LedgerId.of(other));
  }

  BookReader reader() {
    return reader;
  }

  Book book() {
    return book;
  }

  long seq() {
    return seq;
  }

  /** When the command with this number, from 1, was booked. */
  static Instant bookedAt(int command) {
    return NOON.plus(Duration.ofMinutes(command));
  }

  /** Takes a command that has to be accepted. */
  EntryId done(LedgerCommand command) {
    return done("anna", command);
  }

  EntryId done(String actor, LedgerCommand command) {
    EntryId entry = take(actor, command);
    if (entry == null) {
      throw new AssertionError("refused: " + command);
    }
    return entry;
  }

  /** Takes a command; null if it was refused. */
  @Nullable EntryId take(String actor, LedgerCommand command) {
    commands++;
    EntryId entry = EntryId.of(CommandId.of("c" + commands));
    Origin origin = Origin.of(actor);
    Instant at = bookedAt(commands);
    Decision<LedgerEvent, RejectionReason> decision =
        ledger.decide(book, command, new Situation(entry, at, origin));
    if (!(decision instanceof Decision.Accepted<LedgerEvent, RejectionReason> accepted)) {
      return null;
    }
    for (LedgerEvent event : accepted.events()) {
      book = ledger.evolve(book, event);
      seq++;
      JournalEntry record = new JournalEntry(id, seq, entry, at, at, origin, event);
      folded.fold(id.value().getBytes(UTF_8), Stored.write(record));
    }
    remember(entry, accepted.events());
    return entry;
  }

  private void remember(EntryId entry, List<LedgerEvent> events) {
    Map<EntryId, Entry> entries = new HashMap<>(book.entries());
    entries.put(entry, Entry.of(entry, events));
    book =
        new Book(
            book.accounts(),
            book.holds(),
            book.adjustments(),
            book.proposals(),
            entries,
            book.loads(),
            book.codes(),
            book.fillings(),
            book.cards());
  }

  /** From here on the card service says this. */
  Keeping hear(Published published) {
    CardFile known = book.cards();
    book = book.with(published.file().with(known.replaced(), known.used(), known.given()));
    return this;
  }

  void givenAPurse(String account, long minor) {
    done(open(account));
    done(load(account, minor));
  }

  static OpenAccount open(String account) {
    return new OpenAccount(AccountId.of(account), AccountKind.PURSE, "EUR", null);
  }

  static OpenAccount open(String account, Terms terms) {
    return new OpenAccount(AccountId.of(account), AccountKind.PURSE, "EUR", terms);
  }

  static Load load(String account, long minor) {
    return new Load(AccountId.of(account), eur(minor), Tender.CASH);
  }

  static Purchase pay(String account, long minor) {
    return new Purchase(AccountId.of(account), eur(minor), null);
  }

  /** The fact. */
  static RecordPurchase paidOffline(String account, long minor) {
    return new RecordPurchase(AccountId.of(account), eur(minor), null, null);
  }

  /** The fact, which opens its account if that is unknown: two events. */
  static RecordPurchase openingFact(String account, long minor) {
    return new RecordPurchase(AccountId.of(account), eur(minor), null, AccountKind.PURSE);
  }

  static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }

  @Override
  public void close() {
    folded.close();
  }
}
