package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.LOCATION;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.TERMINAL;
import static saldo.schemas.registry.RegistryRejection.REFERENCE_UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.User;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Price;

/** As long as something holds, what it names is registered. */
class ReferringTest {

  @ParameterizedTest
  @MethodSource("references")
  void whatIsNamedHasToBeRegistered(MasterData data, String field, MasterKind kind, String id) {
    given(acme(), define("lunch", productGroup()))
        .when(define("new", data))
        .thenRefused(
            REFERENCE_UNKNOWN, "field", field, "kind", kind.code(), "id", id, "at", NOW.toString());
  }

  static Stream<Arguments> references() {
    MasterKind group = MasterKind.PRODUCT_GROUP;
    MasterKind point = MasterKind.SERVICE_POINT;
    CardProfile plain = profile();
    CardProfile lunchOnly =
        new CardProfile(
            plain.name(),
            plain.services(),
            plain.channels(),
            plain.account(),
            List.of("lunch", "gone"),
            null,
            0,
            null);
    return Stream.of(
        Arguments.of(organisation("gone"), "parent", ORGANISATION, "gone"),
        Arguments.of(location("gone"), "parent", LOCATION, "gone"),
        Arguments.of(servicePoint("gone"), "location", LOCATION, "gone"),
        Arguments.of(terminal(1, null), "servicePoint", point, "canteen"),
        Arguments.of(bearer(BearerKind.GUEST, "gone"), "organisation", ORGANISATION, "gone"),
        Arguments.of(vehicle("gone"), "organisation", ORGANISATION, "gone"),
        Arguments.of(cardGroup("gone", 0), "priceList", MasterKind.PRICE_LIST, "gone"),
        Arguments.of(lunchOnly, "saleGroups", group, "gone"),
        Arguments.of(
            profile(limit("a", null, null), limit("b", List.of("lunch", "gone"), null)),
            "limits[1].productGroups",
            group,
            "gone"),
        Arguments.of(
            profile(limit("a", null, List.of("gone"))), "limits[0].servicePoints", point, "gone"),
        Arguments.of(product("gone"), "group", group, "gone"),
        Arguments.of(
            priceList(new Price("gone", 1)), "prices[0].product", MasterKind.PRODUCT, "gone"),
        Arguments.of(
            new User("Carl", List.of("cashier"), List.of("gone")), "servicePoints", point, "gone"));
  }

  @Test
  void whoeverRunsAPlaceHasToBeRegistered() {
    given().when(define("plant", location(null))).thenRefused(REFERENCE_UNKNOWN);
    given().when(define("canteen", servicePoint(null))).thenRefused(REFERENCE_UNKNOWN);
  }

  @Test
  void whatIsNamedHasToBeThereFromTheBeginning() {
    given(define("acme", organisation(null), TOMORROW))
        .when(define("car", vehicle("acme")))
        .thenRefused(
            REFERENCE_UNKNOWN,
            "field",
            "organisation",
            "kind",
            "organisation",
            "id",
            "acme",
            "at",
            NOW.toString());
    given(define("acme", organisation(null), TOMORROW))
        .when(define("car", vehicle("acme"), TOMORROW))
        .then(defined("car", vehicle("acme"), TOMORROW));
  }

  @Test
  void whatIsNamedHasToBeThereToTheEnd() {
    given(acme(), withdraw(ORGANISATION, "acme", NEXT_WEEK))
        .when(define("car", vehicle("acme")))
        .thenRefused(
            REFERENCE_UNKNOWN,
            "field",
            "organisation",
            "kind",
            "organisation",
            "id",
            "acme",
            "at",
            NEXT_WEEK.toString());
  }

  @Test
  void whatEndsInTimeMayNameWhatEndsLater() {
    given(
            acme(),
            define("new-owner", organisation(null)),
            define("car", vehicle("new-owner"), NEXT_WEEK),
            withdraw(ORGANISATION, "acme", NEXT_WEEK))
        .when(define("car", vehicle("acme")))
        .then(defined("car", vehicle("acme"), NOW));
  }

  @Test
  @Tag("S3.019")
  void aTerminalLeadsToItsIssuerThroughItsPlaces() {
    given(acme(), define("plant", location(null)), define("canteen", servicePoint("plant")))
        .when(define("till", terminal(1, null)))
        .thenState(registry ->
            assertThat(chain(registry, key(TERMINAL, "till")))
                .containsExactly("till", "canteen", "acme", "plant", "acme"));
  }

  private static List<String> chain(Registry registry, ItemKey from) {
    Stream<String> named =
        registry.item(from).at(NOW).stream()
            .flatMap(data -> References.of(data).stream())
            .flatMap(reference -> chain(registry, reference.to()).stream());
    return Stream.concat(Stream.of(from.id()), named).toList();
  }
}
