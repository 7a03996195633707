package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.http.Fleets.company;
import static saldo.cards.http.Fleets.driver;
import static saldo.cards.http.Fleets.vehicle;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import saldo.cards.domain.registry.ItemKey;
import saldo.http.Roles;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterKind;

/** What somebody sees and changes whose token is for one organisation. */
class OneOrganisationTest {
  private final Fleets fleets = Fleets.ofTwoCompanies();
  private final Scope acme = fleets.scope(Roles.FLEET_MANAGER, "acme");
  private final Scope north = fleets.scope(Roles.FLEET_MANAGER, "acme-north");

  @Test
  void theySeeTheirOrganisationAndThoseBelowItAndNotThoseAboveOrBeside() {
    assertThat(shows(acme, MasterKind.ORGANISATION, "acme", "acme-north")).isTrue();
    assertThat(shows(acme, MasterKind.VEHICLE, "van-acme", "van-acme-north")).isTrue();
    assertThat(shows(acme, MasterKind.BEARER, "driver-acme-north")).isTrue();
    assertThat(shows(acme, MasterKind.ORGANISATION, "best")).isFalse();
    assertThat(shows(acme, MasterKind.VEHICLE, "van-best")).isFalse();
    assertThat(shows(north, MasterKind.ORGANISATION, "acme")).isFalse();
    assertThat(shows(north, MasterKind.BEARER, "driver-acme")).isFalse();
  }

  @Test
  void somebodyOfNoOrganisationIsNotTheirs() {
    fleets.register("guest", new Bearer("", BearerKind.GUEST, null, null));

    assertThat(shows(acme, MasterKind.BEARER, "guest")).isFalse();
    assertThat(acme.holds(key(MasterKind.BEARER, "guest"))).isFalse();
  }

  @Test
  void whatWasAnybodyElsesOnceIsSeenButNotChanged() {
    fleets.register("sold", vehicle("best"), vehicle("acme"));

    assertThat(shows(acme, MasterKind.VEHICLE, "sold")).isTrue();
    assertThat(acme.holds(key(MasterKind.VEHICLE, "sold"))).isFalse();
    assertThat(shows(fleets.scope(Roles.FLEET_MANAGER, "best"), MasterKind.VEHICLE, "sold"))
        .isFalse();
  }

  @Test
  void whatIsNoLongerThereIsStillItsLastOwners() {
    fleets.register("scrapped", vehicle("best"), null);

    assertThat(shows(acme, MasterKind.VEHICLE, "scrapped")).isFalse();
    assertThat(acme.holds(key(MasterKind.VEHICLE, "scrapped"))).isFalse();
  }

  @Test
  void nothingIsMadeAnybodyElsesAndNobodyElsesIsMadeTheirs() {
    assertThat(acme.allows(vehicle("acme-north"))).isTrue();
    assertThat(acme.allows(vehicle("best"))).isFalse();
    assertThat(acme.allows(driver("best"))).isFalse();
    assertThat(acme.allows(company("acme-north"))).isTrue();
    assertThat(acme.allows(company("best"))).isFalse();
    assertThat(acme.allows(company(null))).isFalse();
    assertThat(acme.holds(key(MasterKind.ORGANISATION, "best"))).isFalse();
    assertThat(acme.holds(key(MasterKind.ORGANISATION, "new"))).isTrue();
  }

  @Test
  void theirOwnOrganisationIsSaidByOthers() {
    assertThat(acme.holds(key(MasterKind.ORGANISATION, "acme"))).isFalse();
    assertThat(acme.holds(key(MasterKind.ORGANISATION, "acme-north"))).isTrue();
  }

  @Test
  void whatIsTheSameForAllIsSeenAndNotChanged() {
    fleets.register("fuel", new ProductGroup("Fuel", 1_900));

    assertThat(shows(acme, MasterKind.PRODUCT_GROUP, "fuel")).isTrue();
    assertThat(acme.holds(key(MasterKind.PRODUCT_GROUP, "fuel"))).isFalse();
    assertThat(acme.allows(new ProductGroup("Fuel", 0))).isFalse();
  }

  @Test
  void cardsAreTheirVehicles() {
    fleets.give("in-stock", null, "none");

    assertThat(hasCard(acme, "card-acme-north")).isTrue();
    assertThat(hasCard(acme, "card-best")).isFalse();
    assertThat(hasCard(north, "card-acme")).isFalse();
    assertThat(hasCard(acme, "in-stock")).isFalse();
  }

  @Test
  void anAccountIsTheirsIfAllCardsThatSpendFromItAre() {
    fleets.give("of-best", "van-best", "shared");
    fleets.give("of-acme", "van-acme", "shared");

    assertThat(acme.has(AccountId.of("fleet-acme"))).isTrue();
    assertThat(acme.has(AccountId.of("fleet-acme-north"))).isTrue();
    assertThat(acme.has(AccountId.of("fleet-best"))).isFalse();
    assertThat(acme.has(AccountId.of("shared"))).isFalse();
    assertThat(acme.has(AccountId.of("nobody-spends-from-it"))).isFalse();
    assertThat(acme.has(AccountId.of("@cash.EUR.main"))).isFalse();
  }

  @Test
  void anOrganisationThatIsNotRegisteredHasNothing() {
    Scope nobody = fleets.scope(Roles.FLEET_MANAGER, "none");

    assertThat(shows(nobody, MasterKind.VEHICLE, "van-acme")).isFalse();
    assertThat(shows(fleets.scope(Roles.FLEET_MANAGER, ""), MasterKind.VEHICLE, "van-acme"))
        .isFalse();
    assertThat(hasCard(nobody, "card-acme")).isFalse();
  }

  @Test
  void onlyAFleetManagersRoleIsLeft() {
    Scope limited = fleets.scope(Roles.ADMIN, "acme");

    assertThat(limited.hasRole().test(Roles.ADMIN)).isFalse();
    assertThat(acme.hasRole().test(Roles.FLEET_MANAGER)).isTrue();
  }

  @Test
  void whoIsNotLimitedTouchesEverything() {
    Scope all = fleets.scope(Roles.ADMIN, null);

    assertThat(all.hasRole().test(Roles.ADMIN)).isTrue();
    assertThat(shows(all, MasterKind.VEHICLE, "van-acme", "van-best")).isTrue();
    assertThat(all.holds(key(MasterKind.USER, "carl"))).isTrue();
    assertThat(all.has(AccountId.of("anything"))).isTrue();
  }

  private boolean shows(Scope scope, MasterKind kind, String... ids) {
    return Arrays.stream(ids).allMatch(id -> scope.shows(fleets.item(key(kind, id)).orElseThrow()));
  }

  private boolean hasCard(Scope scope, String number) {
    return scope.has(fleets.card(CardNumber.of(number)).orElseThrow());
  }

  private static ItemKey key(MasterKind kind, String id) {
    return new ItemKey(kind, id);
  }
}
