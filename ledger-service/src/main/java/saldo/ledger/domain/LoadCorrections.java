package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CORRECTION_INVALID;
import static saldo.schemas.ledger.RejectionReason.LOAD_OF_ANOTHER;
import static saldo.schemas.ledger.RejectionReason.OUTSTANDING_DIFFERS;

import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.CardState;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.LoadOrderEvent.LoadCorrected;
import saldo.schemas.ledger.RejectionReason;

/**
 * Support ends a pending load: it names the card, what is outstanding and how much of that is
 * credited. What has become of card and account matters only if something is.
 */
final class LoadCorrections {
  private LoadCorrections() {}

  static Decision<LedgerEvent, RejectionReason> resolve(Deciding on, ResolveLoad c) {
    Checks checks = on.checks();
    @Nullable LoadOrder order = LoadOrders.pending(checks, on, c.order());
    if (order == null) {
      return checks.refusal();
    }
    Crediting crediting = new Crediting(on, order, Purpose.CORRECT);
    boolean credits = c.correction().minor() > 0;
    checks
        .that(
            isMeant(on, order, c),
            LOAD_OF_ANOTHER,
            "order",
            c.order(),
            "holder",
            order.card() != null ? order.card() : order.account())
        .that(
            c.outstanding().equals(order.paid()),
            OUTSTANDING_DIFFERS,
            "outstanding",
            order.paid(),
            "named",
            c.outstanding())
        .that(
            isWithin(c.correction(), order.paid()),
            CORRECTION_INVALID,
            "correction",
            c.correction(),
            "outstanding",
            order.paid());
    if (credits && !checks.failed()) {
      crediting.checks(checks, c.correction());
    }
    Decision<LedgerEvent, RejectionReason> corrected =
        checks.accept(() -> corrected(on, order, c, credits ? crediting : null));
    return credits && crediting.isOnMedium()
        ? OntoMedia.afterwards(
            corrected, new DeliveryQueued(order.account(), c.correction(), order.id()))
        : corrected;
  }

  private static LoadCorrected corrected(
      Deciding on, LoadOrder order, ResolveLoad c, @Nullable Crediting crediting) {
    return new LoadCorrected(
        order.id(),
        order.account(),
        order.paid(),
        c.correction(),
        c.reason(),
        on.postings(PostingRules.loadCorrected(order.account(), order.paid(), c.correction())),
        crediting == null ? null : crediting.use());
  }

  /** Whoever is named is the one it was ordered for. */
  private static boolean isMeant(Deciding on, LoadOrder order, ResolveLoad c) {
    boolean account = c.account() == null || c.account().equals(order.account());
    return account && (c.card() == null || isFor(on, order, c.card()));
  }

  private static boolean isFor(Deciding on, LoadOrder order, CardRef ref) {
    @Nullable CardState card = on.book().cards().card(ref);
    if (order.card() != null) {
      @Nullable CardNumber number =
          card != null ? card.number() : ref.isMedium() ? null : ref.number();
      return order.card().equals(number);
    }
    return card != null
        && card.links()
            .account(on.situation().at())
            .filter(link -> link.account().equals(order.account()))
            .isPresent();
  }

  private static boolean isWithin(Money correction, Money outstanding) {
    return correction.currency().equals(outstanding.currency())
        && correction.minor() >= 0
        && correction.minor() <= outstanding.minor();
  }
}
