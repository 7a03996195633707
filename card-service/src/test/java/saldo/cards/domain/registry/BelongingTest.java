package saldo.cards.domain.registry;

import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.RegistryRejection.FIELD_INVALID;
import static saldo.schemas.registry.RegistryRejection.HIERARCHY_CIRCULAR;
import static saldo.schemas.registry.RegistryRejection.REFERENCE_UNKNOWN;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saldo.schemas.registry.RegistryCommand.Define;

/** A company or place that is part of another. */
class BelongingTest {

  @Test
  void aPlaceIsInALargerOne() {
    given(acme(), define("plant", location(null)))
        .when(define("hall", location("plant")))
        .then(defined("hall", location("plant"), NOW));
  }

  @Test
  void nothingIsPartOfItself() {
    given(acme())
        .when(define("acme", organisation("acme")))
        .thenRefused(
            HIERARCHY_CIRCULAR, "kind", "organisation", "id", "acme", "at", NOW.toString());
    given().when(define("acme", organisation("acme"))).thenRefused(HIERARCHY_CIRCULAR);
  }

  @Test
  void nothingIsPartOfWhatIsPartOfIt() {
    given(
            define("a", organisation(null)),
            define("b", organisation("a")),
            define("c", organisation("b")))
        .when(define("a", organisation("c")))
        .thenRefused(HIERARCHY_CIRCULAR);
  }

  @Test
  void whoMovesAwayLaterMakesRoomOnlyThen() {
    given(
            define("a", organisation(null)),
            define("b", organisation("a")),
            define("b", organisation(null), NEXT_WEEK))
        .when(define("a", organisation("b")))
        .thenRefused(HIERARCHY_CIRCULAR);
    given(
            define("a", organisation(null)),
            define("b", organisation("a")),
            define("b", organisation(null), NEXT_WEEK))
        .when(define("a", organisation("b"), NEXT_WEEK))
        .then(defined("a", organisation("b"), NEXT_WEEK));
  }

  @Test
  void nothingIsPartOfWhatWillBePartOfIt() {
    given(
            define("a", organisation(null)),
            define("b", organisation(null)),
            define("c", organisation("b")),
            define("b", organisation("a"), NEXT_WEEK))
        .when(define("a", organisation("c")))
        .thenRefused(
            HIERARCHY_CIRCULAR, "kind", "organisation", "id", "a", "at", NEXT_WEEK.toString());
  }

  @Test
  void whatEndsBeforeMayBePartOfIt() {
    given(
            define("a", organisation(null)),
            define("b", organisation(null)),
            define("b", organisation("a"), NEXT_MONTH),
            define("a", organisation(null), NEXT_WEEK))
        .when(define("a", organisation("b")))
        .then(defined("a", organisation("b"), NOW));
  }

  @Test
  void aHierarchyHasSixteenLevelsAboveAThing() {
    Define[] tower = tower(Limits.LEVELS);
    given(tower)
        .when(define("new", organisation("o" + (Limits.LEVELS - 1))))
        .then(defined("new", organisation("o" + (Limits.LEVELS - 1)), NOW));
    given(tower(Limits.LEVELS + 1))
        .when(define("new", organisation("o" + Limits.LEVELS)))
        .thenRefused(FIELD_INVALID, "field", "parent", "rule", "at most 16 levels below the top");
  }

  @Test
  void aParentThatIsGoneIsNone() {
    given(define("a", organisation(null)), withdraw(ORGANISATION, "a"))
        .when(define("b", organisation("a")))
        .thenRefused(REFERENCE_UNKNOWN);
  }

  private static Define[] tower(int levels) {
    return IntStream.range(0, levels)
        .mapToObj(i -> define("o" + i, organisation(i == 0 ? null : "o" + (i - 1))))
        .toArray(Define[]::new);
  }
}
