package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.NOT_EXPIRED;
import static saldo.schemas.card.CardRejection.VIRTUAL_CARD_EXISTS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;

/**
 * How a card that was given to somebody goes from one status to the next.
 *
 * <pre>
 * stock → issued → active ⇄ suspended → lost, stolen, confiscated, returned, expired → closed
 *           ↑                                            │            │
 *           └────────────── issued again, with a new account ─────────┘
 * </pre>
 *
 * <p>A lost or stolen card that turns up is confiscated, whoever brings it; it is never issued
 * again, so that its number stays its last bearer's for ever.
 */
final class Lifecycle {
  private Lifecycle() {}

  static Decision<CardEvent, CardRejection> activate(Deciding on, ActivateCard c) {
    return on.about(
        c.number(),
        (checks, card) ->
            checks
                .status(card, Statuses.of(CardStatus.ISSUED))
                .accept(() -> new CardActivated(c.number())));
  }

  static Decision<CardEvent, CardRejection> suspend(Deciding on, SuspendCard c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            checks
                .status(card, Statuses.SUSPENDABLE)
                .accept(() -> new CardSuspended(c.number(), c.reason())));
  }

  /** A virtual card comes back only if its service point has got no other one meanwhile. */
  static Decision<CardEvent, CardRejection> resume(Deciding on, ResumeCard c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) -> {
          String point = card.linkedTo(Attribute.SERVICE_POINT, on.at()).orElse("");
          @Nullable CardNumber other = on.cards().virtualCards().get(point);
          return checks
              .status(card, Statuses.of(CardStatus.SUSPENDED))
              .that(
                  other == null,
                  VIRTUAL_CARD_EXISTS,
                  "servicePoint",
                  point,
                  "number",
                  String.valueOf(other))
              .accept(() -> new CardResumed(c.number(), c.reason()));
        });
  }

  static Decision<CardEvent, CardRejection> reportLost(Deciding on, ReportLost c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            checks
                .physical(card)
                .status(card, Statuses.HELD)
                .accept(() -> new CardReportedLost(c.number(), c.how(), c.reason())));
  }

  static Decision<CardEvent, CardRejection> confiscate(Deciding on, ConfiscateCard c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            checks
                .physical(card)
                .status(card, Statuses.CONFISCABLE)
                .accept(() -> new CardConfiscated(c.number(), c.reason())));
  }

  static Decision<CardEvent, CardRejection> takeBack(Deciding on, ReturnCard c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            checks
                .physical(card)
                .status(card, Statuses.HELD)
                .accept(() -> new CardReturned(c.number(), c.reason())));
  }

  static Decision<CardEvent, CardRejection> expire(Deciding on, ExpireCard c) {
    return on.about(
        c.number(),
        (checks, card) -> {
          @Nullable Instant end = card.state().validUntil();
          return checks
              .status(card, Statuses.HELD)
              .that(
                  end != null && !on.at().isBefore(end),
                  NOT_EXPIRED,
                  "number",
                  c.number(),
                  "validUntil",
                  end == null ? "it is closed" : end)
              .accept(() -> new CardExpired(c.number()));
        });
  }
}
