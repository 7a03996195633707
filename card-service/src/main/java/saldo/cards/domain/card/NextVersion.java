package saldo.cards.domain.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardEvent.CardAdded;
import saldo.schemas.card.CardEvent.CardAssigned;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;

/** A card on its way to its next version: the one before, and what is different. */
final class NextVersion {
  private final CardState before;
  private final Instant at;
  private CardStatus status;
  private Instant since;
  private CardLinks links;
  private List<Medium> media;
  private @Nullable Instant validUntil;
  private int accounts;
  private boolean posted;
  private @Nullable CardNumber replacedBy;
  private boolean everLost;

  NextVersion(Card card, Instant at) {
    this.before = card.state();
    this.at = at;
    this.status = before.status();
    this.since = before.since();
    this.links = before.links();
    this.media = before.media();
    this.validUntil = before.validUntil();
    this.accounts = before.accounts();
    this.posted = before.posted();
    this.replacedBy = before.replacedBy();
    this.everLost = card.everLost();
  }

  /** The first version of a card. */
  static Card first(CardAdded e, Instant at) {
    CardState state =
        new CardState(
            e.number(),
            1,
            e.form(),
            e.valueMode(),
            CardStatus.STOCK,
            at,
            CardLinks.NONE,
            List.of(),
            null,
            0,
            false,
            null);
    return new Card(state, false);
  }

  Card card() {
    CardState after =
        new CardState(
            before.number(),
            before.version() + 1,
            before.form(),
            before.valueMode(),
            status,
            since,
            links,
            media,
            validUntil,
            accounts,
            posted,
            replacedBy);
    return new Card(after, everLost);
  }

  NextVersion status(CardStatus next) {
    status = next;
    since = at;
    return this;
  }

  NextVersion lost(CardStatus how) {
    everLost = true;
    return status(how);
  }

  NextVersion validUntil(@Nullable Instant end) {
    validUntil = end;
    return this;
  }

  NextVersion assigned(CardAssigned e) {
    links = Timeline.with(links, e.attribute(), new Dated<>(e.validFrom(), e.to()));
    return this;
  }

  NextVersion linked(@Nullable AccountLink link, boolean isNew) {
    links = Timeline.with(links, new Dated<>(at, link));
    accounts += isNew ? 1 : 0;
    return this;
  }

  NextVersion bound(MediumId id) {
    List<Medium> all = new ArrayList<>(media);
    all.add(new Medium(id, at, null));
    media = List.copyOf(all);
    return this;
  }

  NextVersion released(MediumId id) {
    media =
        media.stream()
            .map(medium ->
                medium.id().equals(id) && medium.until() == null
                    ? new Medium(id, medium.from(), at)
                    : medium)
            .toList();
    return this;
  }

  NextVersion posted() {
    posted = true;
    return this;
  }

  NextVersion replacedBy(CardNumber by) {
    replacedBy = by;
    return this;
  }
}
