package saldo.cards.http.registry;

import static saldo.http.Roles.ADMIN;
import static saldo.http.Roles.CARD_OFFICER;
import static saldo.http.Roles.FINANCE;
import static saldo.http.Roles.FLEET_MANAGER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.cards.domain.registry.ItemKey;
import saldo.cards.http.Scope;
import saldo.http.Caller;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;

/**
 * Who may change what: as it was and as it is to be. A fleet manager has to do with vehicles, their
 * drivers and the companies that pay for them, and with nobody who has ever been something else.
 *
 * @param scope the caller's roles, and which things they hold for
 */
record RegistryRights(Scope scope) {
  private static final Set<String> ADMINS = Set.of(ADMIN);
  private static final Set<String> CARD_OFFICE = Set.of(ADMIN, CARD_OFFICER);
  private static final Set<String> FLEETS = Set.of(ADMIN, CARD_OFFICER, FLEET_MANAGER);
  private static final Set<String> FINANCES = Set.of(ADMIN, FINANCE);

  /** What the service tells itself, as it makes the code or the secret. */
  private static final Set<String> NOBODY = Set.of();

  /** Something that a command says something of; if it is not known what, it is no longer there. */
  private record Change(ItemKey key, @Nullable MasterData data) {
    static Change of(Define define) {
      return new Change(new ItemKey(define.data().kind(), define.id()), define.data());
    }

    static Change of(MasterKind kind, String id) {
      return new Change(new ItemKey(kind, id), null);
    }
  }

  /**
   * Refuses a command that the caller may not send; of several definitions each has to be allowed.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403 ROLE_MISSING
   */
  void require(RegistryCommand command) {
    if (isOfTheService(command)) {
      throw Caller.roleMissing(NOBODY);
    }
    List<Change> doubtful =
        changes(command).filter(change -> !hasOne(whole(change.key().kind()))).toList();
    doubtful.forEach(this::requireToBe);
    doubtful.forEach(change -> requireToHaveBeen(change.key()));
    changes(command).forEach(this::requireWithin);
  }

  private static Stream<Change> changes(RegistryCommand command) {
    return switch (command) {
      case Define c -> Stream.of(Change.of(c));
      case Withdraw c -> Stream.of(Change.of(c.kind(), c.id()));
      case MergeBearers c ->
          Stream.of(c.from(), c.into()).map(id -> Change.of(MasterKind.BEARER, id));
      case DefineMany c -> c.entries().stream().map(Change::of);
      case OfferPairing c -> terminal(c.terminal());
      case PairDevice c -> terminal(c.terminal());
      case RenewPairing c -> terminal(c.terminal());
      case UnpairDevice c -> terminal(c.terminal());
    };
  }

  private static Stream<Change> terminal(String id) {
    return Stream.of(Change.of(MasterKind.TERMINAL, id));
  }

  private static boolean isOfTheService(RegistryCommand command) {
    return command instanceof OfferPairing
        || command instanceof PairDevice
        || command instanceof RenewPairing;
  }

  /**
   * Refuses who may change nothing of a kind at all.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403 ROLE_MISSING
   */
  void requireAny(MasterKind kind) {
    Set<String> roles = some(kind);
    if (!hasOne(roles)) {
      throw Caller.roleMissing(roles);
    }
  }

  private void requireToBe(Change change) {
    MasterData data = change.data();
    if (data == null) {
      requireAny(change.key().kind());
    } else if (!hasOne(some(data))) {
      throw Caller.roleMissing(some(data));
    }
  }

  private void requireToHaveBeen(ItemKey key) {
    if (!scope.known().item(key).map(RegistryRights::wasAlwaysOfFleets).orElse(true)) {
      throw Caller.roleMissing(whole(key.kind()));
    }
  }

  private void requireWithin(Change change) {
    if (!scope.holds(change.key()) || (change.data() != null && !scope.allows(change.data()))) {
      throw Caller.roleMissing(whole(change.key().kind()));
    }
  }

  private boolean hasOne(Set<String> roles) {
    return roles.stream().anyMatch(scope.hasRole());
  }

  private static boolean wasAlwaysOfFleets(RegisteredItem item) {
    return item.versions().stream()
        .map(Version::data)
        .allMatch(data -> data == null || isOfFleets(data));
  }

  /** Who may change whatever is of a kind. */
  private static Set<String> whole(MasterKind kind) {
    return switch (kind) {
      case BEARER, CARD_GROUP -> CARD_OFFICE;
      case VEHICLE -> FLEETS;
      case PRODUCT, PRODUCT_GROUP, PRICE_LIST, TENDER_TYPE, ALLOCATION_PLAN -> FINANCES;
      case ORGANISATION, LOCATION, SERVICE_POINT, TERMINAL, CARD_PROFILE, USER, PROGRAMME -> ADMINS;
    };
  }

  /** Who may change some of a kind. */
  private static Set<String> some(MasterKind kind) {
    return kind == MasterKind.BEARER || kind == MasterKind.ORGANISATION
        ? withFleetManager(whole(kind))
        : whole(kind);
  }

  private static Set<String> some(MasterData data) {
    return isOfFleets(data) ? withFleetManager(whole(data.kind())) : whole(data.kind());
  }

  private static Set<String> withFleetManager(Set<String> roles) {
    Set<String> more = new HashSet<>(roles);
    more.add(FLEET_MANAGER);
    return more;
  }

  private static boolean isOfFleets(MasterData data) {
    return data instanceof Vehicle
        || (data instanceof Bearer bearer && bearer.type() == BearerKind.DRIVER)
        || (data instanceof Organisation organisation
            && organisation.roles().equals(List.of(OrganisationRole.ACCOUNT_HOLDER)));
  }
}
