package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.BALANCE_NEGATIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.HOLDS_OPEN;
import static saldo.schemas.ledger.RejectionReason.SAME_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.SAME_CARD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.ledger.domain.CardChecks.Presented;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyEvent.BalanceTransferred;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Replacement;

/**
 * One card for another: all that is on the first goes to the second, on top of what is there. No
 * cash moves, and the sum of all cards stays the same.
 */
final class Replacements {
  private Replacements() {}

  static Decision<LedgerEvent, RejectionReason> transfer(Deciding on, TransferBalance c) {
    CardFile file = on.book().cards();
    CardRef fromRef = CardRef.number(c.from());
    @Nullable CardState from = file.card(fromRef);
    @Nullable CardState to = file.card(c.to());
    Checks checks =
        on.checks()
            .that(!isSame(c, to), SAME_CARD, "card", c.from())
            .that(from != null, CARD_UNKNOWN, "card", c.from())
            .that(to != null, CARD_UNKNOWN, "card", c.to());
    if (checks.failed() || from == null || to == null) {
      return checks.refusal();
    }
    new CardChecks(checks, on)
        .usable(new Presented(from, purpose(c.why())), new Presented(to, Purpose.TAKE_OVER));
    return checks.failed()
        ? checks.refusal()
        : transfer(c, Holder.byCard(on, fromRef, from), Holder.byCard(on, c.to(), to));
  }

  private static Decision<LedgerEvent, RejectionReason> transfer(
      TransferBalance c, Holder from, Holder to) {
    AccountSnapshot old = from.on().book().existing(from.account());
    AccountSnapshot next = to.on().book().existing(to.account());
    Money balance = Money.of(old.balanceMinor(), old.currency());
    List<Leg> legs =
        balance.minor() == 0
            ? List.of()
            : PostingRules.transfer(from.account(), to.account(), balance);
    Deciding on =
        Media.retired(OntoMedia.withdrawn(opened(from, to), from.account()), from.account());
    Checks checks =
        on.checks()
            .that(!from.account().equals(to.account()), SAME_ACCOUNT, "account", to.account())
            .sameKind(from.account(), to.account())
            .holders(from.account())
            .holders(to.account())
            .that(
                old.currency().equals(next.currency()),
                CURRENCY_MISMATCH,
                "accountCurrency",
                next.currency(),
                "amountCurrency",
                old.currency())
            .notClosed(from.account())
            .notClosed(to.account())
            .notFrozen(to.account())
            .that(old.openHolds() == 0, HOLDS_OPEN, "holds", old.openHolds())
            .that(balance.minor() >= 0, BALANCE_NEGATIVE, "card", c.from(), "balance", balance)
            .affordable(legs);
    Decision<LedgerEvent, RejectionReason> transferred =
        checks.accept(() -> transferred(c, from, to, on.postings(legs)));
    // also if the new card lies on a reader: what nobody has written yet waits
    return OntoMedia.afterwards(transferred, to, balance);
  }

  private static BalanceTransferred transferred(
      TransferBalance c, Holder from, Holder to, List<Posting> postings) {
    AccountSnapshot old = from.on().book().existing(from.account());
    Money balance = Money.of(old.balanceMinor(), old.currency());
    return new BalanceTransferred(
        c.from(),
        from.account(),
        number(to),
        to.account(),
        balance,
        c.why(),
        c.delivery(),
        postings);
  }

  /** Both accounts, each opened if this is the first that happens to it. */
  private static Deciding opened(Holder from, Holder to) {
    Deciding on = from.on();
    for (LedgerEvent opening : to.on().soFar()) {
      on = on.soFar().contains(opening) ? on : on.after(opening);
    }
    return on;
  }

  /** A number says so by itself, a medium only if it is known. */
  private static boolean isSame(TransferBalance c, @Nullable CardState to) {
    return to != null
        ? c.from().equals(to.number())
        : !c.to().isMedium() && c.from().equals(c.to().number());
  }

  private static CardNumber number(Holder to) {
    if (to.card() == null) {
      throw new IllegalStateException("found by card");
    }
    return to.card().number();
  }

  private static Purpose purpose(Replacement why) {
    return switch (why) {
      case LOST -> Purpose.REPLACE_LOST;
      case EXCHANGE -> Purpose.EXCHANGE;
    };
  }
}
