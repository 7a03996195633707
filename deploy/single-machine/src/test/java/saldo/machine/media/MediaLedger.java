package saldo.machine.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import saldo.gateway.spool.QueuedRecord;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.ledger.domain.Book;
import saldo.ledger.domain.CardFile;
import saldo.ledger.domain.Ledger;
import saldo.schemas.AccountId;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Envelope;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.wire.LedgerWire;

/**
 * The ledger's rules, with what its processor does around them: a command is decided once, when it
 * is heard, whenever it happened.
 */
final class MediaLedger {
  private final Ledger rules = new Ledger();
  private final Supplier<Instant> clock;
  private final Supplier<CardFile> cards;
  private final Map<CommandId, String> heard = new HashMap<>();
  private Book book = Book.EMPTY;
  private int asked;

  MediaLedger(Supplier<Instant> clock, Supplier<CardFile> cards) {
    this.clock = clock;
    this.cards = cards;
  }

  /**
   * A gateway reports something.
   *
   * @throws AssertionError if it is refused, or is another report under a known name
   */
  void hear(QueuedRecord record) {
    Envelope<LedgerCommand> envelope = read(record);
    @Nullable String before = heard.putIfAbsent(envelope.id(), record.envelope());
    if (before == null) {
      assertThat(decide(envelope.id(), envelope.origin(), envelope.command()))
          .as("the answer to %s", record.envelope())
          .isPresent();
    } else {
      assertThat(record.envelope()).as("what has the id of another").isEqualTo(before);
    }
  }

  /** Somebody asks for something; nothing if it is refused. */
  Optional<List<LedgerEvent>> ask(Origin origin, LedgerCommand command) {
    asked++;
    return decide(CommandId.of("asked-" + asked), origin, command);
  }

  private Optional<List<LedgerEvent>> decide(CommandId id, Origin origin, LedgerCommand command) {
    Situation situation = new Situation(EntryId.of(id), clock.get(), origin);
    Decision<LedgerEvent, RejectionReason> decision = rules.decide(known(), command, situation);
    if (!(decision instanceof Decision.Accepted<LedgerEvent, RejectionReason> accepted)) {
      return Optional.empty();
    }
    book = known();
    for (LedgerEvent event : accepted.events()) {
      book = rules.evolve(book, event);
    }
    BookRules.hold(book, accepted.events());
    return Optional.of(accepted.events());
  }

  /** What the ledger itself has noted about cards stays. */
  private Book known() {
    CardFile noted = book.cards();
    CardFile said = cards.get();
    return book.with(
        said.with(noted.replaced(), noted.used(), noted.given()).with(said.storedValue()));
  }

  Optional<AccountSnapshot> account(AccountId id) {
    return book.account(id);
  }

  Book book() {
    return book;
  }

  private static Envelope<LedgerCommand> read(QueuedRecord record) {
    try {
      return LedgerWire.readCommand(record.envelope().getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
