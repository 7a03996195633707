package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.ALREADY_SO;
import static saldo.schemas.card.CardRejection.MEDIUM_TAKEN;
import static saldo.schemas.card.CardRejection.MEDIUM_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardRejection;

/**
 * What stands for a card at readers. A chip that was released may be bound again; a QR code may
 * have been seen by anybody, so it is used once, and a card has one at a time.
 */
final class Media {
  private Media() {}

  static Decision<CardEvent, CardRejection> bind(Deciding on, BindMedium c) {
    return on.about(
        c.number(),
        (checks, card) -> {
          boolean code = Card.isCode(c.medium());
          boolean bound = card.media().contains(c.medium());
          checks.physical(card).notClosed(card);
          if (!bound) {
            free(checks, c.medium(), on.cards().use(c.medium()));
          }
          return checks
              .that(!bound, ALREADY_SO, "what", c.medium() + " stands for card " + c.number())
              .that(
                  !code || card.code().isEmpty(),
                  ALREADY_SO,
                  "what",
                  "card " + c.number() + " has a QR code, which can be reissued")
              .accept(() -> new MediumBound(c.number(), c.medium()));
        });
  }

  static Decision<CardEvent, CardRejection> release(Deciding on, ReleaseMedium c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) ->
            checks
                .physical(card)
                .notClosed(card)
                .that(
                    card.media().contains(c.medium()),
                    MEDIUM_UNKNOWN,
                    "medium",
                    c.medium(),
                    "needed",
                    "a medium of card " + c.number())
                .accept(() -> new MediumReleased(c.number(), c.medium(), c.reason())));
  }

  static Decision<CardEvent, CardRejection> reissueCode(Deciding on, ReissueCode c) {
    return on.about(
        c.number(),
        on.checks().reason(c.reason()),
        (checks, card) -> {
          checks.physical(card).notClosed(card);
          return free(checks, c.code(), on.cards().use(c.code()))
              .that(
                  Card.isCode(c.code()), MEDIUM_UNKNOWN, "medium", c.code(), "needed", "a QR code")
              .acceptAll(() -> {
                List<CardEvent> events = new ArrayList<>();
                card.code()
                    .ifPresent(old -> events.add(new MediumReleased(c.number(), old, c.reason())));
                events.add(new MediumBound(c.number(), c.code()));
                return events;
              });
        });
  }

  private static Checks free(Checks checks, MediumId medium, @Nullable MediumUse use) {
    return checks.that(
        use == null || !(use.now() || Card.isCode(medium)),
        MEDIUM_TAKEN,
        "medium",
        medium,
        "number",
        use == null ? "" : use.card());
  }
}
