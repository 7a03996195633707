package saldo.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Aside;
import saldo.ledger.domain.NaiveBook.Card;
import saldo.ledger.domain.NaiveBook.Deed;
import saldo.ledger.domain.NaiveBook.Wish;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/**
 * The same ledger once more, as plainly as can be and with nothing of the other's: it says yes or
 * no, and changes numbers in maps. Two ways to one answer are rarely wrong in the same way.
 */
final class NaiveLedger {
  private NaiveBook book = new NaiveBook();

  /** A command, under its own id if it is an entry of a bulk. */
  private record Asked(EntryId id, Step step) {
    String outside(Tender tender, Money amount) {
      return NaiveBook.outside(tender, amount.currency(), step.origin());
    }
  }

  NaiveBook book() {
    return book;
  }

  /** Yes or no: one answer, or one for each entry of a bulk that is not refused as a whole. */
  List<Boolean> take(Step step) {
    List<Boolean> answers =
        step.command() instanceof Bulk bulk
            ? bulk(step, bulk)
            : List.of(one(new Asked(step.id(), step), step.command()));
    book.endStep();
    return answers;
  }

  private List<Boolean> bulk(Step step, Bulk bulk) {
    int size = bulk.entries().size();
    if (size < 1 || size > 1_000 || bulk.entries().stream().anyMatch(Bulk.class::isInstance)) {
      return List.of(false);
    }
    NaiveBook before = book.copy();
    List<Boolean> answers = new ArrayList<>();
    for (LedgerCommand entry : bulk.entries()) {
      EntryId id = new EntryId(step.id() + "/" + (answers.size() + 1));
      answers.add(one(new Asked(id, step), entry));
    }
    if (bulk.mode() == Bulk.Mode.ATOMIC && answers.contains(false)) {
      book = before;
      return List.of(false);
    }
    return answers;
  }

  private boolean one(Asked asked, LedgerCommand command) {
    return switch (command) {
      case OpenAccount c -> open(c);
      case ChangeTerms c ->
          NaiveBook.sound(c.terms()) && change(c.account(), card -> card.with(c.terms()));
      case FreezeAccount c -> !isFrozen(c.account()) && change(c.account(), c1 -> c1.frozen(true));
      case UnfreezeAccount c ->
          isFrozen(c.account()) && change(c.account(), card -> card.frozen(false));
      case CloseAccount c -> close(asked, c);
      case Load c -> in(asked, AccountKind.PURSE, c);
      case Prepay c ->
          in(asked, AccountKind.PREPAID, new Load(c.account(), c.amount(), c.tender()));
      case Unload c -> unload(asked, c);
      case Transfer c -> transfer(asked, c);
      case Purchase c -> purchase(asked, c);
      case ReturnSale c -> takeBack(asked, c);
      case Reverse c -> reverse(asked, c);
      case PlaceHold c -> hold(asked, c);
      case CaptureHold c -> capture(asked, c);
      case ReleaseHold c -> endHold(c.hold());
      case ExpireHold c -> isOver(asked, c.hold()) && endHold(c.hold());
      case ProposeAdjustment c -> propose(asked, c);
      case ApproveAdjustment c -> approve(asked, c);
      case DeclineAdjustment c -> undecided(c.adjustment()) != null && decided(c.adjustment());
      case RecordPurchase c -> facts(asked).purchase(c);
      case RecordLoad c -> facts(asked).load(c);
      case RecordCashSale c -> facts(asked).cashSale(c);
      case Bulk c -> throw new IllegalStateException("a bulk within a bulk");
    };
  }

  private boolean open(OpenAccount c) {
    String id = c.account().value();
    Terms terms = c.terms() != null ? c.terms() : new Terms(null, 0);
    return NaiveBook.sound(terms)
        && !id.startsWith("@")
        && (c.kind() == AccountKind.PURSE || c.kind() == AccountKind.PREPAID)
        && book.cards.putIfAbsent(id, new Card(c.kind(), c.currency(), terms, false, false))
            == null;
  }

