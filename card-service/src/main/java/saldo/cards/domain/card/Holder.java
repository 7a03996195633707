package saldo.cards.domain.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Dated;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.CardAssigned;
import saldo.schemas.registry.MasterKind;

/** Who or what a card is given to. */
record Holder(@Nullable String bearer, @Nullable String vehicle) {
  private static final String ISSUED = "issued";
  private static final String ISSUED_AGAIN = "issued again";

  Checks require(Registry registry, Checks checks) {
    registry.require(checks, MasterKind.BEARER, bearer);
    return registry.require(checks, MasterKind.VEHICLE, vehicle);
  }

  /** They get it; what is not named stays as it is. */
  List<CardEvent> gets(Card card, Instant at) {
    List<CardEvent> events = new ArrayList<>();
    if (bearer != null) {
      events.add(new CardAssigned(card.number(), Attribute.BEARER, bearer, at, ISSUED));
    }
    if (vehicle != null) {
      events.add(new CardAssigned(card.number(), Attribute.VEHICLE, vehicle, at, ISSUED));
    }
    return events;
  }

  /** They get it, and whoever had it before is over, also where that was planned for later. */
  List<CardEvent> takesOver(Card card, Instant at) {
    List<CardEvent> events = new ArrayList<>();
    takeOver(events, card, Attribute.BEARER, new Dated<>(at, bearer));
    takeOver(events, card, Attribute.VEHICLE, new Dated<>(at, vehicle));
    return events;
  }

  private static void takeOver(
      List<CardEvent> events, Card card, Attribute attribute, Dated<String> now) {
    if (!Objects.equals(card.linkedTo(attribute, now.from()).orElse(null), now.value())) {
      events.add(assigned(card, attribute, now));
    }
    card.state().links().of(attribute).stream()
        .filter(planned -> planned.from().isAfter(now.from()))
        .filter(planned -> !Objects.equals(planned.value(), now.value()))
        .forEach(planned ->
            events.add(assigned(card, attribute, new Dated<>(planned.from(), now.value()))));
  }

  private static CardAssigned assigned(Card card, Attribute attribute, Dated<String> to) {
    return new CardAssigned(card.number(), attribute, to.value(), to.from(), ISSUED_AGAIN);
  }
}
