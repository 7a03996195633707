package saldo.cards.http;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.domain.registry.Limits;
import saldo.http.Roles;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardState;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/**
 * What somebody may touch: everything, or what is of one organisation and those below it. This is
 * the one place that decides it. Vehicles and bearers are their organisation's, cards their
 * vehicle's and bearer's, accounts those of the cards that spend from them.
 *
 * @param organisation whose; everything if absent
 * @param hasRole the roles that are left to who is limited: a fleet manager's
 * @param known what is registered, and the cards
 * @param now when it has to be theirs
 */
public record Scope(
    @Nullable String organisation, Predicate<String> hasRole, Known known, Instant now) {

  /** Where things are looked up. */
  public interface Known {
    Optional<RegisteredItem> item(ItemKey key);

    Optional<CardState> card(CardNumber number);

    /** The cards that spend from an account now. */
    Set<CardNumber> users(AccountId account);
  }

  /** Leaves a fleet manager's role alone to who is limited: others know no organisations. */
  public static Scope of(
      Optional<String> organisation, Predicate<String> hasRole, Known known, Instant now) {
    return organisation
        .map(own ->
            new Scope(
                own, role -> role.equals(Roles.FLEET_MANAGER) && hasRole.test(role), known, now))
        .orElseGet(() -> new Scope(null, hasRole, known, now));
  }

  /** Whether nothing is kept from the caller. */
  public boolean isEverything() {
    return organisation == null;
  }

  /** Whether something registered may be seen: as it holds now, or held last. */
  public boolean shows(RegisteredItem item) {
    if (isEverything()) {
      return true;
    }
    return switch (item.kind()) {
      case ORGANISATION -> isWithin(item.id());
      case VEHICLE, BEARER -> last(item).filter(this::isOfUs).isPresent();
      case USER, ALLOCATION_PLAN -> false;
      case LOCATION,
          SERVICE_POINT,
          TERMINAL,
          CARD_GROUP,
          CARD_PROFILE,
          PRODUCT_GROUP,
          PRODUCT,
          PRICE_LIST,
          TENDER_TYPE,
          PROGRAMME ->
          true; // the same for everybody who has cards
    };
  }

  /** Whether something may be changed, which was never anybody else's. */
  public boolean holds(ItemKey key) {
    if (isEverything()) {
      return true;
    }
    Optional<RegisteredItem> item = known.item(key);
    return switch (key.kind()) {
      case ORGANISATION -> !key.id().equals(organisation) && (item.isEmpty() || isWithin(key.id()));
      case VEHICLE, BEARER ->
          item.stream()
              .flatMap(one -> one.versions().stream())
              .map(Version::data)
              .allMatch(data -> data == null || isOfUs(data));
      case LOCATION,
          SERVICE_POINT,
          TERMINAL,
          CARD_GROUP,
          CARD_PROFILE,
          PRODUCT_GROUP,
          PRODUCT,
          PRICE_LIST,
          TENDER_TYPE,
          USER,
          PROGRAMME,
          ALLOCATION_PLAN ->
          false;
    };
  }

  /** Whether something may become what is said of it. */
  public boolean allows(MasterData data) {
    return isEverything() || isOfUs(data);
  }

  /** Whether a card may be seen, and changed as far as the role goes. */
  public boolean has(CardState card) {
    if (isEverything()) {
      return true;
    }
    Optional<String> vehicle = card.links().at(Attribute.VEHICLE, now);
    Optional<String> bearer = card.links().at(Attribute.BEARER, now);
    return (vehicle.isPresent() || bearer.isPresent())
        && vehicle.stream().allMatch(id -> has(MasterKind.VEHICLE, id))
        && bearer.stream().allMatch(id -> has(MasterKind.BEARER, id));
  }

  /** Whether a card may be given to somebody or something that is registered. */
  public boolean has(MasterKind kind, String id) {
    return isEverything() || known.item(new ItemKey(kind, id)).filter(this::shows).isPresent();
  }

  /**
   * Whether an account may be seen and spent from: a card spends from it already, and none that is
   * anybody else's. The first card that spends from an account is therefore the card office's.
   */
  public boolean has(AccountId account) {
    if (isEverything()) {
      return true;
    }
    Set<CardNumber> users = known.users(account);
    return !users.isEmpty()
        && users.stream().allMatch(number -> known.card(number).filter(this::has).isPresent());
  }

  /** What the organisation of a vehicle may touch; nothing if there is no such vehicle. */
  Scope ofVehicle(String vehicle) {
    String owner =
        known
            .item(new ItemKey(MasterKind.VEHICLE, vehicle))
            .flatMap(this::last)
            .map(data -> data instanceof Vehicle one ? one.organisation() : "")
            .orElse("");
    return new Scope(owner, hasRole, known, now);
  }

  private boolean isOfUs(MasterData data) {
    String owner =
        switch (data) {
          case Vehicle vehicle -> vehicle.organisation();
          case Bearer bearer -> bearer.organisation();
          case Organisation below -> below.parent();
          case MasterData other -> null;
        };
    return owner != null && isWithin(owner);
  }

  /** Whether an organisation is ours, or below it. */
  private boolean isWithin(String id) {
    Set<String> seen = new HashSet<>();
    String next = id;
    while (next != null && !next.equals(organisation) && seen.size() <= Limits.LEVELS) {
      seen.add(next);
      next =
          known
              .item(new ItemKey(MasterKind.ORGANISATION, next))
              .flatMap(this::last)
              .map(data -> data instanceof Organisation one ? one.parent() : null)
              .orElse(null);
    }
    return next != null && next.equals(organisation);
  }

  /** What holds now; or what held last, if it is no longer there, or not yet. */
  private Optional<MasterData> last(RegisteredItem item) {
    return item.at(now)
        .or(() ->
            item.versions().reversed().stream()
                .flatMap(version -> Optional.ofNullable(version.data()).stream())
                .findFirst());
  }
}
