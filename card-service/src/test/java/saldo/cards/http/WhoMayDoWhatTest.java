package saldo.cards.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;

class WhoMayDoWhatTest {
  private static final CardNumber TRUCK = CardNumber.of("card-acme");
  private static final CardNumber LUNCH = CardNumber.of("for-lunch");

  private final Fleets fleets = Fleets.ofTwoCompanies();

  @Test
  void aFleetManagerStopsTheCardsOfVehiclesOnly() {
    fleets.give("for-lunch", null, "lunch");

    assertThat(fleetManagerMay(new SuspendCard(TRUCK, "why"))).isTrue();
    assertThat(fleetManagerMay(new SuspendCard(LUNCH, "why"))).isFalse();
  }

  @Test
  void aFleetManagerIssuesCardsToVehiclesOnly() {
    assertThat(fleetManagerMay(issue("van-acme", null))).isTrue();
    assertThat(fleetManagerMay(issue(null, null))).isFalse();
  }

  @Test
  void aFleetManagerNamesNoAccountButThatOfTheVehiclesCompany() {
    fleets.give("for-lunch", null, "lunch");

    assertThat(fleetManagerMay(issue("van-acme", "fleet-acme"))).isTrue();
    assertThat(fleetManagerMay(issue("van-acme", "fleet-acme-north"))).isTrue();
    assertThat(fleetManagerMay(issue("van-acme", "fleet-best"))).isFalse();
    assertThat(fleetManagerMay(issue("van-acme", "lunch"))).isFalse();
    assertThat(fleetManagerMay(issue("van-acme", "nobody-spends-from-it"))).isFalse();
    assertThat(fleetManagerMay(issue("no-van", "fleet-acme"))).isFalse();
  }

  @Test
  void aFleetManagerOfOneOrganisationDoesAllThatForItsVehiclesAndDriversAlone() {
    assertThat(mayForAcme(issue("van-acme-north", "fleet-acme"))).isTrue();
    assertThat(mayForAcme(issue("van-acme", null))).isTrue();
    assertThat(mayForAcme(issue("van-best", null))).isFalse();
    assertThat(mayForAcme(issue("van-acme", "fleet-best"))).isFalse();
    assertThat(mayForAcme(new IssueCard(LUNCH, "driver-best", "van-acme", null))).isFalse();
    assertThat(mayForAcme(new SuspendCard(CardNumber.of("card-best"), "why"))).isFalse();
    assertThat(mayForAcme(new SuspendCard(TRUCK, "why"))).isTrue();
    assertThat(mayForAcme(assign(TRUCK, Attribute.VEHICLE, "van-acme-north"))).isTrue();
    assertThat(mayForAcme(assign(TRUCK, Attribute.VEHICLE, "van-best"))).isFalse();
    assertThat(mayForAcme(assign(TRUCK, Attribute.BEARER, "driver-best"))).isFalse();
  }

  @Test
  void nobodyElseKeepsARoleInOneOrganisation() {
    assertThat(CardRoles.allow(new ReturnCard(TRUCK, "why"), fleets.scope(Roles.ADMIN, "acme")))
        .isFalse();
  }

  @Test
  void aFleetManagerSaysWhichVehicleAndWhoDrivesButNotWhatTheCardMayDo() {
    fleets.give("for-lunch", null, "lunch");
    for (Attribute attribute : Attribute.values()) {
      boolean theirs = attribute == Attribute.VEHICLE || attribute == Attribute.BEARER;
      assertThat(fleetManagerMay(assign(TRUCK, attribute, "x"))).isEqualTo(theirs);
      assertThat(fleetManagerMay(assign(LUNCH, attribute, "x"))).isFalse();
    }
  }

  @Test
  void theCardOfficeIsNotAskedWhoseCardItIs() {
    Scope office = fleets.scope(Roles.CARD_OFFICER, null);

    assertThat(CardRoles.allow(new SuspendCard(LUNCH, "why"), office)).isTrue();
    assertThat(CardRoles.allow(issue("van-acme", "any"), office)).isTrue();
    assertThat(fleets.lookedUp()).isEmpty();
  }

  private static IssueCard issue(@Nullable String vehicle, @Nullable String account) {
    return new IssueCard(LUNCH, null, vehicle, account == null ? null : AccountId.of(account));
  }

  private static AssignCard assign(CardNumber number, Attribute attribute, String to) {
    return new AssignCard(number, attribute, to, null, "why");
  }

  private boolean fleetManagerMay(CardCommand command) {
    return CardRoles.allow(command, fleets.scope(Roles.FLEET_MANAGER, null));
  }

  private boolean mayForAcme(CardCommand command) {
    return CardRoles.allow(command, fleets.scope(Roles.FLEET_MANAGER, "acme"));
  }
}
