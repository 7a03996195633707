package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.DELIVERY_CLAIMED;
import static saldo.schemas.ledger.RejectionReason.DELIVERY_NOT_CLAIMED;
import static saldo.schemas.ledger.RejectionReason.NOTHING_TO_DELIVER;
import static saldo.schemas.ledger.RejectionReason.WRITE_IN_DOUBT;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.ledger.domain.CardChecks.Presented;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.DeliveryCommand;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.DeliveryClaimed;
import saldo.schemas.ledger.DeliveryEvent.DeliveryReleased;
import saldo.schemas.ledger.DeliveryEvent.MediumMarked;
import saldo.schemas.ledger.DeliveryEvent.MediumWiped;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumMirror;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Treatment;
import saldo.schemas.ledger.Undelivered;
import saldo.schemas.ledger.Undelivered.Claim;

/**
 * Credit on its way to a medium. Nobody sends a medium its balance, only numbered amounts on top of
 * what it has; the first device that takes one writes it, and no other does.
 */
final class Deliveries {
  private Deliveries() {}

  static Decision<LedgerEvent, RejectionReason> decide(Deciding on, DeliveryCommand command) {
    return switch (command) {
      case ClaimDelivery c -> claim(on, c);
      case RecordDelivery c -> record(on, c);
      case ReleaseDelivery c -> release(on, c);
      case RecordWipe c -> wipe(on, c);
      case RecordMark c -> mark(on, c);
    };
  }

  private static Decision<LedgerEvent, RejectionReason> claim(Deciding on, ClaimDelivery c) {
    @Nullable CardState card = on.book().cards().card(c.card());
    Checks checks = on.checks().that(card != null, CARD_UNKNOWN, "card", c.card());
    if (card == null) {
      return checks.refusal();
    }
    new CardChecks(checks, on).usable(new Presented(card, Purpose.DELIVER));
    return checks.failed() ? checks.refusal() : claim(on, c, card);
  }

  private static Decision<LedgerEvent, RejectionReason> claim(
      Deciding on, ClaimDelivery c, CardState card) {
    Holder holder = Holder.byCard(on, c.card(), card);
    AccountSnapshot account = holder.on().book().existing(holder.account());
    Undelivered undelivered = Waiting.of(account);
    @Nullable Claim before = undelivered.claim();
    String by = taker(on.situation().origin());
    return on.checks()
        .that(undelivered.minor() > 0, NOTHING_TO_DELIVER, "card", card.number())
        .that(
            before == null || before.by().equals(by),
            DELIVERY_CLAIMED,
            "account",
            holder.account(),
            "by",
            before == null ? by : before.by())
        .usable(account.currency(), holder.account())
        .that(!isInDoubt(account), WRITE_IN_DOUBT, "account", holder.account())
        .accept(() -> claimed(holder, account, undelivered, by));
  }

  private static DeliveryClaimed claimed(
      Holder holder, AccountSnapshot account, Undelivered undelivered, String by) {
    @Nullable Claim again = undelivered.claim();
    return new DeliveryClaimed(
        account.account(),
        again == null ? undelivered.deliveries() + 1 : undelivered.deliveries(),
        Money.of(again == null ? undelivered.waitingMinor() : again.minor(), account.currency()),
        again == null ? undelivered.orders() : again.orders(),
        by,
        Objects.requireNonNull(holder.use(), "found by card"));
  }

  /** What may be on the medium already is not written to it again. */
  private static boolean isInDoubt(AccountSnapshot account) {
    @Nullable MediumMirror medium = account.medium();
    return medium != null && (medium.delivers() || SeenWrites.hasPassedOne(medium));
  }

  /** It has been written, whatever is known of it here. */
  private static Decision<LedgerEvent, RejectionReason> record(Deciding on, RecordDelivery c) {
    @Nullable AccountSnapshot account = on.book().account(c.account()).orElse(null);
    Undelivered undelivered = account == null ? Undelivered.NOTHING : Waiting.of(account);
    @Nullable Claim claim = Waiting.isOpen(undelivered, c.number()) ? undelivered.claim() : null;
    if (account == null || claim == null) {
      boolean numbered = c.number() > 0 && c.number() <= undelivered.deliveries();
      Treatment treatment = numbered ? Treatment.EXCEPTIONAL : Treatment.UNASSIGNED;
      return on.after(new Delivered(c.account(), c.number(), null, treatment)).accepted();
    }
    Money amount = Money.of(claim.minor(), account.currency());
    return LoadOrders.delivered(on, account.account(), claim.orders())
        .checks()
        .accept(() -> new Delivered(c.account(), c.number(), amount, Treatment.NORMAL));
  }

  private static Decision<LedgerEvent, RejectionReason> release(Deciding on, ReleaseDelivery c) {
    Checks checks = on.checks().holders(c.account());
    if (checks.failed()) {
      return checks.refusal();
    }
    AccountSnapshot account = on.book().existing(c.account());
    Undelivered undelivered = Waiting.of(account);
    @Nullable Claim claim = undelivered.claim();
    return checks
        .that(claim != null, DELIVERY_NOT_CLAIMED, "account", c.account())
        .that(!isInDoubt(account), WRITE_IN_DOUBT, "account", c.account())
        .accept(() ->
            new DeliveryReleased(
                c.account(),
                undelivered.deliveries(),
                Money.of(claim == null ? 0 : claim.minor(), account.currency()),
                c.reason()));
  }

  private static Decision<LedgerEvent, RejectionReason> wipe(Deciding on, RecordWipe c) {
    @Nullable CardState card = on.book().cards().card(c.card());
    Treatment treatment =
        card == null
            ? Treatment.UNASSIGNED
            : on.book().cards().replacement(card) != null
                ? Treatment.NORMAL
                : Treatment.EXCEPTIONAL;
    MediumWiped wiped =
        new MediumWiped(Holder.use(on, c.card(), card), account(on, card), c.found(), treatment);
    return on.after(wiped).accepted();
  }

  /** It stands there, whatever is known here. */
  private static Decision<LedgerEvent, RejectionReason> mark(Deciding on, RecordMark c) {
    @Nullable CardState card = on.book().cards().card(c.card());
    MediumMarked marked =
        new MediumMarked(
            Holder.use(on, c.card(), card),
            account(on, card),
            c.blocked(),
            card == null ? Treatment.UNASSIGNED : Treatment.NORMAL);
    return on.after(marked).accepted();
  }

  private static @Nullable AccountId account(Deciding on, @Nullable CardState card) {
    return card == null
        ? null
        : card.links().account(on.situation().at()).map(AccountLink::account).orElse(null);
  }

  /** A terminal can come back after a power cut and take the same again. */
  static String taker(Origin origin) {
    return origin.terminal() != null ? origin.terminal() : origin.actor();
  }
}
