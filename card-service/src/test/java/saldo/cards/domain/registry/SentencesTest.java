package saldo.cards.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.ORGANISATION;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario.Then;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.RegistryEvent;
import saldo.schemas.registry.RegistryRejection;

/** A refusal says in one sentence what was wrong and what to do. */
class SentencesTest {

  @Test
  void itNamesTheFieldAndWhatItMayHold() {
    assertThat(sentence(given().when(define("lunch", new ProductGroup("Lunch", 10_001)))))
        .isEqualTo("The field vatBasisPoints is not valid: it has to be a number from 0 to 10000.");
  }

  @Test
  void itNamesWhatIsMissing() {
    assertThat(sentence(given().when(define("car", vehicle("acme")))))
        .isEqualTo(
            "The field organisation names the organisation acme, which is not registered at"
                + " 2026-03-02T12:00:00Z: register it first, or check the id.");
  }

  @Test
  void itNamesWhoStillNeedsIt() {
    assertThat(
            sentence(
                given(acme(), define("car", vehicle("acme"))).when(withdraw(ORGANISATION, "acme"))))
        .isEqualTo("The vehicle car names the organisation acme: change or withdraw that first.");
  }

  @Test
  void anEntryOfAnImportIsNamedByItsPosition() {
    assertThat(sentence(given(acme()).when(together(acme(), define("car", vehicle("acne"))))))
        .startsWith("Entry 2: The field organisation names the organisation acne");
  }

  @Test
  void whatWasSentIsNotTakenForAPlaceholder() {
    assertThat(sentence(given().when(define("{rule}$1", organisation(null)))))
        .isEqualTo("The id \"{rule}$1\" is not one: use 1 to 64 letters, digits and . _ : -.");
  }

  @Test
  void whatWasSentIsNotRepeatedAtLength() {
    assertThat(sentence(given().when(define("a".repeat(100_000), organisation(null)))))
        .hasSizeLessThan(400);
  }

  @ParameterizedTest
  @EnumSource(RegistryRejection.class)
  void everyReasonHasOne(RegistryRejection reason) {
    assertThat(Sentences.of(reason, Map.of())).matches("[A-Z{].*\\.");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void nothingIsLeftOpenInIt(Decision.Rejected<RegistryEvent, RegistryRejection> refusal) {
    assertThat(Sentences.of(refusal.reason(), refusal.details())).doesNotContain("{", "}", "null");
  }

  static Stream<Decision<RegistryEvent, RegistryRejection>> refusals() {
    return new RefusalPrecedenceTest().refusals();
  }

  private static String sentence(Then<Registry, RegistryEvent, RegistryRejection> then) {
    return then.decision() instanceof Decision.Rejected<RegistryEvent, RegistryRejection> rejected
        ? Sentences.of(rejected.reason(), rejected.details())
        : "accepted";
  }
}
