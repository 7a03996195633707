package saldo.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Aside;
import saldo.ledger.domain.NaiveBook.Wish;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.HoldCommand.*;

/** The naive ledger's money on hold, and its proposed adjustments. */
record NaiveHolds(NaiveBook book, EntryId id, Step step) {

  boolean hold(String account, PlaceHold c) {
    Instant now = step.at();
    boolean fine =
        book.may(account, c.amount(), -c.amount().minor())
            && NaiveBook.items(c.amount(), c.items())
            && c.expiresAt().isAfter(now)
            && Duration.between(now, c.expiresAt()).compareTo(Duration.ofDays(31)) <= 0;
    if (fine) {
      Money amount = c.amount();
      book.asides.put(id, new Aside(account, amount.minor(), amount.currency(), c.expiresAt()));
    }
    return fine;
  }

  boolean capture(CaptureHold c) {
    Aside aside = book.asides.get(c.hold());
    long minor = c.amount().minor();
    if (aside == null
        || isOver(c.hold())
        || !aside.currency().equals(c.amount().currency())
        || minor > aside.left()
        || !NaiveBook.positive(c.amount())
        || !NaiveBook.items(c.amount(), c.items())) {
      return false;
    }
    book.asides.put(c.hold(), aside.left(c.keepRest() ? aside.left() - minor : 0));
    if (!c.keepRest()) {
      book.free(c.hold(), aside.left() - minor);
    }
    Map<String, Long> moves = NaiveBook.sale(aside.account(), c.amount(), c.items());
    book.sell(id, new Deed(moves, true, aside.account(), false, 0));
    return true;
  }

  boolean isOver(EntryId hold) {
    Aside aside = book.asides.get(hold);
    return aside != null && !step.at().isBefore(aside.until());
  }

  boolean end(EntryId hold) {
    Aside aside = book.asides.get(hold);
    if (aside == null || aside.left() == 0) {
      return false;
    }
    book.asides.put(hold, aside.left(0));
    book.free(hold, aside.left());
    return true;
  }

  boolean propose(String account, ProposeAdjustment c) {
    boolean fine =
        NaiveBook.positive(c.amount())
            && !book.isExpecting(account)
            && book.usable(account, c.amount().currency());
    if (fine) {
      Money change = c.direction() == Direction.INCREASE ? c.amount() : c.amount().negated();
      book.wishes.put(id, new Wish(account, change, step.origin().actor(), false));
    }
    return fine;
  }

  boolean approve(ApproveAdjustment c) {
    Wish wish = undecided(c.adjustment());
    if (wish == null
        || wish.by().equals(step.origin().actor())
        || book.isExpecting(wish.account())
        || new NaiveCards(book, id, step).isOnMedium(wish.account())
        || !book.usable(wish.account(), wish.change().currency())
        || !book.room(wish.account(), wish.change().minor())) {
      return false;
    }
    long minor = wish.change().minor();
    String other = "@adjustments." + wish.change().currency();
    book.move(id, Deed.forGood(Map.of(wish.account(), minor, other, -minor)));
    return decided(c.adjustment());
  }

  boolean decline(DeclineAdjustment c) {
    return undecided(c.adjustment()) != null && decided(c.adjustment());
  }

  private @Nullable Wish undecided(EntryId adjustment) {
    Wish wish = book.wishes.get(adjustment);
    return wish == null || wish.decided() ? null : wish;
  }

  private boolean decided(EntryId adjustment) {
    book.wishes.computeIfPresent(
        adjustment, (same, wish) -> new Wish(wish.account(), wish.change(), wish.by(), true));
    return true;
  }
}
