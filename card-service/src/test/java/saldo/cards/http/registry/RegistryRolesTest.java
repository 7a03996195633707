package saldo.cards.http.registry;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.http.registry.RegistryRequests.REGISTRY;
import static saldo.cards.http.registry.RegistryRequests.as;
import static saldo.cards.http.registry.RegistryRequests.importing;
import static saldo.cards.http.registry.RegistryRequests.send;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import saldo.cards.csv.RegistryTable;
import saldo.http.Caller;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.*;

/**
 * Every address and every kind, asked by every role. Without Kafka, who is let in gets as far as
 * 503 STARTING.
 */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class RegistryRolesTest {
  private static final String PEOPLE = String.join(" ", Roles.PEOPLE);
  private static final String ACTING = "admin card-officer fleet-manager finance";
  private static final String WHY = "as ordered";
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Which roles may read what. */
  private static final Map<String, String> READS =
      Map.of(
          "{kind}", PEOPLE,
          "{kind}.csv", PEOPLE,
          "{kind}/{id}", PEOPLE,
          "{kind}/{id}/history", PEOPLE,
          "outcomes/{command}", PEOPLE);

  /** Which roles may change what is of a kind, such as {@link Things#some}. */
  private static final Map<MasterKind, String> CHANGES =
      Map.ofEntries(
          entry(MasterKind.ORGANISATION, "admin"),
          entry(MasterKind.LOCATION, "admin"),
          entry(MasterKind.SERVICE_POINT, "admin"),
          entry(MasterKind.TERMINAL, "admin"),
          entry(MasterKind.BEARER, "admin card-officer"),
          entry(MasterKind.VEHICLE, "admin card-officer fleet-manager"),
          entry(MasterKind.CARD_GROUP, "admin card-officer"),
          entry(MasterKind.CARD_PROFILE, "admin"),
          entry(MasterKind.PRODUCT_GROUP, "admin finance"),
          entry(MasterKind.PRODUCT, "admin finance"),
          entry(MasterKind.PRICE_LIST, "admin finance"),
          entry(MasterKind.TENDER_TYPE, "admin finance"),
          entry(MasterKind.USER, "admin"),
          entry(MasterKind.PROGRAMME, "admin"),
          entry(MasterKind.ALLOCATION_PLAN, "admin finance"));

  /** Of which kinds a fleet manager may change some: whether this one is looked up. */
  private static final Set<MasterKind> FLEETS = Set.of(MasterKind.ORGANISATION, MasterKind.BEARER);

  @Test
  void readingByEveryRole() {
    READS.forEach((path, allowed) -> {
      String address = path.replace("{kind}", "bearer").replaceAll("\\{.*?}", "x");
      for (String role : Roles.ALL) {
        then(as(role).get(REGISTRY + address).then(), isOneOf(role, allowed));
      }
    });
  }

  @ParameterizedTest
  @EnumSource(MasterKind.class)
  void everyKindIsDefinedByThoseItConcerns(MasterKind kind) {
    Define define = define(Things.some(kind));
    for (String role : Roles.ALL) {
      boolean allowed = isOneOf(role, CHANGES.getOrDefault(kind, ""));
      then(send(role, define), allowed);
      then(send(role, new DefineMany(List.of(define))), allowed);
    }
  }

  @ParameterizedTest
  @EnumSource(MasterKind.class)
  void everyKindIsWithdrawnByThoseItConcerns(MasterKind kind) {
    for (String role : Roles.ALL) {
      boolean lookedUp = role.equals(Roles.FLEET_MANAGER) && FLEETS.contains(kind);
      then(
          send(role, new Withdraw(kind, "x", null, WHY)),
          lookedUp || isOneOf(role, CHANGES.getOrDefault(kind, "")));
    }
  }

  @ParameterizedTest
  @EnumSource(MasterKind.class)
  void aTableIsImportedByThoseItsLinesConcern(MasterKind kind) {
    String table = table(Things.some(kind));
    for (String role : Roles.ALL) {
      for (boolean trial : List.of(true, false)) {
        String address = kind.code() + "/import?reason=yearly&trial=" + trial;
        then(importing(role, "k", address, table), isOneOf(role, CHANGES.getOrDefault(kind, "")));
      }
    }
  }

  @Test
  void whatIsOfFleetsIsDefinedByFleetManagersToo() {
    for (MasterData data : List.of(Things.COMPANY, Things.DRIVER, Things.VAN)) {
      String allowed = CHANGES.get(data.kind()) + " fleet-manager";
      for (String role : Roles.ALL) {
        then(send(role, define(data)), isOneOf(role, allowed));
        String address = data.kind().code() + "/import?reason=yearly&trial=true";
        then(importing(role, "k", address, table(data)), isOneOf(role, allowed));
      }
    }
  }

  @Test
  void mergingBearers() {
    for (String role : Roles.ALL) {
      boolean lookedUp = role.equals(Roles.FLEET_MANAGER);
      then(
          send(role, new MergeBearers("g1", "anna", WHY)),
          lookedUp || isOneOf(role, "admin card-officer"));
    }
  }

  @Test
  void devicesAreUnpairedByAdministratorsAndPairedByTheServiceAlone() {
    for (String role : Roles.ALL) {
      then(send(role, new UnpairDevice("till", WHY)), isOneOf(role, "admin"));
      then(send(role, new OfferPairing("till", "c", 15, WHY)), false);
      then(send(role, new PairDevice("till", "c", "s")), false);
      then(send(role, new RenewPairing("till", "s")), false);
    }
  }

  @Test
  void manyNeedTheRoleOfEach() {
    DefineMany both = new DefineMany(List.of(define(Things.VAN), define(Things.LUNCH)));
    for (String role : Roles.ALL) {
      then(send(role, both), isOneOf(role, "admin"));
    }
    DefineMany fleet = new DefineMany(List.of(define(Things.DRIVER), define(Things.MEMBER)));
    for (String role : Roles.ALL) {
      then(send(role, fleet), isOneOf(role, "admin card-officer"));
    }
  }

  @Test
  void whoChangesNothingIsNotEvenHeard() {
    for (String role : Roles.ALL) {
      boolean heard = isOneOf(role, ACTING);
      send(role, "k", "no command").statusCode(heard ? 400 : 403);
      importing(role, "k", "vehicle/import", "no table")
          .statusCode(heard && !role.equals(Roles.FINANCE) ? 400 : 403);
    }
  }

  @Test
  void aTokenForOneOrganisationIsTakenOnlyWhereItIsLookedAt() {
    for (String role : Roles.PEOPLE) {
      String token = Tokens.claiming(role, Caller.ORGANISATION, "acme");
      for (String path : READS.keySet()) {
        String address = path.replace("{kind}", "bearer").replaceAll("\\{.*?}", "x");
        assertThat(RestAssured.given().auth().oauth2(token).get(REGISTRY + address).asString())
            .contains(path.startsWith("outcomes") ? "ONE_ORGANISATION" : "STARTING");
      }
    }
  }

  @Test
  void theTablesNameEveryAddress() {
    Map<String, Map<String, Object>> paths =
        RestAssured.given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    Set<String> below =
        paths.keySet().stream()
            .filter(path -> path.startsWith("/ledgers/{ledger}/registry/"))
            .map(path -> path.substring("/ledgers/{ledger}/registry/".length()))
            .collect(Collectors.toSet());
    Set<String> tested = new HashSet<>(READS.keySet());
    tested.addAll(Set.of("commands", "{kind}/import"));
    assertThat(below).isEqualTo(tested);
  }

  private static void then(ValidatableResponse answer, boolean allowed) {
    Response response = answer.extract().response();
    assertThat(response.asString())
        .contains(allowed ? "\"reason\":\"STARTING\"" : "\"reason\":\"ROLE_MISSING\"");
    assertThat(response.statusCode()).isEqualTo(allowed ? 503 : 403);
  }

  private static Define define(MasterData data) {
    return new Define("x", data, null, WHY);
  }

  private static String table(MasterData data) {
    return RegistryTable.write(
        data.kind(),
        List.of(
            new RegisteredItem(
                data.kind(),
                data.kind() == MasterKind.PROGRAMME ? "EUR" : "x",
                List.of(new Version(NOON, NOON, data)),
                null)),
        NOON);
  }

  private static boolean isOneOf(String role, String roles) {
    return List.of(roles.split(" ")).contains(role);
  }
}
