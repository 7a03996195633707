package saldo.ledger.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;

/** The naive ledger's online loads. */
record NaiveLoads(NaiveBook book, EntryId id, Step step) {
  private static final Set<CardStatus> GONE = Set.of(CardStatus.STOCK, CardStatus.CLOSED);

  boolean order(String account, OrderLoad c) {
    if (!book.isKind(account, AccountKind.PURSE)
        || !book.may(account, c.amount(), c.amount().minor())) {
      return false;
    }
    CardState card = c.card() == null ? null : step.said().cards().get(c.card());
    CardNumber number = card == null ? null : card.number();
    book.topUps.put(id, new TopUp(account, number, c.amount(), "ordered", 0));
    return true;
  }

  boolean payment(RecordLoadPayment c) {
    if (!NaiveBook.positive(c.amount())) {
      return false;
    }
    String currency = c.amount().currency();
    long minor = c.amount().minor();
    TopUp topUp = book.topUps.get(c.order());
    if (topUp == null || !topUp.is("ordered") || !topUp.amount().currency().equals(currency)) {
      Map<String, Long> moves =
          Map.of("@online." + currency, -minor, "@unassigned." + currency, minor);
      book.move(id, new Deed(moves, true, null, false, 0));
      return true;
    }
    TopUp paid = topUp.now("pending", minor);
    boolean fits = fits(paid);
    String to = fits ? topUp.account() : "@pending." + currency;
    book.move(id, Deed.forGood(Map.of("@online." + currency, -minor, to, minor)));
    book.topUps.put(c.order(), fits ? paid.now(done(c.order(), paid, minor), minor) : paid);
    return true;
  }

  boolean credit(CreditLoad c) {
    TopUp topUp = book.topUps.get(c.order());
    if (topUp == null || !topUp.is("pending") || !fits(topUp)) {
      return false;
    }
    String pending = "@pending." + topUp.amount().currency();
    book.move(id, Deed.forGood(Map.of(pending, -topUp.paid(), topUp.account(), topUp.paid())));
    String done = done(c.order(), topUp, topUp.paid());
    book.topUps.put(c.order(), topUp.now(done, topUp.paid()));
    return true;
  }

  boolean fail(FailLoad c) {
    TopUp topUp = book.topUps.get(c.order());
    if (topUp == null || !topUp.is("ordered")) {
      return false;
    }
    book.topUps.put(c.order(), topUp.now("failed", 0));
    return true;
  }

  boolean resolve(ResolveLoad c) {
    TopUp topUp = book.topUps.get(c.order());
    if (topUp == null
        || !topUp.is("pending")
        || !isNamed(topUp, c)
        || !c.outstanding().equals(Money.of(topUp.paid(), topUp.amount().currency()))
        || !c.correction().currency().equals(topUp.amount().currency())) {
      return false;
    }
    long part = c.correction().minor();
    boolean may = part == 0 || (part > 0 && part <= topUp.paid() && takes(topUp, part));
    if (may) {
      String currency = topUp.amount().currency();
      Map<String, Long> moves = new HashMap<>();
      moves.put("@pending." + currency, -topUp.paid());
      moves.put(topUp.account(), part);
      moves.put("@online." + currency, topUp.paid() - part);
      book.move(id, Deed.forGood(moves));
      done(c.order(), topUp, part);
      book.topUps.put(c.order(), topUp.now("corrected", topUp.paid()));
    }
    return may;
  }

  /** Support may credit by hand whatever the card is good for, if it is still there. */
  private boolean takes(TopUp topUp, long minor) {
    CardState card = card(topUp);
    boolean there =
        topUp.card() == null
            || (card != null
                && leads(card, topUp)
                && !new NaiveCards(book, id, step).isReplaced(card)
                && !GONE.contains(card.status()));
    return there && hasRoom(topUp, minor);
  }

  private boolean fits(TopUp topUp) {
    CardState card = card(topUp);
    boolean good =
        topUp.card() == null
            || (card != null
                && leads(card, topUp)
                && new NaiveCards(book, id, step).isFit(card, NaiveCards.GIVEN_OUT));
    return good && topUp.paid() == topUp.amount().minor() && hasRoom(topUp, topUp.paid());
  }

  private boolean hasRoom(TopUp topUp, long minor) {
    return book.usable(topUp.account(), topUp.amount().currency())
        && book.room(topUp.account(), minor);
  }

  /** What is on a medium can be spent once it is written. */
  private String done(EntryId order, TopUp topUp, long minor) {
    CardState card = card(topUp);
    boolean written =
        card != null
            ? card.valueMode() == ValueMode.ON_MEDIUM
            : step.said().cards().values().stream()
                .anyMatch(one -> one.valueMode() == ValueMode.ON_MEDIUM && leads(one, topUp));
    if (written && minor > 0) {
      NaiveMedium medium = book.unwritten(topUp.account());
      book.media.put(topUp.account(), medium.more(minor, order));
    }
    return written ? "credited" : "delivered";
  }

  private boolean isNamed(TopUp topUp, ResolveLoad c) {
    boolean account = c.account() == null || c.account().value().equals(topUp.account());
    if (c.card() == null) {
      return account;
    }
    CardState shown = step.said().cards().get(c.card());
    return account
        && shown != null
        && (topUp.card() == null ? leads(shown, topUp) : shown.number().equals(topUp.card()));
  }

  private boolean leads(CardState card, TopUp topUp) {
    AccountLink link = new NaiveCards(book, id, step).link(card);
    return link != null && link.account().value().equals(topUp.account());
  }

  private @Nullable CardState card(TopUp topUp) {
    return topUp.card() == null ? null : step.said().cards().get(CardRef.number(topUp.card()));
  }
}
