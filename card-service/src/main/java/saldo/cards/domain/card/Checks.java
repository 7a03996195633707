package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.REASON_MISSING;
import static saldo.schemas.card.CardRejection.WRONG_FORM;
import static saldo.schemas.card.CardRejection.WRONG_STATUS;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Wording;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardRejection;
import saldo.schemas.card.CardStatus;

/** Conditions in the order they are written; the first that does not hold is the refusal. */
final class Checks {
  private Decision.@Nullable Rejected<CardEvent, CardRejection> refusal;

  Decision<CardEvent, CardRejection> accept(Supplier<CardEvent> event) {
    return acceptAll(() -> List.of(event.get()));
  }

  Decision<CardEvent, CardRejection> acceptAll(Supplier<List<CardEvent>> events) {
    return refusal != null ? refusal : new Decision.Accepted<>(events.get());
  }

  /** The refusal of checks that have {@link #failed}. */
  Decision<CardEvent, CardRejection> refusal() {
    if (refusal == null) {
      throw new IllegalStateException("nothing was refused");
    }
    return refusal;
  }

  boolean failed() {
    return refusal != null;
  }

  Checks that(boolean holds, CardRejection otherwise, Object... details) {
    if (refusal == null && !holds) {
      refusal = new Decision.Rejected<>(otherwise, Wording.details(details));
    }
    return this;
  }

  Checks reason(String reason) {
    return that(
        !reason.isBlank() && reason.length() <= Limits.REASON_LENGTH,
        REASON_MISSING,
        "longest",
        Limits.REASON_LENGTH);
  }

  /** Nobody holds a virtual card in the hand, loses it or gives it back. */
  Checks physical(Card card) {
    return that(!card.isVirtual(), WRONG_FORM, "number", card.number(), "needed", "physical");
  }

  Checks status(Card card, Set<CardStatus> allowed) {
    return status(card, allowed.contains(card.status()), Checks.list(allowed));
  }

  Checks notClosed(Card card) {
    return status(card, card.status() != CardStatus.CLOSED, "not closed");
  }

  /** A card that was ever lost or stolen is nobody's any more, whoever has it now. */
  Checks neverLost(Card card) {
    return status(card, !card.everLost(), "never lost");
  }

  Checks status(Card card, boolean holds, String needed) {
    return that(
        holds, WRONG_STATUS, "number", card.number(), "status", card.standing(), "needed", needed);
  }

  private static String list(Set<CardStatus> statuses) {
    return statuses.stream()
        .map(status -> status.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }
}
