package saldo.cards.domain.card;

import static saldo.cards.domain.card.CardLanguage.*;
import static saldo.schemas.card.Attribute.BEARER;
import static saldo.schemas.card.Attribute.VEHICLE;
import static saldo.schemas.card.CardRejection.ACCOUNT_OF_ANOTHER;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.CardCommand.ReissueCard;
import saldo.schemas.card.CardEvent.CardAssigned;

/**
 * What a company's cards have used is not spent by another. Acme, with the north below it, and Zeta
 * are below one issuer, which does not make them one company.
 */
class StayingInItsCompanyTest {
  private static final String JUNE = "2026-06-01T00:00:00Z";
  private static final String JULY = "2026-07-01T00:00:00Z";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"VEHICLE, truck", "BEARER, cara"})
  void aCardWithAUsedAccountGoesToNoOtherCompany(Attribute attribute, String to) {
    issuedTo(null, "van")
        .balance(balance(own(1), 0, 0))
        .when(assign(1, attribute, to))
        .thenRefused(ACCOUNT_OF_ANOTHER, "number", card(1).value(), "company", "acme", "to", to);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"VEHICLE, lorry", "VEHICLE, tractor", "BEARER, anna", "BEARER, pete", "VEHICLE, "})
  void withinItsCompanyItGoesToAnybodyAndToNobody(Attribute attribute, @Nullable String to) {
    issuedTo(null, "van")
        .balance(balance(own(1), 5_000, 0))
        .when(assign(1, attribute, to))
        .then(new CardAssigned(card(1), attribute, to, NOON, WHY));
  }

  @Test
  void fromBelowItGoesBackUp() {
    issuedTo(null, "tractor")
        .balance(balance(own(1), 5_000, 0))
        .when(assign(1, VEHICLE, "van"))
        .then(new CardAssigned(card(1), VEHICLE, "van", NOON, WHY));
  }

  @Test
  void anAccountThatWasNeverUsedIsNobodysYet() {
    issuedTo(null, "van")
        .when(assign(1, VEHICLE, "truck"))
        .then(new CardAssigned(card(1), VEHICLE, "truck", NOON, WHY));
  }

  @Test
  void theSharedAccountOfACompanyStaysItsToo() {
    given(stock(1), new IssueCard(card(1), null, "van", account("fleet")))
        .balance(balance(account("fleet"), 90_000, 0))
        .when(assign(1, VEHICLE, "truck"))
        .thenRefused(ACCOUNT_OF_ANOTHER);
  }

  @Test
  void aDetourLeadsNoFurther() {
    issuedTo("anna", "van")
        .balance(balance(own(1), 5_000, 0))
        .at(JUNE)
        .given(assign(1, VEHICLE, null), assign(1, BEARER, "pete"))
        .when(assign(1, VEHICLE, "truck"))
        .thenRefused(ACCOUNT_OF_ANOTHER);
    issuedTo(null, "van")
        .balance(balance(own(1), 5_000, 0))
        .when(assignFrom(JULY, 1, VEHICLE, "truck"))
        .thenRefused(ACCOUNT_OF_ANOTHER);
  }

  @Test
  void aCardThatNobodyHadYetGoesToAnybody() {
    issuedTo(null, null)
        .balance(balance(own(1), 5_000, 0))
        .when(assign(1, BEARER, "cara"))
        .then(new CardAssigned(card(1), BEARER, "cara", NOON, WHY));
  }

  @Test
  void returnedAndIssuedAgainItHasANewAccountForAnybody() {
    issuedTo(null, "van")
        .balance(balance(own(1), 5_000, 0))
        .at(JULY)
        .given(giveBack(1), new ReissueCard(card(1), null, "truck"))
        .when(assign(1, BEARER, "cara"))
        .then(new CardAssigned(card(1), BEARER, "cara", Instant.parse(JULY), WHY));
  }

  private static Story issuedTo(@Nullable String bearer, @Nullable String vehicle) {
    return given(stock(1), new IssueCard(card(1), bearer, vehicle, null));
  }
}