  private boolean change(AccountId id, UnaryOperator<Card> how) {
    Card card = book.cards.get(id.value());
    if (card == null || card.closed()) {
      return false;
    }
    book.cards.put(id.value(), how.apply(card));
    return true;
  }

  private boolean isFrozen(AccountId id) {
    Card card = book.cards.get(id.value());
    return card != null && card.frozen();
  }

  private boolean close(Asked asked, CloseAccount c) {
    String id = c.account().value();
    Card card = book.cards.get(id);
    long left = book.balance(id);
    Tender refund = c.refund();
    boolean payable = left == 0 || (left > 0 && refund != null);
    if (card == null || card.closed() || book.aside(id) > 0 || !payable) {
      return false;
    }
    if (left > 0 && refund != null) {
      String outside = asked.outside(refund, Money.of(left, card.currency()));
      book.move(asked.id(), isFinal(Map.of(id, -left, outside, left)));
    }
    return change(c.account(), Card::closedNow);
  }

  private boolean in(Asked asked, AccountKind kind, Load c) {
    long minor = c.amount().minor();
    return isKind(c.account(), kind)
        && may(c.account(), c.amount(), minor)
        && done(asked, c.account().value(), asked.outside(c.tender(), c.amount()), -minor);
  }

  private boolean unload(Asked asked, Unload c) {
    long minor = c.amount().minor();
    return isKind(c.account(), AccountKind.PURSE)
        && may(c.account(), c.amount(), -minor)
        && done(asked, c.account().value(), asked.outside(c.tender(), c.amount()), minor);
  }

  private boolean transfer(Asked asked, Transfer c) {
    Card from = book.cards.get(c.from().value());
    long minor = c.amount().minor();
    return from != null
        && !c.from().equals(c.to())
        && isKind(c.to(), from.kind())
        && may(c.from(), c.amount(), -minor)
        && may(c.to(), c.amount(), minor)
        && done(asked, c.from().value(), c.to().value(), minor);
  }

  /** Moves from one to the other, or the other way round if negative. */
  private boolean done(Asked asked, String from, String to, long minor) {
    book.move(asked.id(), new Deed(Map.of(from, -minor, to, minor), true, null, false, 0));
    return true;
  }

  private boolean purchase(Asked asked, Purchase c) {
    return NaiveBook.items(c.amount(), c.items())
        && may(c.account(), c.amount(), -c.amount().minor())
        && sold(
            asked, c.account().value(), NaiveBook.sale(c.account().value(), c.amount(), c.items()));
  }

  private boolean sold(Asked asked, @Nullable String buyer, Map<String, Long> moves) {
    book.move(asked.id(), new Deed(moves, true, buyer, false, 0));
    return true;
  }

  private boolean takeBack(Asked asked, ReturnSale c) {
    String id = c.account().value();
    long minor = c.amount().minor();
    boolean fine = NaiveBook.items(c.amount(), c.items()) && may(c.account(), c.amount(), minor);
    if (c.original() != null) {
      Deed deed = book.deeds.get(c.original());
      if (!fine || deed == null || deed.reversed() || minor > deed.paidBy(id) - deed.returned()) {
        return false;
      }
      book.deeds.put(c.original(), deed.giveBack(minor));
    }
    if (fine) {
      book.move(asked.id(), isFinal(NaiveBook.mirror(NaiveBook.sale(id, c.amount(), c.items()))));
    }
    return fine;
  }

  private boolean reverse(Asked asked, Reverse c) {
    Deed deed = book.deeds.get(c.original());
    if (deed == null || !deed.undoable() || deed.reversed() || deed.returned() > 0) {
      return false;
    }
    Map<String, Long> back = NaiveBook.mirror(deed.moves());
    for (Map.Entry<String, Long> move : back.entrySet()) {
      Card card = book.cards.get(move.getKey());
      if (card != null
          && (card.frozen() || card.closed() || !book.room(move.getKey(), move.getValue()))) {
        return false;
      }
    }
    book.deeds.put(c.original(), deed.reverse());
    book.move(asked.id(), isFinal(back));
    return true;
  }

