package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.CARD_NOT_ACTIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_REPLACED;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.CHANNEL_NOT_ALLOWED;
import static saldo.schemas.ledger.RejectionReason.SERVICE_NOT_ALLOWED;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_INACTIVE;
import static saldo.schemas.ledger.RejectionReason.SERVICE_POINT_UNKNOWN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CardNumber;
import saldo.schemas.Origin;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterKind;

/** Whether known cards may be used for something, here and now. */
record CardChecks(Checks checks, Deciding on) {

  /** A card, and what it is for. */
  record Presented(CardState card, Purpose purpose) {}

  /** Each condition for all of the cards before the next, so that the order of reasons holds. */
  void usable(Presented... presented) {
    List<Presented> cards = List.of(presented);
    cards.forEach(one -> notReplaced(one.card()));
    fit(cards);
    cards.forEach(one -> hasAccount(one.card()));
    if (cards.stream().anyMatch(one -> one.purpose().isSomewhere())) {
      takenHere();
    }
    cards.forEach(this::channelAllowed);
    cards.forEach(this::serviceAllowed);
  }

  /** What the cards are, wherever they are presented: not blocked, not expired, active. */
  void fit(List<Presented> cards) {
    cards.forEach(this::notBlocked);
    cards.forEach(this::notExpired);
    cards.forEach(this::active);
  }

  void notReplaced(CardState card) {
    @Nullable CardNumber by = on.book().cards().replacement(card);
    checks.that(by == null, CARD_REPLACED, replaced(card, String.valueOf(by)));
  }

  private void notBlocked(Presented one) {
    boolean blocked = one.card().status().isHot() && one.card().status() != CardStatus.EXPIRED;
    checks.that(isAllowed(one) || !blocked, CARD_BLOCKED, named(one.card()));
  }

  /** The same answer before and after the card service has noticed that the validity is over. */
  private void notExpired(Presented one) {
    boolean expired = !isAllowed(one) && one.card().status() == CardStatus.EXPIRED;
    boolean counts = one.purpose().needsValidity();
    checks.that(
        !expired && (!counts || isValid(one.card(), on.situation().at())),
        CARD_EXPIRED,
        named(one.card()));
  }

  private void active(Presented one) {
    checks.that(isAllowed(one), CARD_NOT_ACTIVE, named(one.card()));
  }

  private void hasAccount(CardState card) {
    boolean has = card.links().account(on.situation().at()).isPresent();
    checks.that(has, CARD_WITHOUT_ACCOUNT, "card", card.number());
  }

  /** A service point takes cards only with an active virtual card of its own. */
  void takenHere() {
    @Nullable String place = on.situation().origin().servicePoint();
    if (place != null) {
      CardFile file = on.book().cards();
      boolean known =
          file.registered(MasterKind.SERVICE_POINT, place, on.situation().at()).isPresent();
      boolean open = file.virtualCards().containsKey(place);
      checks
          .that(known, SERVICE_POINT_UNKNOWN, "servicePoint", place)
          .that(open, SERVICE_POINT_INACTIVE, "servicePoint", place);
    }
  }

  private void channelAllowed(Presented one) {
    if (one.purpose().isSomewhere()) {
      Channel channel = channel(on.situation().origin());
      boolean allowed = profile(one).map(CardProfile::channels).orElse(List.of()).contains(channel);
      checks.that(allowed, CHANNEL_NOT_ALLOWED, named(one, "channel", Wire.name(channel)));
    }
  }

  private void serviceAllowed(Presented one) {
    @Nullable CardService service = one.purpose().service();
    if (service != null) {
      boolean allowed = profile(one).map(CardProfile::services).orElse(List.of()).contains(service);
      checks.that(allowed, SERVICE_NOT_ALLOWED, named(one, "service", Wire.name(service)));
    }
  }

  private Optional<CardProfile> profile(Presented one) {
    return on.book().cards().profile(one.card(), on.situation().at());
  }

  private Object[] named(Presented one, Object... more) {
    String name = profile(one).map(CardProfile::name).orElse("none");
    return Stream.concat(Stream.of("card", one.card().number(), "profile", name), Stream.of(more))
        .toArray();
  }

  /** A device that can write removes what is still on the medium. */
  private static Object[] replaced(CardState card, String by) {
    return card.valueMode() == ValueMode.ON_MEDIUM
        ? new Object[] {"card", card.number(), "by", by, "medium", "wipe"}
        : new Object[] {"card", card.number(), "by", by};
  }

  private static Object[] named(CardState card) {
    return new Object[] {"card", card.number(), "status", Wire.name(card.status())};
  }

  /** The virtual card of the place where it is, if it is at one. */
  static @Nullable CardNumber virtualCard(Deciding on) {
    @Nullable String place = on.situation().origin().servicePoint();
    return place == null ? null : on.book().cards().virtualCards().get(place);
  }

  private static boolean isAllowed(Presented one) {
    return one.purpose().allows(one.card().status());
  }

  static boolean isValid(CardState card, Instant now) {
    return card.validUntil() == null || now.isBefore(card.validUntil());
  }

  /** Whoever names no place sits at a desk. */
  static Channel channel(Origin origin) {
    return origin.terminal() == null && origin.servicePoint() == null
        ? Channel.BACK_OFFICE
        : Channel.TERMINAL;
  }
}
