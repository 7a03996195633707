package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CAPTURE_EXCEEDS_HOLD;
import static saldo.schemas.ledger.RejectionReason.CURRENCY_MISMATCH;
import static saldo.schemas.ledger.RejectionReason.EXPIRY_INVALID;
import static saldo.schemas.ledger.RejectionReason.HOLD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.HOLD_FOR_OTHER_PRODUCTS;
import static saldo.schemas.ledger.RejectionReason.HOLD_NOT_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.HOLD_NOT_OPEN;
import static saldo.schemas.ledger.RejectionReason.HOLD_UNKNOWN;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.ExpireHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldCommand.ReleaseHold;
import saldo.schemas.ledger.HoldEvent.HoldCaptured;
import saldo.schemas.ledger.HoldEvent.HoldExpired;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.HoldEvent.HoldReleased;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.RejectionReason;

/**
 * Setting money aside. A hold is a promise: once placed it can be captured whatever happens to the
 * account meanwhile, up to its amount and until its time is over.
 */
final class Holds {
  private Holds() {}

  static Decision<LedgerEvent, RejectionReason> place(Deciding on, PlaceHold c) {
    Instant latest = on.situation().at().plus(Limits.HOLD);
    boolean sound = c.expiresAt().isAfter(on.situation().at()) && !c.expiresAt().isAfter(latest);
    Checks checks =
        on.checks()
            .amount(c.amount())
            .items(c.amount(), c.items())
            .that(sound, EXPIRY_INVALID, "expiresAt", c.expiresAt(), "latest", latest);
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    Purpose purpose = c.service() == HoldService.FUEL ? Purpose.REFUEL : Purpose.PAY;
    return on.wanted(c, purpose)
        .from(
            checks,
            holder -> {
              Spending spending = Spending.of(holder, c.amount(), items);
              return spending
                  .checks(holder, c.amount())
                  .affordable(List.of(new Leg(holder.account(), c.amount().negated())))
                  .accept(() ->
                      new HoldPlaced(
                          on.situation().entry(),
                          holder.account(),
                          c.amount(),
                          c.expiresAt(),
                          c.purpose(),
                          spending.use(),
                          spending.groups()));
            });
  }

  static Decision<LedgerEvent, RejectionReason> capture(Deciding on, CaptureHold c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    @Nullable Hold hold = open(checks, on, c.hold());
    if (hold == null) {
      return checks.refusal();
    }
    Instant now = on.situation().at();
    Money left = hold.remaining();
    boolean sameCurrency = c.amount().currency().equals(left.currency());
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    checks.that(now.isBefore(hold.expiresAt()), HOLD_EXPIRED, "expiredAt", hold.expiresAt());
    forTheseProducts(checks, hold, items);
    Decision<LedgerEvent, RejectionReason> captured =
        checks
            .that(
                !sameCurrency || c.amount().minor() <= left.minor(),
                CAPTURE_EXCEEDS_HOLD,
                "held",
                left,
                "requested",
                c.amount())
            .that(sameCurrency, CURRENCY_MISMATCH, "held", left, "requested", c.amount())
            .accept(() -> captured(on, hold, c, items));
    return Reloads.after(on, hold.account(), captured);
  }

  static Decision<LedgerEvent, RejectionReason> release(Deciding on, ReleaseHold c) {
    Checks checks = on.checks();
    @Nullable Hold hold = open(checks, on, c.hold());
    return hold == null
        ? checks.refusal()
        : checks.accept(
            () -> new HoldReleased(hold.id(), hold.account(), hold.remaining(), unspent(on, hold)));
  }

  static Decision<LedgerEvent, RejectionReason> expire(Deciding on, ExpireHold c) {
    Checks checks = on.checks();
    @Nullable Hold hold = open(checks, on, c.hold());
    if (hold == null) {
      return checks.refusal();
    }
    boolean over = !on.situation().at().isBefore(hold.expiresAt());
    return checks
        .that(over, HOLD_NOT_EXPIRED, "expiresAt", hold.expiresAt())
        .accept(
            () -> new HoldExpired(hold.id(), hold.account(), hold.remaining(), unspent(on, hold)));
  }

  private static HoldCaptured captured(Deciding on, Hold hold, CaptureHold c, List<Item> items) {
    long rest = c.keepRest() ? 0 : hold.remaining().minor() - c.amount().minor();
    return new HoldCaptured(
        hold.id(),
        hold.account(),
        c.amount(),
        Money.of(rest, c.amount().currency()),
        items,
        on.postings(PostingRules.sale(hold.account(), c.amount(), items)),
        new GivingBack(on.book().cards()).of(hold, rest));
  }

  static @Nullable CardUse unspent(Deciding on, Hold hold) {
    return new GivingBack(on.book().cards()).of(hold, hold.remaining().minor());
  }

  private static void forTheseProducts(Checks checks, Hold hold, List<Item> items) {
    @Nullable List<String> groups = hold.card() == null ? null : hold.card().groups();
    if (groups != null) {
      for (Item item : items) {
        checks.that(
            groups.contains(item.group()),
            HOLD_FOR_OTHER_PRODUCTS,
            "group",
            item.group(),
            "groups",
            String.join(", ", groups));
      }
    }
  }

  private static @Nullable Hold open(Checks checks, Deciding on, EntryId id) {
    if (checks.failed()) {
      return null;
    }
    @Nullable Hold hold = on.book().hold(id);
    checks
        .that(hold != null, HOLD_UNKNOWN, "hold", id)
        .that(hold != null && hold.isOpen(), HOLD_NOT_OPEN, "hold", id);
    return checks.failed() ? null : hold;
  }
}
