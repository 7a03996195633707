package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.BEARER;
import static saldo.schemas.registry.MasterKind.CARD_GROUP;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.PRODUCT_GROUP;
import static saldo.schemas.registry.MasterKind.TERMINAL;
import static saldo.schemas.registry.RegistryRejection.BEARER_NOT_ANONYMOUS;
import static saldo.schemas.registry.RegistryRejection.ID_INVALID;
import static saldo.schemas.registry.RegistryRejection.REASON_MISSING;
import static saldo.schemas.registry.RegistryRejection.TOO_MANY_VERSIONS;
import static saldo.schemas.registry.RegistryRejection.VALID_FROM_INVALID;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.Define;

/** What holds for something, since when, and since when it is known. */
class RegisteringTest {
  private static final Instant EARLIEST = Instant.parse("2016-03-02T12:00:00Z");
  private static final Instant LATEST = Instant.parse("2031-03-02T12:00:00Z");

  @Test
  void whatIsRegisteredHoldsFromNowOn() {
    given()
        .when(define("lunch", productGroup()))
        .then(defined("lunch", productGroup(), NOW))
        .thenState(registry -> {
          assertThat(at(registry, PRODUCT_GROUP, "lunch", YESTERDAY)).isEmpty();
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NOW)).contains(productGroup());
        });
  }

  @Test
  void aChangeOfTheFutureIsKnownToday() {
    ProductGroup dearer = new ProductGroup("Lunch", 2_500);
    given(define("lunch", productGroup()))
        .when(define("lunch", dearer, NEXT_MONTH))
        .then(defined("lunch", dearer, NEXT_MONTH))
        .thenState(registry -> {
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NEXT_WEEK)).contains(productGroup());
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NEXT_MONTH)).contains(dearer);
        });
  }

  @Test
  void aCorrectionOfThePastHoldsUntilTheNextChange() {
    ProductGroup wrong = new ProductGroup("Lunch", 2_500);
    given(define("lunch", wrong, YESTERDAY), define("lunch", wrong, NEXT_WEEK))
        .when(define("lunch", productGroup(), YESTERDAY))
        .thenState(registry -> {
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NOW)).contains(productGroup());
          assertThat(at(registry, PRODUCT_GROUP, "lunch", NEXT_WEEK)).contains(wrong);
          assertThat(registry.item(key(PRODUCT_GROUP, "lunch")).versions()).hasSize(3);
        });
  }

  @Test
  void aVersionKnowsWhenItBecameKnown() {
    Registrar registrar = new Registrar();
    Registry registry =
        registrar.evolve(
            Registry.EMPTY.recording(TOMORROW), defined("lunch", productGroup(), YESTERDAY));
    assertThat(registry.item(key(PRODUCT_GROUP, "lunch")).versions())
        .containsExactly(new Version(YESTERDAY, TOMORROW, productGroup()));
  }

  @Test
  void whatHoldsAlreadyIsAcceptedAndChangesNothing() {
    given(define("lunch", productGroup(), YESTERDAY)).when(define("lunch", productGroup())).then();
    given(define("lunch", productGroup(), NEXT_WEEK))
        .when(define("lunch", productGroup(), NEXT_WEEK))
        .then();
  }

  @Test
  void whatIsSaidOfATimeStaysIfAnEarlierTimeIsCorrected() {
    ProductGroup dearer = new ProductGroup("Lunch", 2_500);
    given(define("lunch", productGroup(), YESTERDAY), define("lunch", productGroup(), NEXT_WEEK))
        .when(define("lunch", dearer, TOMORROW))
        .thenState(registry ->
            assertThat(at(registry, PRODUCT_GROUP, "lunch", NEXT_WEEK)).contains(productGroup()));
  }

  @Test
  void whatWasWithdrawnMayComeBack() {
    given(acme(), withdraw(ORGANISATION, "acme"))
        .when(define("acme", organisation(null), TOMORROW))
        .thenState(registry -> {
          assertThat(at(registry, ORGANISATION, "acme", NOW)).isEmpty();
          assertThat(at(registry, ORGANISATION, "acme", TOMORROW)).isPresent();
        });
  }

  @Test
  void thingsOfTwoKindsMayHaveTheSameId() {
    given(acme()).when(define("acme", vehicle("acme"))).then(defined("acme", vehicle("acme"), NOW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a/b", "a|b", "ä", "a\n", "{rule}"})
  void anIdIsLettersDigitsAndAFewMarks(String id) {
    given()
        .when(define(id, organisation(null)))
        .thenRefused(ID_INVALID, "id", id, "rule", "1 to 64 letters, digits and . _ : -");
  }

  @Test
  void anIdHasUpTo64Characters() {
    String longest = "a".repeat(64);
    given()
        .when(define(longest, organisation(null)))
        .then(defined(longest, organisation(null), NOW));
    given().when(define(longest + "a", organisation(null))).thenRefused(ID_INVALID);
  }

  @Test
  void aProductGroupsIdFitsIntoTheLedgersAccounts() {
    given().when(define("hot.drinks", productGroup())).thenRefused(ID_INVALID);
    given().when(define("a".repeat(33), productGroup())).thenRefused(ID_INVALID);
    given()
        .when(define("a".repeat(32), productGroup()))
        .then(defined("a".repeat(32), productGroup(), NOW));
  }

  @Test
  void everyChangeSaysWhy() {
    for (String reason : List.of("", "  ", "a".repeat(201), "a\u0000")) {
      given()
          .when(new Define("lunch", productGroup(), null, reason))
          .thenRefused(REASON_MISSING, "most", "200");
    }
  }

  @Test
  void whatHoldsBeginsWithinTenYearsBackAndFiveAhead() {
    given()
        .when(define("lunch", productGroup(), EARLIEST))
        .then(defined("lunch", productGroup(), EARLIEST));
    given()
        .when(define("lunch", productGroup(), LATEST))
        .then(defined("lunch", productGroup(), LATEST));
    Instant tooEarly = EARLIEST.minusNanos(1);
    given()
        .when(define("lunch", productGroup(), tooEarly))
        .thenRefused(
            VALID_FROM_INVALID,
            "validFrom",
            tooEarly.toString(),
            "earliest",
            EARLIEST.toString(),
            "latest",
            LATEST.toString());
    given()
        .when(define("lunch", productGroup(), LATEST.plusNanos(1)))
        .thenRefused(VALID_FROM_INVALID);
  }

  @Test
  void aThingChangesFiveHundredTimesAtMost() {
    Define[] changes =
        IntStream.range(0, Limits.VERSIONS)
            .mapToObj(i -> define("lunch", new ProductGroup("Lunch", i)))
            .toArray(Define[]::new);
    given(changes)
        .when(define("lunch", productGroup()))
        .thenRefused(TOO_MANY_VERSIONS, "kind", "product-group", "id", "lunch", "versions", "500");
    given(changes).when(withdraw(PRODUCT_GROUP, "lunch")).thenRefused(TOO_MANY_VERSIONS);
    given(changes).when(changes[Limits.VERSIONS - 1]).then();
  }

  @Test
  void aPersonIsNotMadeAnonymousAgain() {
    given(define("b1", anonymous()), define("b1", person("Anna"), TOMORROW))
        .when(define("b1", anonymous(), NEXT_WEEK))
        .thenRefused(BEARER_NOT_ANONYMOUS, "id", "b1");
  }

  @Test
  void somebodyAnonymousBecomesKnownByName() {
    given(define("b1", anonymous(), YESTERDAY))
        .when(define("b1", person("Anna")))
        .thenState(registry -> {
          assertThat(at(registry, BEARER, "b1", YESTERDAY)).contains(anonymous());
          assertThat(at(registry, BEARER, "b1", NOW)).contains(person("Anna"));
        });
  }

  @Test
  @Tag("S1.040")
  void aGroupOfCardsHasItsPricesAndItsDiscountFromATimeOn() {
    Define prices = define("staff-prices", priceList(new Price("soup", 350_000)));
    given(
            define("lunch", productGroup()),
            define("soup", product("lunch")),
            prices,
            define("staff", cardGroup(null, 0)))
        .when(define("staff", cardGroup("staff-prices", 1_500), NEXT_MONTH))
        .thenState(registry -> {
          assertThat(at(registry, CARD_GROUP, "staff", NOW)).contains(cardGroup(null, 0));
          assertThat(at(registry, CARD_GROUP, "staff", NEXT_MONTH))
              .contains(cardGroup("staff-prices", 1_500));
        });
  }

  @Test
  @Tag("S2.067")
  void aReaderLimitsAmountsFromTheReleaseThatCan() {
    given(acme(), define("canteen", servicePoint(null)), define("pump", terminal(10, 11)))
        .when(define("pump", terminal(11, 11), NEXT_WEEK))
        .thenState(registry -> {
          assertThat(limitsAmounts(registry, NOW)).isFalse();
          assertThat(limitsAmounts(registry, NEXT_WEEK)).isTrue();
        });
  }

  private static boolean limitsAmounts(Registry registry, Instant time) {
    return at(registry, TERMINAL, "pump", time)
        .map(data -> ((Terminal) data).capabilities().limitsAmounts())
        .orElseThrow();
  }
}
