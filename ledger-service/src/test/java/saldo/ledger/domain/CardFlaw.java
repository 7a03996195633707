package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.*;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import saldo.ledger.domain.AttemptedCards.Plastic;
import saldo.ledger.testing.Profiles;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.Limit.Period;

/** What can be wrong with the cards of an attempt, and with the place where they are used. */
enum CardFlaw {
  FROM,
  TO;

  private Plastic of(Attempt attempt) {
    return this == FROM ? attempt.cards.from : attempt.cards.to;
  }

  private Flaw flaw(RejectionReason reason, String spoils, Consumer<Plastic> how) {
    String name = name().toLowerCase(Locale.ROOT) + "Card";
    return Flaw.of(
        reason, spoils.isEmpty() ? name : name + "." + spoils, attempt -> how.accept(of(attempt)));
  }

  Flaw unknown() {
    return flaw(CARD_UNKNOWN, "", card -> card.known = false);
  }

  Flaw replaced() {
    return flaw(CARD_REPLACED, "replaced", card -> card.replaced = true);
  }

  Flaw blocked(CardStatus status) {
    return flaw(CARD_BLOCKED, "status", card -> card.status = status);
  }

  Flaw expired() {
    return flaw(CARD_EXPIRED, "validity", card -> card.valid = false);
  }

  Flaw ended() {
    return flaw(CARD_EXPIRED, "status", card -> card.status = CardStatus.EXPIRED);
  }

  Flaw inactive() {
    return flaw(CARD_NOT_ACTIVE, "status", card -> card.status = CardStatus.STOCK);
  }

  Flaw unlinked() {
    return flaw(CARD_WITHOUT_ACCOUNT, "link", card -> card.linked = false);
  }

  /** All that keeps a card from being used at a till. */
  List<Flaw> unusable() {
    return List.of(
        unknown(), replaced(), blocked(CardStatus.LOST), expired(), inactive(), unlinked());
  }

  /** The account that is named is not the card's. */
  static Flaw ofAnother() {
    return Flaw.of(
        CARD_OF_ANOTHER_ACCOUNT,
        "named",
        attempt -> attempt.cards.named = LedgerLanguage.account("another"));
  }

  static Flaw onMedium() {
    return Flaw.of(
        STORED_VALUE_CARD,
        "fromCard.mode",
        attempt -> attempt.cards.from.mode = ValueMode.ON_MEDIUM);
  }

  static Flaw given() {
    return Flaw.of(ALREADY_ALLOCATED, "given", a -> a.cards.given = true);
  }

  static Flaw service() {
    return Flaw.of(SERVICE_NOT_ALLOWED, "profile.services", a -> a.cards.services = List.of());
  }

  /** The place takes no cards, or not these, or not for this. */
  static List<Flaw> place() {
    return Flaw.all(here(), List.of(service()));
  }

  /** The place takes no cards, or not these. */
  static List<Flaw> here() {
    return List.of(
        Flaw.of(SERVICE_POINT_UNKNOWN, "place.known", a -> a.cards.placeKnown = false),
        Flaw.of(SERVICE_POINT_INACTIVE, "place.open", a -> a.cards.placeOpen = false),
        Flaw.of(
            CHANNEL_NOT_ALLOWED,
            "profile.channels",
            a -> a.cards.channels = List.of(Channel.BACK_OFFICE)));
  }

  static Flaw product() {
    return Flaw.of(
        PRODUCT_NOT_ALLOWED, "profile.products", a -> a.cards.products = List.of("books"));
  }

  static Flaw limit() {
    return Flaw.of(
        LIMIT_EXCEEDED,
        "profile.limits",
        a -> a.cards.limits = List.of(Profiles.amount("most", Period.TRANSACTION, 99)));
  }
}