  private boolean hold(Asked asked, PlaceHold c) {
    Instant now = asked.step().at();
    boolean fine =
        may(c.account(), c.amount(), -c.amount().minor())
            && c.expiresAt().isAfter(now)
            && Duration.between(now, c.expiresAt()).compareTo(Duration.ofDays(31)) <= 0;
    if (fine) {
      book.asides.put(
          asked.id(),
          new Aside(c.account().value(), c.amount().minor(), c.amount().currency(), c.expiresAt()));
    }
    return fine;
  }

  private boolean capture(Asked asked, CaptureHold c) {
    Aside aside = book.asides.get(c.hold());
    long minor = c.amount().minor();
    if (aside == null
        || !asked.step().at().isBefore(aside.until())
        || !aside.currency().equals(c.amount().currency())
        || minor > aside.left()
        || !NaiveBook.positive(c.amount())
        || !NaiveBook.items(c.amount(), c.items())) {
      return false;
    }
    book.asides.put(c.hold(), aside.left(c.keepRest() ? aside.left() - minor : 0));
    return sold(asked, aside.card(), NaiveBook.sale(aside.card(), c.amount(), c.items()));
  }

  private boolean isOver(Asked asked, EntryId id) {
    Aside aside = book.asides.get(id);
    return aside != null && !asked.step().at().isBefore(aside.until());
  }

  private boolean endHold(EntryId id) {
    Aside aside = book.asides.get(id);
    if (aside == null || aside.left() == 0) {
      return false;
    }
    book.asides.put(id, aside.left(0));
    return true;
  }

  private boolean propose(Asked asked, ProposeAdjustment c) {
    boolean fine =
        NaiveBook.positive(c.amount()) && book.usable(c.account().value(), c.amount().currency());
    if (fine) {
      Money change = c.direction() == Direction.INCREASE ? c.amount() : c.amount().negated();
      String by = asked.step().origin().actor();
      book.wishes.put(asked.id(), new Wish(c.account().value(), change, by, false));
    }
    return fine;
  }

  private boolean approve(Asked asked, ApproveAdjustment c) {
    Wish wish = undecided(c.adjustment());
    if (wish == null
        || wish.by().equals(asked.step().origin().actor())
        || !book.usable(wish.card(), wish.change().currency())
        || !book.room(wish.card(), wish.change().minor())) {
      return false;
    }
    long minor = wish.change().minor();
    String other = "@adjustments." + wish.change().currency();
    book.move(asked.id(), isFinal(Map.of(wish.card(), minor, other, -minor)));
    return decided(c.adjustment());
  }

  private @Nullable Wish undecided(EntryId id) {
    Wish wish = book.wishes.get(id);
    return wish == null || wish.decided() ? null : wish;
  }

  private boolean decided(EntryId id) {
    book.wishes.computeIfPresent(
        id, (same, wish) -> new Wish(wish.card(), wish.change(), wish.by(), true));
    return true;
  }

  private NaiveFacts facts(Asked asked) {
    return new NaiveFacts(book, asked.id(), asked.step().origin());
  }

  /** The account takes part, and has room for the change. */
  private boolean may(AccountId id, Money amount, long change) {
    return NaiveBook.positive(amount)
        && book.usable(id.value(), amount.currency())
        && book.room(id.value(), change);
  }

  private boolean isKind(AccountId id, AccountKind kind) {
    Card card = book.cards.get(id.value());
    return card != null && card.kind() == kind;
  }

  private static Deed isFinal(Map<String, Long> moves) {
    return new Deed(moves, false, null, false, 0);
  }
}
