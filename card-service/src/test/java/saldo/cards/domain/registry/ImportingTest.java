package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.RegistryRejection.BULK_EMPTY;
import static saldo.schemas.registry.RegistryRejection.BULK_TOO_LARGE;
import static saldo.schemas.registry.RegistryRejection.HIERARCHY_CIRCULAR;
import static saldo.schemas.registry.RegistryRejection.REFERENCE_UNKNOWN;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;

/** Many definitions in one step. */
class ImportingTest {

  @Test
  void eachEntrySeesThoseBeforeIt() {
    given()
        .when(
            together(
                define("acme", organisation(null)),
                define("sub", organisation("acme")),
                define("car", vehicle("sub"))))
        .then(
            defined("acme", organisation(null), NOW),
            defined("sub", organisation("acme"), NOW),
            defined("car", vehicle("sub"), NOW));
  }

  @Test
  void oneRefusedEntryRefusesAllAndIsNamed() {
    given()
        .when(together(define("sub", organisation("acme")), define("acme", organisation(null))))
        .thenRefused(
            REFERENCE_UNKNOWN,
            "field",
            "parent",
            "kind",
            "organisation",
            "id",
            "acme",
            "at",
            NOW.toString(),
            "position",
            "1")
        .thenState(registry -> assertThat(registry.items()).isEmpty());
    given(acme())
        .when(together(define("sub", organisation("acme")), define("acme", organisation("sub"))))
        .thenRefused(
            HIERARCHY_CIRCULAR,
            "kind",
            "organisation",
            "id",
            "acme",
            "at",
            NOW.toString(),
            "position",
            "2");
  }

  @Test
  void oneStepBecomesKnownAtOneTime() {
    given(acme())
        .when(together(define("sub", organisation("acme")), define("car", vehicle("sub"))))
        .thenState(registry ->
            assertThat(registry.item(key(ORGANISATION, "sub")).versions())
                .extracting(Version::recordedAt)
                .containsExactly(NOW));
  }

  @Test
  void anImportOfWhatIsThereChangesNothing() {
    DefineMany all =
        together(define("acme", organisation(null)), define("sub", organisation("acme")));
    given(all).when(all).then();
  }

  @Test
  void anImportOfWhatIsPartlyThereChangesTheRest() {
    given(define("acme", organisation(null)))
        .when(together(define("acme", organisation(null)), define("sub", organisation("acme"))))
        .then(defined("sub", organisation("acme"), NOW));
  }

  @Test
  void aThousandEntriesAreOneStep() {
    List<Define> cars =
        IntStream.range(0, Limits.ENTRIES)
            .mapToObj(i -> define("car-" + i, vehicle("acme")))
            .toList();
    given(acme())
        .when(new DefineMany(cars))
        .thenState(registry -> assertThat(registry.items()).hasSize(1 + Limits.ENTRIES));
  }

  @Test
  void aThousandAndOneAreTooMany() {
    Define car = define("car", vehicle("acme"));
    given(acme())
        .when(new DefineMany(Collections.nCopies(Limits.ENTRIES + 1, car)))
        .thenRefused(BULK_TOO_LARGE, "entries", "1001");
  }

  @Test
  void noEntriesAreTooFew() {
    given().when(together()).thenRefused(BULK_EMPTY);
  }
}
