package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.FILLING_ASSIGNED;
import static saldo.schemas.ledger.RejectionReason.FILLING_PRICED;
import static saldo.schemas.ledger.RejectionReason.FILLING_REVERSED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNASSIGNED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.PRICE_UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.FuelEvent.FillingAssigned;
import saldo.schemas.ledger.FuelEvent.FillingRepriced;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Price;

/** Whose a filling is after all, and what it costs after all. */
final class FillingChanges {
  private FillingChanges() {}

  static Decision<LedgerEvent, RejectionReason> assign(Deciding on, AssignFilling c) {
    Checks checks = on.checks();
    @Nullable Filled filled = known(checks, on, c.original());
    @Nullable CardState card = on.book().cards().card(c.card());
    checks.that(filled == null || card != null, CARD_UNKNOWN, "card", c.card());
    if (filled == null || card == null) {
      return checks.refusal();
    }
    Instant at = assignedAt(card, filled, on.situation().at());
    Fillings.assigned(checks, card, at);
    if (checks.failed()) {
      return checks.refusal();
    }
    AccountLink link = card.links().account(at).orElseThrow();
    Deciding then = opened(on, link, card);
    AccountId account = link.account();
    Checks open = then.checks();
    open.that(!account.equals(filled.account()), FILLING_ASSIGNED, "account", account);
    return takes(open, then, account, filled.amount())
        .accept(() -> assigned(then, new Assignment(c, filled, card, at), account));
  }

  /** Who gets a filling, as the card was assigned at a time. */
  private record Assignment(AssignFilling command, Filled filled, CardState card, Instant at) {}

  private static FillingAssigned assigned(Deciding on, Assignment a, AccountId account) {
    Filled filled = a.filled();
    FuelHolder whose = FuelHolder.of(a.card(), a.at());
    Deciding then = on.in(FuelNames.then(on.situation(), filled.filling()));
    CardUse presented = Holder.use(then, a.command().card(), a.card());
    Holder holder = new Holder(then, account, presented, a.card());
    @Nullable CardUse counted = Spending.of(holder, filled.amount(), filled.items()).use();
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
        counted == null ? presented : counted);
  }

  static Decision<LedgerEvent, RejectionReason> reprice(Deciding on, RepriceFilling c) {
    Checks checks = on.checks();
    @Nullable Filled filled = known(checks, on, c.original());
    if (filled == null) {
      return checks.refusal();
    }
    Filling filling = filled.filling();
    OptionalLong price = price(on.book().cards(), c.priceList(), filled);
    checks
        .that(!filled.isWaiting(), FILLING_UNASSIGNED, "filling", c.original())
        .that(
            price.isPresent(),
            PRICE_UNKNOWN,
            "priceList",
            c.priceList(),
            "product",
            filling.product());
    if (checks.failed()) {
      return checks.refusal();
    }
    Filling repriced = filling.at(price.getAsLong());
    long minor = Filling.amountMinor(filling.quantityMl(), repriced.unitMilliMinor());
    Money amount = Money.of(minor, filled.amount().currency());
    return checks
        .amount(amount)
        .that(!amount.equals(filled.amount()), FILLING_PRICED, "amount", amount)
        .notClosed(filled.account())
        .accept(() ->
            new FillingRepriced(
                filled.id(),
                filled.account(),
                filled.amount(),
                amount,
                repriced,
                c.priceList(),
                on.postings(FuelPostings.repriced(filled, filled.at(amount, repriced)))));
  }

  /** A card that had no account, or nobody, when the fuel was taken may have both now. */
  private static Instant assignedAt(CardState card, Filled filled, Instant now) {
    Instant then = filled.filling().filledAt();
    boolean wasAssigned =
        card.links().account(then).isPresent() && !FuelHolder.of(card, then).isNobody();
    return wasAssigned ? then : now;
  }

  private static Deciding opened(Deciding on, AccountLink link, CardState card) {
    return on.book().account(link.account()).isPresent()
        ? on
        : on.after(Holder.opening(link, card, on));
  }

  /** The fuel was taken, so it may overdraw; but a closed account stays at zero. */
  private static Checks takes(Checks checks, Deciding on, AccountId account, Money amount) {
    AccountSnapshot holder = on.book().existing(account);
    return checks
        .that(
            holder.currency().equals(amount.currency()),
            CURRENCY_MISMATCH,
            "accountCurrency",
            holder.currency(),
            "amountCurrency",
            amount.currency())
        .notClosed(account);
  }

  private static OptionalLong price(CardFile file, String list, Filled filled) {
    return file
        .registered(MasterKind.PRICE_LIST, list, filled.filling().filledAt())
        .map(PriceList.class::cast)
        .filter(prices -> prices.currency().equals(filled.amount().currency()))
        .map(PriceList::prices)
        .orElse(List.of())
        .stream()
        .filter(price -> price.product().equals(filled.filling().product()))
        .mapToLong(Price::milliMinor)
        .findFirst();
  }

  private static @Nullable Filled known(Checks checks, Deciding on, EntryId id) {
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
