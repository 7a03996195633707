package saldo.machine.audit.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardEvent;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;

/** A card that is there, on its way from one version to the next. */
final class CardFold {
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

  private CardFold(CardState before, Instant at) {
    this.before = before;
    this.at = at;
    status = before.status();
    since = before.since();
    links = before.links();
    media = before.media();
    validUntil = before.validUntil();
    accounts = before.accounts();
    posted = before.posted();
    replacedBy = before.replacedBy();
  }

  /**
   * The card after an event; none if it was removed.
   *
   * @param before none if the event adds it
   */
  static @Nullable CardState after(@Nullable CardState before, CardEvent event, Instant at) {
    return switch (event) {
      case CardAdded e -> added(e, at);
      case CardRemoved _ -> null;
      case CardEvent _ -> before == null ? null : new CardFold(before, at).after(event);
    };
  }

  private static CardState added(CardAdded e, Instant at) {
    return new CardState(
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
  }

  private CardState after(CardEvent event) {
    apply(event);
    return new CardState(
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
  }

  private void apply(CardEvent event) {
    switch (event) {
      case CardAdded _, CardRemoved _ ->
          throw new IllegalStateException("no card changes: " + event);
      case CardIssued e -> issued(e);
      case CardActivated _, CardResumed _ -> status(CardStatus.ACTIVE);
      case CardSuspended _ -> status(CardStatus.SUSPENDED);
      case CardReportedLost e ->
          status(e.how() == Loss.STOLEN ? CardStatus.STOLEN : CardStatus.LOST);
      case CardConfiscated _ -> status(CardStatus.CONFISCATED);
      case CardReturned _ -> status(CardStatus.RETURNED);
      case CardExpired _ -> status(CardStatus.EXPIRED);
      case CardClosed _ -> status(CardStatus.CLOSED);
      case CardAssigned e -> assigned(e);
      case AccountLinked e -> linked(e.link());
      case MediumBound e -> bound(e.medium());
      case MediumReleased e -> released(e.medium());
      case FirstPostingNoted _ -> posted = true;
      case CardReplaced e -> replacedBy = e.by();
    }
  }

  private void status(CardStatus next) {
    status = next;
    since = at;
  }

  private void issued(CardIssued e) {
    status(CardStatus.ISSUED);
    validUntil = e.validUntil();
  }

  private void assigned(CardAssigned e) {
    links =
        new CardLinks(
            said(Attribute.PROFILE, e),
            said(Attribute.GROUP, e),
            said(Attribute.BEARER, e),
            said(Attribute.VEHICLE, e),
            said(Attribute.SERVICE_POINT, e),
            links.accounts());
  }

  private List<Dated<String>> said(Attribute attribute, CardAssigned e) {
    List<Dated<String>> known = links.of(attribute);
    return e.attribute() == attribute ? said(known, new Dated<>(e.validFrom(), e.to())) : known;
  }

  /** An account that the card never had counts as one more. */
  private void linked(@Nullable AccountLink link) {
    boolean known =
        link == null
            || links.accounts().stream()
                .map(Dated::value)
                .filter(Objects::nonNull)
                .anyMatch(each -> each.account().equals(link.account()));
    accounts += known ? 0 : 1;
    links =
        new CardLinks(
            links.profiles(),
            links.groups(),
            links.bearers(),
            links.vehicles(),
            links.servicePoints(),
            said(links.accounts(), new Dated<>(at, link)));
  }

  private void bound(MediumId id) {
    media = new ArrayList<>(media);
    media.add(new Medium(id, at, null));
  }

  private void released(MediumId id) {
    media = new ArrayList<>(media);
    media.replaceAll(medium ->
        medium.until() == null && medium.id().equals(id)
            ? new Medium(id, medium.from(), at)
            : medium);
  }

  /** What is said of a time replaces what was said of the same time. */
  private static <T> List<Dated<T>> said(List<Dated<T>> before, Dated<T> more) {
    List<Dated<T>> all = new ArrayList<>(before);
    all.removeIf(dated -> dated.from().equals(more.from()));
    all.add(more);
    all.sort(Comparator.comparing(Dated::from));
    return all;
  }
}
