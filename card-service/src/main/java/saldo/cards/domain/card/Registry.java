package saldo.cards.domain.card;

import static saldo.schemas.card.CardRejection.REFERENCE_UNKNOWN;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.schemas.card.Attribute;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;

/** What is registered at a time, as far as it is known today. */
record Registry(Map<Ref, RegisteredItem> items, Instant time) {

  static MasterKind kindOf(Attribute attribute) {
    return switch (attribute) {
      case PROFILE -> MasterKind.CARD_PROFILE;
      case GROUP -> MasterKind.CARD_GROUP;
      case BEARER -> MasterKind.BEARER;
      case VEHICLE -> MasterKind.VEHICLE;
      case SERVICE_POINT -> MasterKind.SERVICE_POINT;
    };
  }

  Optional<MasterData> find(MasterKind kind, String id) {
    return Optional.ofNullable(items.get(new Ref(kind, id))).flatMap(item -> item.at(time));
  }

  /** What something is then; or what it was last, if it is not there then. */
  Optional<MasterData> ever(Ref ref) {
    return Optional.ofNullable(items.get(ref))
        .flatMap(item ->
            item.at(time)
                .or(() ->
                    item.versions().reversed().stream()
                        .flatMap(version -> Optional.ofNullable(version.data()).stream())
                        .findFirst()));
  }

  /** What a profile allows. */
  Optional<CardProfile> profile(String id) {
    return find(MasterKind.CARD_PROFILE, id)
        .filter(CardProfile.class::isInstance)
        .map(CardProfile.class::cast);
  }

  /** What a card's profile allows. */
  Optional<CardProfile> profile(Card card) {
    return profile(profileId(card));
  }

  Checks requireProfile(Checks checks, Card card) {
    return require(checks, MasterKind.CARD_PROFILE, profileId(card));
  }

  /** What is named has to be registered. */
  Checks require(Checks checks, MasterKind kind, @Nullable String id) {
    return id == null ? checks : require(checks, find(kind, id).isPresent(), kind.code(), id);
  }

  Checks require(Checks checks, boolean holds, String kind, String id) {
    return checks.that(holds, REFERENCE_UNKNOWN, "kind", kind, "id", id, "at", time);
  }

  private String profileId(Card card) {
    return card.linkedTo(Attribute.PROFILE, time).orElse("");
  }
}
