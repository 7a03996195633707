package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Giving by plan. A plan gives to a card once in a period, whoever asks and under whatever id. */
final class Allocations {
  private Allocations() {}

  static Decision<LedgerEvent, RejectionReason> allocate(Deciding on, Allocate c) {
    return on.wanted(c, Purpose.ALLOCATE)
        .from(on.checks().amount(c.amount()), holder -> allocate(holder, c));
  }

  private static Decision<LedgerEvent, RejectionReason> allocate(Holder holder, Allocate c) {
    Checks checks = holder.on().checks();
    CardNumber card = Objects.requireNonNull(holder.card(), "found by card").number();
    boolean given = holder.on().book().cards().given().has(new Given(card, c.plan(), c.period()));
    checks.that(
        !given, ALREADY_ALLOCATED, "plan", c.plan(), "card", card, "period", c.period().value());
    payer(checks, holder, c.source().account(), c.amount().currency());
    if (checks.failed()) {
      return checks.refusal();
    }
    Money amount = Money.of(given(holder, c), c.amount().currency());
    List<Leg> legs =
        amount.minor() == 0
            ? List.of()
            : PostingRules.allocation(holder.account(), amount, c.source());
    Decision<LedgerEvent, RejectionReason> allocated =
        checks
            .affordable(legs)
            .accept(() ->
                new Allocated(
                    holder.account(),
                    amount,
                    c.amount(),
                    c.plan(),
                    c.period(),
                    c.cumulative(),
                    c.source(),
                    holder.on().postings(legs),
                    Objects.requireNonNull(holder.use())));
    return OntoMedia.afterwards(allocated, holder, amount);
  }

  private static void payer(
      Checks checks, Holder holder, @Nullable AccountId payer, String currency) {
    if (payer == null) {
      checks.usable(currency, holder.account());
    } else {
      checks
          .that(!payer.equals(holder.account()), SAME_ACCOUNT, "account", payer)
          .usable(currency, holder.account(), payer);
    }
  }

  /** What is on hold is left too; a debt is not paid off. */
  private static long given(Holder holder, Allocate c) {
    AccountSnapshot account = holder.on().book().existing(holder.account());
    long left = c.cumulative() ? 0 : Math.max(0, account.balanceMinor());
    return Math.max(0, c.amount().minor() - left);
  }
}
