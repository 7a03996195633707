package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.BEARER;
import static saldo.schemas.registry.RegistryRejection.BEARER_NOT_ANONYMOUS;
import static saldo.schemas.registry.RegistryRejection.ID_INVALID;
import static saldo.schemas.registry.RegistryRejection.SAME_BEARER;
import static saldo.schemas.registry.RegistryRejection.UNKNOWN;

import org.junit.jupiter.api.Test;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryEvent.BearersMerged;

/** Somebody anonymous turns out to be somebody else. */
class MergingBearersTest {
  private static final Define GUEST = define("guest", anonymous());
  private static final Define OTHER = define("other", anonymous());
  private static final Define ANNA = define("anna", person("Anna"));

  @Test
  void somebodyAnonymousIsAPerson() {
    given(GUEST, ANNA)
        .when(merge("guest", "anna"))
        .then(merged("guest", "anna"))
        .thenState(registry -> {
          assertThat(registry.mergedBearer("guest")).isEqualTo(key(BEARER, "anna"));
          assertThat(registry.mergedBearer("anna")).isEqualTo(key(BEARER, "anna"));
          assertThat(at(registry, BEARER, "guest", NOW)).contains(anonymous());
        });
  }

  @Test
  void twoWithoutANameMayBeTheSame() {
    given(GUEST, OTHER).when(merge("guest", "other")).then(merged("guest", "other"));
  }

  @Test
  void whoIsSomebodyElseLeadsToThatOne() {
    given(GUEST, OTHER, ANNA, merge("other", "anna"))
        .when(merge("guest", "other"))
        .then(merged("guest", "anna"));
  }

  @Test
  void whoBecomesSomebodyLaterTakesTheOthersAlong() {
    given(GUEST, OTHER, ANNA, merge("guest", "other"))
        .when(merge("other", "anna"))
        .thenState(
            registry -> assertThat(registry.mergedBearer("guest")).isEqualTo(key(BEARER, "anna")));
  }

  @Test
  void nobodyIsMergedWithThemselves() {
    given(GUEST)
        .when(merge("guest", "guest"))
        .thenRefused(SAME_BEARER, "id", "guest", "into", "guest");
    given(GUEST, OTHER, merge("other", "guest"))
        .when(merge("guest", "other"))
        .thenRefused(SAME_BEARER, "id", "guest", "into", "other");
  }

  @Test
  void nobodyIsMergedTwice() {
    given(GUEST, OTHER, ANNA, merge("guest", "anna"))
        .when(merge("guest", "other"))
        .thenRefused(SAME_BEARER, "id", "guest", "into", "anna");
  }

  @Test
  void aPersonStaysOne() {
    given(GUEST, ANNA).when(merge("anna", "guest")).thenRefused(BEARER_NOT_ANONYMOUS, "id", "anna");
  }

  @Test
  void bothHaveToBeKnownNow() {
    given(GUEST)
        .when(merge("guest", "anna"))
        .thenRefused(UNKNOWN, "kind", "bearer", "id", "anna", "at", NOW.toString());
    given(ANNA)
        .when(merge("guest", "anna"))
        .thenRefused(UNKNOWN, "kind", "bearer", "id", "guest", "at", NOW.toString());
    given(GUEST, define("anna", person("Anna"), TOMORROW))
        .when(merge("guest", "anna"))
        .thenRefused(UNKNOWN);
    given(GUEST, ANNA).when(merge("guest", "an|na")).thenRefused(ID_INVALID);
  }

  @Test
  void whoEverybodyIsInTheEndHasToBeKnown() {
    given(GUEST, OTHER, ANNA, merge("other", "anna"), withdraw(BEARER, "anna"))
        .when(merge("guest", "other"))
        .thenRefused(UNKNOWN, "kind", "bearer", "id", "anna", "at", NOW.toString());
  }

  @Test
  void whoIsSomebodyElseIsChangedThere() {
    given(GUEST, ANNA, merge("guest", "anna"))
        .when(define("guest", person("Carl")))
        .thenRefused(SAME_BEARER, "id", "guest", "into", "anna");
    given(GUEST, ANNA, merge("guest", "anna"))
        .when(withdraw(BEARER, "guest"))
        .thenRefused(SAME_BEARER, "id", "guest", "into", "anna");
  }

  private static BearersMerged merged(String from, String into) {
    return new BearersMerged(from, into, NOW, WHY);
  }
}
