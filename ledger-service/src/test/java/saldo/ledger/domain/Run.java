package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** A ledger that is given a stream of commands, as the shell gives them to it. */
final class Run {
  private final Ledger ledger = new Ledger();
  private final List<Effect> effects = new ArrayList<>();
  private Book book = Book.EMPTY;

  /**
   * What a command, or one entry of a bulk, did.
   *
   * @param decision accepted or rejected
   */
  record Effect(
      EntryId entry,
      Situation situation,
      LedgerCommand command,
      Decision<LedgerEvent, RejectionReason> decision,
      Book before,
      Book after) {

    List<LedgerEvent> events() {
      return decision instanceof Decision.Accepted<LedgerEvent, RejectionReason> accepted
          ? accepted.events()
          : List.of();
    }

    boolean isAccepted() {
      return decision instanceof Decision.Accepted;
    }
  }

  Book book() {
    return book;
  }

  /** All effects so far, in order. */
  List<Effect> effects() {
    return effects;
  }

  /** Takes in what the card service has said by then. */
  void hear(Step step) {
    book = CardLanguage.saying(book, step.said());
  }

  /** Has a command decided; what it did is remembered once all of it is done. */
  List<Effect> take(Step step) {
    Situation situation = step.situation();
    hear(step);
    Decision<LedgerEvent, RejectionReason> decision =
        ledger.decide(book, step.command(), situation);
    List<Effect> done = new ArrayList<>();
    switch (decision) {
      case Decision.Each<LedgerEvent, RejectionReason> each -> {
        List<LedgerCommand> entries = ((Bulk) step.command()).entries();
        for (int i = 0; i < entries.size(); i++) {
          done.add(effect(situation.forEntry(i + 1), entries.get(i), each.entries().get(i)));
        }
      }
      case Decision.Accepted<LedgerEvent, RejectionReason> accepted ->
          done.add(effect(situation, step.command(), accepted));
      case Decision.Rejected<LedgerEvent, RejectionReason> rejected ->
          done.add(effect(situation, step.command(), rejected));
    }
    done.forEach(this::remember);
    effects.addAll(done);
    return done;
  }

  private Effect effect(
      Situation situation, LedgerCommand command, Decision<LedgerEvent, RejectionReason> decision) {
    Book before = book;
    Effect effect = new Effect(situation.entry(), situation, command, decision, before, before);
    for (LedgerEvent event : effect.events()) {
      book = ledger.evolve(book, event);
    }
    return new Effect(situation.entry(), situation, command, decision, before, book);
  }

  private void remember(Effect effect) {
    if (effect.isAccepted()) {
      book = LedgerLanguage.remember(book, effect.entry(), effect.events());
    }
  }

  /** The same, in maps of its own. */
  static Book copyOf(Book book) {
    return new Book(
        Map.copyOf(book.accounts()),
        Map.copyOf(book.holds()),
        Map.copyOf(book.adjustments()),
        Map.copyOf(book.proposals()),
        Map.copyOf(book.entries()),
        new Loads(Map.copyOf(book.loads().orders()), Map.copyOf(book.loads().pending())),
        Map.copyOf(book.codes()),
        Map.copyOf(book.fillings()),
        book.cards());
  }
}
