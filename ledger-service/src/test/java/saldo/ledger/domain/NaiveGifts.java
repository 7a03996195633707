package saldo.ledger.domain;

import java.util.Map;
import java.util.Objects;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.Tender;

/** What the naive ledger gives by plan. */
record NaiveGifts(NaiveBook book, EntryId id, Step step) {

  boolean allocate(String to, Allocate c) {
    AccountId payer = c.source().account();
    Tender tender = c.source().tender();
    long left = c.cumulative() ? 0 : Math.max(book.balance(to), 0);
    long minor = Math.max(c.amount().minor() - left, 0);
    String from =
        payer != null
            ? payer.value()
            : NaiveBook.outside(
                Objects.requireNonNull(tender), c.amount().currency(), step.origin());
    boolean paid =
        payer == null
            || (!from.equals(to)
                && book.usable(from, c.amount().currency())
                && (minor == 0 || book.room(from, -minor)));
    boolean fits = minor == 0 || book.room(to, minor);
    return NaiveBook.positive(c.amount())
        && book.usable(to, c.amount().currency())
        && paid
        && fits
        && (minor == 0 || given(from, to, c, minor));
  }

  private boolean given(String from, String to, Allocate c, long minor) {
    book.move(id, new Deed(Map.of(from, -minor, to, minor), true, null, false, 0));
    return new NaiveDeliveries(book, id, step).waits(c, to, minor);
  }
}
