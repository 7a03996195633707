package saldo.cards.http.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import saldo.cards.domain.registry.ItemKey;
import saldo.http.Problem;
import saldo.http.Roles;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;

/** A fleet manager changes what was always a fleet's, whatever it is said to be now. */
class RegistryRightsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String WHY = "as ordered";

  private final Map<ItemKey, RegisteredItem> registered = new HashMap<>();
  private final List<ItemKey> lookedUp = new ArrayList<>();

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
    assertThat(lookedUp).isEmpty();
  }

  private void given(String id, MasterData... versions) {
    MasterKind kind = versions[0].kind();
    registered.put(
        new ItemKey(kind, id),
        new RegisteredItem(
            kind,
            id,
            Arrays.stream(versions).map(data -> new Version(NOON, NOON, data)).toList(),
            null));
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
    return new RegistryRights(
        role::equals,
        key -> {
          lookedUp.add(key);
          return Optional.ofNullable(registered.get(key));
        });
  }
}
