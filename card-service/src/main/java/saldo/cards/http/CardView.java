package saldo.cards.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;

/**
 * A card: what it is linked to now, for people, and everything that is known about it.
 *
 * @param hot whether whoever sees it refuses it, and wipes it if that is possible
 * @param profile what it may do
 * @param group whose prices it pays
 * @param bearer who holds it
 * @param vehicle what it belongs to
 * @param servicePoint whose virtual card it is
 * @param account what it spends from
 * @param state with the past and what is planned
 */
public record CardView(
    CardNumber number,
    CardStatus status,
    boolean hot,
    @Nullable String profile,
    @Nullable String group,
    @Nullable String bearer,
    @Nullable String vehicle,
    @Nullable String servicePoint,
    @Nullable AccountId account,
    CardState state) {

  static CardView of(CardState card, Instant now) {
    return new CardView(
        card.number(),
        card.status(),
        card.status().isHot(),
        linked(card, Attribute.PROFILE, now),
        linked(card, Attribute.GROUP, now),
        linked(card, Attribute.BEARER, now),
        linked(card, Attribute.VEHICLE, now),
        linked(card, Attribute.SERVICE_POINT, now),
        card.links().account(now).map(AccountLink::account).orElse(null),
        card);
  }

  private static @Nullable String linked(CardState card, Attribute attribute, Instant now) {
    return card.links().at(attribute, now).orElse(null);
  }
}
