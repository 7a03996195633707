package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.BEARER;
import static saldo.schemas.registry.MasterKind.LOCATION;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.PRODUCT;
import static saldo.schemas.registry.MasterKind.VEHICLE;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;

/** What has to be fetched before a command is decided. */
class NamingTest {

  @Test
  void aDefinitionNeedsItselfAndWhatItNames() {
    assertThat(Names.missing(Registry.EMPTY, define("plant", location("site"))))
        .containsExactlyInAnyOrder(
            key(LOCATION, "plant"), key(ORGANISATION, "acme"), key(LOCATION, "site"));
    Define prices = define("p", priceList(new Price("soup", 1), new Price("tea", 1)));
    assertThat(Names.missing(Registry.EMPTY, prices))
        .contains(key(PRODUCT, "soup"), key(PRODUCT, "tea"));
  }

  @Test
  void whatIsThereIsNotFetchedAgainEvenIfItIsNotRegistered() {
    Registry fetched =
        Registry.EMPTY
            .with(Registry.unknown(key(VEHICLE, "car")))
            .with(Registry.unknown(key(ORGANISATION, "acme")));
    assertThat(Names.missing(fetched, define("car", vehicle("acme")))).isEmpty();
  }

  @Test
  void whatIsAboveAParentIsKnownOnceTheParentIs() {
    given(
            acme(),
            define("site", location(null)),
            define("hall", location("site")),
            define("hall", location(null), NEXT_WEEK))
        .when(define("room", location("hall")))
        .thenState(whole -> {
          RegistryCommand command = define("room", location("hall"));
          assertThat(Names.missing(Registry.EMPTY, command)).doesNotContain(key(LOCATION, "site"));
          Registry next = Registry.EMPTY.with(whole.item(key(LOCATION, "hall")));
          assertThat(Names.missing(next, command)).contains(key(LOCATION, "site"));
        });
  }

  @Test
  void aTowerIsFetchedNoHigherThanItMayBe() {
    RegistryCommand command = define("new", organisation("o30"));
    Registry tower = tower(31);
    Registry part = Registry.EMPTY;
    while (!Names.missing(part, command).isEmpty()) {
      for (ItemKey key : Names.missing(part, command)) {
        part = part.with(tower.item(key));
      }
    }
    assertThat(part.items()).hasSize(2 + Limits.LEVELS).doesNotContainKey(key(ORGANISATION, "o0"));
  }

  @Test
  void anImportNeedsWhatItsEntriesNeed() {
    assertThat(
            Names.missing(
                Registry.EMPTY,
                together(define("car", vehicle("acme")), define("van", vehicle("other")))))
        .containsExactlyInAnyOrder(
            key(VEHICLE, "car"),
            key(VEHICLE, "van"),
            key(ORGANISATION, "acme"),
            key(ORGANISATION, "other"));
  }

  @Test
  void whatIsRefusedAnywayNeedsNothing() {
    assertThat(Names.missing(Registry.EMPTY, define("a|b", vehicle("c|d")))).isEmpty();
    assertThat(Names.used(withdraw(ORGANISATION, "a|b"))).isEmpty();
    Define car = define("car", vehicle("acme"));
    assertThat(
            Names.missing(
                Registry.EMPTY, new DefineMany(Collections.nCopies(Limits.ENTRIES + 1, car))))
        .isEmpty();
  }

  @Test
  void aMergerNeedsEverybodyThatTheTwoAre() {
    Registry registry = Registry.EMPTY.with(new RegisteredItem(BEARER, "other", List.of(), "anna"));
    assertThat(Names.missing(registry, merge("guest", "other")))
        .containsExactlyInAnyOrder(key(BEARER, "guest"), key(BEARER, "anna"));
  }

  @Test
  void onlyWhatIsWithdrawnMustNotBeInUse() {
    assertThat(Names.used(withdraw(ORGANISATION, "acme"))).contains(key(ORGANISATION, "acme"));
    assertThat(Names.used(acme())).isEmpty();
    assertThat(Names.used(together(acme()))).isEmpty();
    assertThat(Names.used(merge("guest", "anna"))).isEmpty();
  }

  private static Registry tower(int levels) {
    return IntStream.range(0, levels)
        .mapToObj(i -> defined("o" + i, organisation(i == 0 ? null : "o" + (i - 1)), YESTERDAY))
        .reduce(
            Registry.EMPTY,
            (registry, event) -> new Registrar().evolve(registry, event),
            (one, other) -> other);
  }
}
