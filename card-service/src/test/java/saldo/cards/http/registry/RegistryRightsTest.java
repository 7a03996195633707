package saldo.cards.http.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import saldo.cards.http.Fleets;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;

/** A fleet manager changes what was always a fleet's, whatever it is said to be now. */
class RegistryRightsTest {
  private static final String WHY = "as ordered";

  private final Fleets registered = Fleets.ofTwoCompanies();

  @Test
  void anIssuerIsNotMadeAnAccountHolder() {
    given("issuer", Things.ISSUER);
    refused(Roles.FLEET_MANAGER, new Define("issuer", Things.COMPANY, null, WHY), "admin");
    refused(
        Roles.FLEET_MANAGER, new Withdraw(MasterKind.ORGANISATION, "issuer", null, WHY), "admin");
  }

  @Test
  void norIsSomebodyWhoOnceWasAMember() {
    given("anna", Things.MEMBER, Things.DRIVER);
    refused(
        Roles.FLEET_MANAGER, new Define("anna", Things.DRIVER, null, WHY), "admin, card-officer");
    refused(
        Roles.FLEET_MANAGER,
        new Withdraw(MasterKind.BEARER, "anna", null, WHY),
        "admin, card-officer");
  }

  @Test
  void driversAndTheirCompaniesAre() {
    given("dora", Things.DRIVER, Things.DRIVER);
    given("acme", Things.COMPANY);
    allowed(Roles.FLEET_MANAGER, new Define("dora", Things.DRIVER, null, WHY));
    allowed(Roles.FLEET_MANAGER, new Withdraw(MasterKind.ORGANISATION, "acme", null, WHY));
    allowed(Roles.FLEET_MANAGER, new Define("new", Things.COMPANY, null, WHY));
    allowed(Roles.FLEET_MANAGER, new Withdraw(MasterKind.VEHICLE, "van", null, WHY));
  }

  @Test
  void aMergerConcernsBoth() {
    given("dora", Things.DRIVER);
    given("guest", Things.GUEST);
    refused(Roles.FLEET_MANAGER, new MergeBearers("guest", "dora", WHY), "admin, card-officer");
    allowed(Roles.CARD_OFFICER, new MergeBearers("guest", "dora", WHY));
  }

  @Test
  void whoMayChangeAllOfAKindIsNotLookedUp() {
    allowed(Roles.CARD_OFFICER, new Define("anna", Things.MEMBER, null, WHY));
    allowed(Roles.ADMIN, new Withdraw(MasterKind.ORGANISATION, "acme", null, WHY));
    allowed(Roles.FLEET_MANAGER, new Define("van", Things.VAN, null, WHY));
    assertThat(registered.lookedUp()).isEmpty();
  }

  @Test
  void inOneOrganisationAFleetManagerSpeaksOfItsThingsAlone() {
    scoped(Roles.FLEET_MANAGER).require(new Define("new", Fleets.vehicle("acme-north"), null, WHY));
    scoped(Roles.FLEET_MANAGER).require(new Define("new", Fleets.company("acme"), null, WHY));
    scoped(Roles.FLEET_MANAGER).require(new Withdraw(MasterKind.BEARER, "driver-acme", null, WHY));
    for (RegistryCommand command :
        List.of(
            new Define("van-acme", Fleets.vehicle("best"), null, WHY),
            new Define("van-best", Fleets.vehicle("acme"), null, WHY),
            new Define("best", Fleets.company("acme"), null, WHY),
            new Define("acme", Fleets.company("acme-north"), null, WHY),
            new Withdraw(MasterKind.VEHICLE, "van-best", null, WHY),
            new Withdraw(MasterKind.ORGANISATION, "acme", null, WHY),
            new MergeBearers("driver-acme", "driver-best", WHY),
            new DefineMany(
                List.of(
                    new Define("new", Fleets.vehicle("acme"), null, WHY),
                    new Define("newer", Fleets.vehicle("best"), null, WHY))))) {
      assertThatThrownBy(() -> scoped(Roles.FLEET_MANAGER).require(command))
          .as(command.toString())
          .isInstanceOf(WebApplicationException.class);
    }
  }

  @Test
  void inOneOrganisationNobodyElseChangesAnything() {
    for (String role : Roles.ALL) {
      boolean allowed = role.equals(Roles.FLEET_MANAGER);
      RegistryCommand command = new Define("new", Fleets.vehicle("acme"), null, WHY);
      if (allowed) {
        scoped(role).require(command);
      } else {
        assertThatThrownBy(() -> scoped(role).require(command))
            .isInstanceOf(WebApplicationException.class);
      }
    }
  }

  private void given(String id, MasterData... versions) {
    registered.register(id, versions);
  }

  private void allowed(String role, RegistryCommand command) {
    rights(role).require(command);
  }

  private void refused(String role, RegistryCommand command, String roles) {
    assertThatThrownBy(() -> rights(role).require(command))
        .isInstanceOfSatisfying(
            WebApplicationException.class,
            e ->
                assertThat(((Problem) e.getResponse().getEntity()).details())
                    .containsEntry("roles", roles));
  }

  private RegistryRights rights(String role) {
    return new RegistryRights(registered.scope(role, null));
  }

  private RegistryRights scoped(String role) {
    return new RegistryRights(registered.scope(role, "acme"));
  }
}
