package saldo.cards.view;

import java.time.Instant;
import java.util.List;
import saldo.schemas.CardNumber;
import saldo.schemas.MediumId;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;

/**
 * A card that whoever sees it refuses, and wipes if it can.
 *
 * @param since when it got its status
 * @param version counts the card's changes; a device that has a higher one ignores a lower one
 * @param media what stands for it now; nothing once it is closed
 */
public record HotCard(
    CardNumber number, CardStatus status, Instant since, long version, List<MediumId> media) {

  static HotCard of(CardState card) {
    return new HotCard(
        card.number(),
        card.status(),
        card.since(),
        card.version(),
        card.media().stream().filter(medium -> medium.until() == null).map(Medium::id).toList());
  }
}
