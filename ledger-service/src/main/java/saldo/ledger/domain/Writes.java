package saldo.ledger.domain;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.FactCommand.RecordLoad;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FactCommand.RecordUnload;
import saldo.schemas.ledger.LedgerCommand.OfHolder;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MediumCommand.RecordWriteIntended;
import saldo.schemas.ledger.MediumCommand.Report;
import saldo.schemas.ledger.MediumEvent.Write;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.ledger.WriteEffect;

/** What a write of a medium is about. */
final class Writes {
  private Writes() {}

  /** What would be refused of the same fact without a medium. */
  static Checks sound(Checks checks, WriteEffect effect) {
    if (effect instanceof OfHolder fact) {
      checks.amount(fact.amount());
    }
    return effect instanceof RecordPurchase sale
        ? checks.items(sale.amount(), sale.items())
        : checks;
  }

  /** What the ledger remembers of it. */
  static Write begun(Deciding on, RecordWriteIntended c) {
    Money change = change(on.book(), c);
    Money before = c.before().balance();
    return new Write(
        c.number(),
        c.reader(),
        change,
        Money.of(before.minor() + change.minor(), before.currency()),
        c.effect(),
        on.situation().origin(),
        on.situation().at());
  }

  /** By how much it changes what is on the medium. */
  private static Money change(Book book, RecordWriteIntended c) {
    String currency = c.before().balance().currency();
    return switch (c.effect()) {
      case RecordPurchase e -> e.amount().negated();
      case RecordUnload e -> e.amount().negated();
      case RecordLoad e -> e.amount();
      case RecordDelivery e -> Money.of(claimed(book, e), currency);
      case RecordWipe e -> c.before().balance().negated();
      case RecordMark e -> Money.of(0, currency);
    };
  }

  private static long claimed(Book book, RecordDelivery delivery) {
    Undelivered undelivered =
        book.account(delivery.account()).map(Waiting::of).orElse(Undelivered.NOTHING);
    return Waiting.isOpen(undelivered, delivery.number()) && undelivered.claim() != null
        ? undelivered.claim().minor()
        : 0;
  }

  /** Booked as it was begun: by whom, where and when; with the card that is on a reader now. */
  static Deciding booked(Deciding on, Write write, CardRef card) {
    Deciding then = on.in(begun(write, on.situation()));
    Decision<LedgerEvent, RejectionReason> decision =
        switch (with(write.effect(), card)) {
          case RecordPurchase e -> Facts.purchase(then, e);
          case RecordLoad e -> Facts.load(then, e);
          case RecordUnload e -> Facts.unload(then, e);
          case RecordDelivery e -> Deliveries.decide(then, e);
          case RecordWipe e -> Deliveries.decide(then, e);
          case RecordMark e -> Deliveries.decide(then, e);
        };
    return on.then(decision);
  }

  private static Situation begun(Write write, Situation now) {
    return new Situation(now.entry(), write.at(), write.origin());
  }

  private static WriteEffect with(WriteEffect effect, CardRef card) {
    return switch (effect) {
      case RecordPurchase e ->
          new RecordPurchase(e.account(), e.amount(), e.items(), e.openAs(), card);
      case RecordLoad e -> new RecordLoad(e.account(), e.amount(), e.tender(), e.openAs(), card);
      case RecordUnload e -> new RecordUnload(e.account(), e.amount(), e.tender(), card);
      case RecordWipe e -> new RecordWipe(card, e.found());
      case RecordMark e -> new RecordMark(card, e.blocked());
      case RecordDelivery e -> e;
    };
  }

  /** What a report may have to book: of writes that are open, as far as accounts are known. */
  static Stream<Meant> meant(Book book, MediumCommand command, Situation situation) {
    if (!(command instanceof Report report)) {
      return Stream.of();
    }
    CardRef card = report.card();
    Stream<Meant> intended =
        command instanceof RecordWriteIntended c
            ? Stream.of(new Meant(with(c.effect(), card).fact(), situation))
            : Stream.of();
    Stream<Meant> open =
        new CardAccounts(book.cards(), situation.at())
            .of(card).stream()
                .flatMap(account -> open(book, account))
                .map(write -> meant(write, card, situation));
    return Stream.concat(intended, open);
  }

  private static Meant meant(Write write, CardRef card, Situation situation) {
    return new Meant(with(write.effect(), card).fact(), begun(write, situation));
  }

  private static Stream<Write> open(Book book, AccountId id) {
    @Nullable AccountSnapshot account = book.account(id).orElse(null);
    return account == null || account.medium() == null
        ? Stream.of()
        : account.medium().openWrites().stream().map(open -> open.write());
  }
}
