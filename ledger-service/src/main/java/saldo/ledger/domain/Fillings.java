package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_HOLDER;
import static saldo.schemas.ledger.RejectionReason.FILLING_INVALID;
import static saldo.schemas.ledger.RejectionReason.PRODUCT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.OfFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.registry.MasterKind;

/**
 * Fuel that was taken. Whose it is, and what it counts against, is as it was when it was taken,
 * however late it becomes known.
 */
final class Fillings {
  /** Clocks differ, and a person may round up; nobody fills tomorrow. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private Fillings() {}

  static Decision<LedgerEvent, RejectionReason> decide(Deciding on, FuelCommand command) {
    return switch (command) {
      case RecordFilling c -> record(on, c);
      case EnterFilling c -> enter(on, c);
      case AssignFilling c -> FillingChanges.assign(on, c);
      case RepriceFilling c -> Repricing.reprice(on, c);
    };
  }

  private static Decision<LedgerEvent, RejectionReason> record(Deciding on, RecordFilling c) {
    Checks checks = sound(on.checks(), c);
    if (checks.failed()) {
      return checks.refusal();
    }
    return recorded(released(on, c), c, Purpose.REFUEL);
  }

  private static Decision<LedgerEvent, RejectionReason> enter(Deciding now, EnterFilling c) {
    Instant latest = now.situation().at().plus(AHEAD);
    Checks first = sound(now.checks(), c);
    first.that(
        !c.filling().filledAt().isAfter(latest), FILLING_INVALID, "filledAt", said(c.filling()));
    if (first.failed()) {
      return first.refusal();
    }
    Deciding on = now.in(FuelNames.then(now.situation(), c.filling()));
    Checks checks = on.checks();
    @Nullable CardState card = on.book().cards().card(c.card());
    checks.that(card != null, CARD_UNKNOWN, "card", c.card());
    if (card != null) {
      assigned(checks, card, on.situation().at());
    }
    registered(checks, on, c.filling());
    if (card != null && !checks.failed()) {
      FillingChanges.inCurrency(checks, currency(on, card), c.amount());
    }
    return checks.failed() ? checks.refusal() : recorded(now, c, Purpose.CORRECT);
  }

  private static String currency(Deciding on, CardState card) {
    AccountLink link = card.links().account(on.situation().at()).orElseThrow();
    return on.book()
        .account(link.account())
        .map(AccountSnapshot::currency)
        .orElse(link.plan().currency());
  }

  private static Decision<LedgerEvent, RejectionReason> recorded(
      Deciding now, OfFilling c, Purpose purpose) {
    Deciding on = now.in(FuelNames.then(now.situation(), c.filling()));
    Meeting met = Meeting.of(on, c, purpose, null);
    FuelHolder whose = FuelHolder.of(met.card(), on.situation().at());
    long change = -c.amount().minor();
    Treatment treatment = whose.isNobody() ? Treatment.UNASSIGNED : met.treatment(change);
    List<Item> items = FuelItems.of(on.book().cards(), c, on.situation().at());
    List<Leg> legs = PostingRules.sale(met.bookedOn(treatment), c.amount(), items);
    Decision<LedgerEvent, RejectionReason> booked =
        met.accept(
            treatment,
            d ->
                new FillingRecorded(
                    on.situation().entry(),
                    met.bookedOn(treatment),
                    c.amount(),
                    c.filling(),
                    items,
                    whose.vehicle(),
                    whose.bearer(),
                    treatment,
                    d.postings(legs),
                    Objects.requireNonNull(met.use(treatment, items), "a card"),
                    met.reason(treatment, change)));
    return Reloads.after(met.then().in(now.situation()), met.bookedOn(treatment), booked);
  }

  /** What was authorised for the card is free again: the filling itself is booked in full. */
  private static Deciding released(Deciding on, RecordFilling c) {
    @Nullable Hold hold = c.hold() == null ? null : on.book().hold(c.hold());
    return hold == null || !hold.isOpen() || !hold.account().equals(payer(on, c))
        ? on
        : on.after(
            new HoldReleased(hold.id(), hold.account(), hold.remaining(), Holds.unspent(on, hold)));
  }

  private static AccountId payer(Deciding on, RecordFilling c) {
    Instant at = FuelNames.then(on.situation(), c.filling()).at();
    return new CardAccounts(on.book().cards(), at).holder(c);
  }

  private static Checks sound(Checks checks, OfFilling c) {
    Filling filling = c.filling();
    boolean possible =
        filling.quantityMl() > 0
            && filling.quantityMl() <= Limits.QUANTITY_ML
            && filling.unitMilliMinor() >= 0
            && (filling.odometerKm() == null || filling.odometerKm() >= 0);
    return checks.amount(c.amount()).that(possible, FILLING_INVALID, "filledAt", said(filling));
  }

  private static String said(Filling filling) {
    return filling.filledAt() + ", " + filling.quantityMl() + " ml";
  }

  /** It has an account, and a vehicle or driver. */
  static void assigned(Checks checks, CardState card, Instant at) {
    checks
        .that(card.links().account(at).isPresent(), CARD_WITHOUT_ACCOUNT, "card", card.number())
        .that(!FuelHolder.of(card, at).isNobody(), CARD_WITHOUT_HOLDER, "card", card.number());
  }

  private static void registered(Checks checks, Deciding on, Filling filling) {
    CardFile file = on.book().cards();
    Instant at = on.situation().at();
    @Nullable String place = filling.servicePoint();
    boolean known =
        place == null || file.registered(MasterKind.SERVICE_POINT, place, at).isPresent();
    checks
        .that(known, SERVICE_POINT_UNKNOWN, "servicePoint", String.valueOf(place))
        .that(
            FuelItems.product(file, filling.product(), at).isPresent(),
            PRODUCT_UNKNOWN,
            "product",
            filling.product());
  }
}
