package saldo.gateway.medium.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.view.Presented.Place;
import saldo.kit.StoredJson;
import saldo.kit.projection.ProjectionStore;
import saldo.kit.projection.StoreView;
import saldo.schemas.LedgerId;
import saldo.schemas.MediumId;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Medium;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.RegisteredItem;

/** Reads what is known of cards. */
public final class CardView {
  private static final int SLICE = 50;

  private final ProjectionStore store;

  /**
   * @param store that {@link CardProjection} is folded into
   */
  public CardView(ProjectionStore store) {
    this.store = store;
  }

  /**
   * Where and when a medium is presented.
   *
   * @param servicePoint not known if absent
   */
  public record Where(
      LedgerId ledger, String terminal, @Nullable String servicePoint, Instant at) {}

  /** What is known of a medium, and of the place, all as of one moment. */
  public Presented presented(CardUid uid, Where where) {
    MediumId medium = MediumId.of("mifare:" + uid);
    return store.atOneMoment(view -> new Reading(view, where).of(medium));
  }

  private record Reading(StoreView view, Where where) {
    Presented of(MediumId medium) {
      byte @Nullable [] number = view.get(CardProjection.MEDIA, Keys.of(where.ledger(), medium));
      @Nullable CardState card =
          Optional.ofNullable(number)
              .flatMap(bytes -> card(new String(bytes, UTF_8)))
              .filter(last -> standsFor(medium, last))
              .orElse(null);
      return new Presented(card, profile(card), place(), offline());
    }

    private boolean standsFor(MediumId medium, CardState card) {
      return card.media().stream()
          .filter(bound -> bound.id().equals(medium))
          .map(Medium::until)
          .anyMatch(until -> until == null || where.at().isBefore(until));
    }

    private @Nullable CardProfile profile(@Nullable CardState card) {
      return Optional.ofNullable(card)
          .flatMap(known -> known.links().at(Attribute.PROFILE, where.at()))
          .flatMap(id -> registered(MasterKind.CARD_PROFILE, id, CardProfile.class))
          .orElse(null);
    }

    /** A terminal that nobody has registered may do nothing alone. */
    private OfflinePolicy offline() {
      return registered(MasterKind.TERMINAL, where.terminal(), Terminal.class)
          .map(Terminal::offline)
          .orElse(OfflinePolicy.FORBIDDEN);
    }

    private Place place() {
      @Nullable String place = where.servicePoint();
      if (place == null) {
        return Place.UNNAMED;
      }
      if (registered(MasterKind.SERVICE_POINT, place, MasterData.ServicePoint.class).isEmpty()) {
        return Place.UNKNOWN;
      }
      byte[] prefix = Keys.within(where.ledger(), place);
      return view.scan(CardProjection.PLACES, prefix, prefix, SLICE)
              .map(entry -> new String(entry.key(), UTF_8).substring(prefix.length))
              .flatMap(number -> card(number).stream())
              .anyMatch(card -> isVirtualCardOf(place, card))
          ? Place.OPEN
          : Place.CLOSED;
    }

    private boolean isVirtualCardOf(String place, CardState card) {
      return card.status() == CardStatus.ACTIVE
          && card.links().at(Attribute.SERVICE_POINT, where.at()).filter(place::equals).isPresent();
    }

    private Optional<CardState> card(String number) {
      return Optional.ofNullable(view.get(CardProjection.CARDS, Keys.of(where.ledger(), number)))
          .map(bytes -> StoredJson.read(bytes, CardState.class));
    }

    private <T extends MasterData> Optional<T> registered(
        MasterKind kind, String id, Class<T> type) {
      byte[] key = Keys.of(where.ledger(), kind.code(), id);
      return Optional.ofNullable(view.get(CardProjection.REGISTRY, key))
          .flatMap(bytes -> StoredJson.read(bytes, RegisteredItem.class).at(where.at()))
          .filter(type::isInstance)
          .map(type::cast);
    }
  }
}
