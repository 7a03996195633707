package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.LOCATION;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.PRODUCT_GROUP;
import static saldo.schemas.registry.MasterKind.VEHICLE;
import static saldo.schemas.registry.RegistryRejection.ID_INVALID;
import static saldo.schemas.registry.RegistryRejection.IN_USE;
import static saldo.schemas.registry.RegistryRejection.UNKNOWN;
import static saldo.schemas.registry.RegistryRejection.VALID_FROM_INVALID;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.MasterData.ProductGroup;

/** What is no longer there. */
class WithdrawingTest {

  @Test
  void whatIsWithdrawnIsGoneAndItsPastStays() {
    given(acme())
        .when(withdraw(ORGANISATION, "acme"))
        .then(withdrawn(ORGANISATION, "acme", NOW))
        .thenState(registry -> {
          assertThat(at(registry, ORGANISATION, "acme", YESTERDAY)).isPresent();
          assertThat(at(registry, ORGANISATION, "acme", NOW)).isEmpty();
          assertThat(at(registry, ORGANISATION, "acme", NEXT_MONTH)).isEmpty();
        });
  }

  @Test
  void whatIsNotThereIsNotWithdrawn() {
    given()
        .when(withdraw(ORGANISATION, "acme"))
        .thenRefused(UNKNOWN, "kind", "organisation", "id", "acme", "at", NOW.toString());
    given(acme(), withdraw(ORGANISATION, "acme"))
        .when(withdraw(ORGANISATION, "acme"))
        .thenRefused(UNKNOWN);
    given(define("acme", organisation(null), TOMORROW))
        .when(withdraw(ORGANISATION, "acme"))
        .thenRefused(UNKNOWN);
  }

  @Test
  void whatIsNamedIsInUse() {
    given(acme(), define("car", vehicle("acme")))
        .when(withdraw(ORGANISATION, "acme"))
        .thenRefused(
            IN_USE, "kind", "organisation", "id", "acme", "byKind", "vehicle", "byId", "car");
  }

  @Test
  void theFirstOfThoseWhoNameItIsSaid() {
    given(acme(), define("van", vehicle("acme")), define("plant", location(null)))
        .when(withdraw(ORGANISATION, "acme"))
        .thenRefused(
            IN_USE, "kind", "organisation", "id", "acme", "byKind", "location", "byId", "plant");
  }

  @Test
  void whatWillBeNamedIsInUse() {
    given(acme(), define("car", vehicle("acme"), NEXT_WEEK))
        .when(withdraw(ORGANISATION, "acme"))
        .thenRefused(IN_USE);
  }

  @Test
  void whatIsNoLongerNamedMayGo() {
    given(
            acme(),
            define("car", vehicle("acme")),
            define("plant", location(null)),
            withdraw(VEHICLE, "car", TOMORROW),
            withdraw(LOCATION, "plant", NEXT_WEEK))
        .when(withdraw(ORGANISATION, "acme", NEXT_WEEK))
        .then(withdrawn(ORGANISATION, "acme", NEXT_WEEK));
    given(
            acme(),
            define("car", vehicle("acme")),
            define("plant", location(null)),
            withdraw(VEHICLE, "car", TOMORROW),
            withdraw(LOCATION, "plant", NEXT_WEEK))
        .when(withdraw(ORGANISATION, "acme", NEXT_WEEK.minusNanos(1)))
        .thenRefused(
            IN_USE, "kind", "organisation", "id", "acme", "byKind", "location", "byId", "plant");
  }

  @Test
  void whatWasNamedByMistakeMayGo() {
    given(
            acme(),
            define("other", organisation(null)),
            define("car", vehicle("acme")),
            define("car", vehicle("other"), NOW))
        .when(withdraw(ORGANISATION, "acme"))
        .then(withdrawn(ORGANISATION, "acme", NOW));
  }

  @Test
  void itComesBackIfThatWasSaidBefore() {
    ProductGroup dearer = new ProductGroup("Lunch", 2_500);
    given(define("lunch", productGroup()), define("lunch", dearer, NEXT_MONTH))
        .when(withdraw(PRODUCT_GROUP, "lunch", NEXT_WEEK))
        .thenState(registry -> {
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NEXT_WEEK)).isEmpty();
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NEXT_MONTH)).contains(dearer);
        });
  }

  @Test
  void whatNobodyCouldRegisterIsNotLookedFor() {
    given().when(withdraw(ORGANISATION, "a|b")).thenRefused(ID_INVALID);
    given(acme())
        .when(withdraw(ORGANISATION, "acme", NOW.plus(Duration.ofDays(2_000))))
        .thenRefused(VALID_FROM_INVALID);
  }
}
