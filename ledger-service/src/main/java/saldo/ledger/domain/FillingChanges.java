package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.FILLING_ASSIGNED;
import static saldo.schemas.ledger.RejectionReason.FILLING_REVERSED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/** Whose a filling is after all. */
final class FillingChanges {
  private FillingChanges() {}

  static Decision<LedgerEvent, RejectionReason> assign(Deciding on, AssignFilling c) {
    Checks checks = on.checks();
    @Nullable Filled filled = known(checks, on, c.original());
    @Nullable CardState card = on.book().cards().card(c.card());
    checks.that(card != null, CARD_UNKNOWN, "card", c.card());
    if (filled == null || card == null) {
      return checks.refusal();
    }
    new CardChecks(checks, on).notReplaced(card);
    Instant at = assignedAt(on, card, filled);
    Fillings.assigned(checks, card, at);
    if (checks.failed()) {
      return checks.refusal();
    }
    AccountLink link = card.links().account(at).orElseThrow();
    Deciding then = opened(on, link, card);
    AccountId account = link.account();
    Checks open = then.checks();
    open.that(!account.equals(filled.account()), FILLING_ASSIGNED, "account", account);
    inCurrency(open, then.book().existing(account).currency(), filled.amount());
    return open.notClosed(account)
        .notClosed(filled.account())
        .affordable(givenBack(filled, filled.amount().minor()))
        .accept(() -> assigned(then, new Assignment(c, filled, card, at), account));
  }

  /** Who gets a filling, as the card was assigned at a time. */
  private record Assignment(AssignFilling command, Filled filled, CardState card, Instant at) {}

  private static FillingAssigned assigned(Deciding on, Assignment a, AccountId account) {
    Filled filled = a.filled();
    FuelHolder whose = FuelHolder.of(a.card(), a.at());
    @Nullable CardUse freed = new GivingBack(on.book().cards()).of(filled);
    return new FillingAssigned(
        filled.id(),
        filled.account(),
        account,
        filled.amount(),
        filled.filling(),
        whose.vehicle(),
        whose.bearer(),
        a.command().reason(),
        on.postings(FuelPostings.moved(filled.account(), account, filled.amount())),
        counted(new Deciding(Evolution.used(on.book(), freed), on.situation(), List.of()), a),
        freed);
  }

  /** It counts in the day, week or month when it was filled, and where. */
  private static CardUse counted(Deciding on, Assignment a) {
    Filled filled = a.filled();
    Deciding then = on.in(FuelNames.then(on.situation(), filled.filling()));
    CardUse use = Holder.use(then, a.command().card(), a.card());
    Holder holder = new Holder(then, filled.account(), use, a.card());
    return Objects.requireNonNull(
        Spending.of(holder, filled.amount(), filled.items()).use(), "a card");
  }

  /** A card that had no account, or nobody, when the fuel was taken may have both now. */
  private static Instant assignedAt(Deciding on, CardState card, Filled filled) {
    Instant then = FuelNames.then(on.situation(), filled.filling()).at();
    boolean wasAssigned =
        card.links().account(then).isPresent() && !FuelHolder.of(card, then).isNobody();
    return wasAssigned ? then : on.situation().at();
  }

  private static Deciding opened(Deciding on, AccountLink link, CardState card) {
    return on.book().account(link.account()).isPresent()
        ? on
        : on.after(Holder.opening(link, card, on));
  }

  static void inCurrency(Checks checks, String currency, Money amount) {
    checks.that(
        currency.equals(amount.currency()),
        CURRENCY_MISMATCH,
        "accountCurrency",
        currency,
        "amountCurrency",
        amount.currency());
  }

  /** The fuel was taken, so it may overdraw; but what comes back has to fit below a ceiling. */
  static List<Leg> givenBack(Filled filled, long minor) {
    Money back = Money.of(Math.max(0, minor), filled.amount().currency());
    return List.of(new Leg(filled.account(), back));
  }

  static @Nullable Filled known(Checks checks, Deciding on, EntryId id) {
    @Nullable Filled filled = on.book().filling(id);
    checks
        .that(filled != null, FILLING_UNKNOWN, "filling", id)
        .that(
            filled == null || filled.state() != Filled.State.REVERSED,
            FILLING_REVERSED,
            "filling",
            id);
    return checks.failed() ? null : filled;
  }
}
