package saldo.cards.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.cards.http.Requests.as;
import static saldo.cards.http.Requests.command;
import static saldo.cards.http.Requests.post;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import saldo.http.Caller;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.MediumId;
import saldo.schemas.SaldoJson;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.Replacement;

/**
 * Every address and every command, asked by every role. Without Kafka, who is let in gets as far as
 * 503 STARTING; so does a fleet manager where it depends on the card.
 */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class RolesTest {
  private static final String PEOPLE = String.join(" ", Roles.PEOPLE);
  private static final String OFFICE = "admin card-officer";
  private static final String DESKS = "admin card-officer cashier support";

  /** Which roles may read what. */
  private static final Map<String, String> READS =
      Map.of(
          "/ledgers/{ledger}/cards", PEOPLE,
          "/ledgers/{ledger}/cards/{number}", PEOPLE,
          "/ledgers/{ledger}/cards/{number}/timeline", PEOPLE,
          "/ledgers/{ledger}/cards/check/{card}", PEOPLE + " device",
          "/ledgers/{ledger}/cards/hot-list", PEOPLE + " device",
          "/ledgers/{ledger}/cards/outcomes/{command}", PEOPLE,
          "/ledgers/{ledger}/float", PEOPLE,
          "/ledgers/{ledger}/allocations/{plan}", OFFICE + " finance auditor");

  /** Which roles may send which command. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          entry("add-card", OFFICE),
          entry("add-range", OFFICE),
          entry("issue-card", OFFICE),
          entry("activate-card", OFFICE),
          entry("suspend-card", DESKS + " fleet-manager"),
          entry("resume-card", OFFICE),
          entry("report-lost", DESKS),
          entry("confiscate-card", OFFICE),
          entry("return-card", OFFICE),
          entry("reissue-card", OFFICE),
          entry("expire-card", ""),
          entry("close-card", OFFICE),
          entry("remove-card", OFFICE),
          entry("assign-card", OFFICE),
          entry("link-account", OFFICE),
          entry("bind-medium", OFFICE),
          entry("release-medium", OFFICE),
          entry("reissue-code", OFFICE),
          entry("create-virtual-card", "admin"),
          entry("note-posting", ""),
          entry("note-replacement", ""));

  private static final CardNumber N = CardNumber.withCheckDigit("639112340000000");
  private static final MediumId CHIP = MediumId.of("mifare:04A1B2C3");
  private static final Blank BLANK = new Blank(ValueMode.SERVER, "p", null);

  private static final List<CardCommand> ONE_OF_EACH =
      List.of(
          new AddCard(N, BLANK),
          new AddRange("639112340000000", 2, BLANK),
          new IssueCard(N, "b", null, null),
          new ActivateCard(N),
          new SuspendCard(N, "why"),
          new ResumeCard(N, "why"),
          new ReportLost(N, Loss.LOST, "why"),
          new ConfiscateCard(N, "why"),
          new ReturnCard(N, "why"),
          new ReissueCard(N, "b", null),
          new ExpireCard(N),
          new CloseCard(N, "why"),
          new RemoveCard(N, "why"),
          new AssignCard(N, Attribute.PROFILE, "p", null, "why"),
          new LinkAccount(N, AccountId.of("a"), "why"),
          new BindMedium(N, CHIP),
          new ReleaseMedium(N, CHIP, "why"),
          new ReissueCode(N, MediumId.ofCode("x"), "why"),
          new CreateVirtualCard("s", null, "o", "b", "p"),
          new NotePosting(N),
          new NoteReplacement(N, N, Replacement.LOST, new EntryId("e")));

  @Test
  void readingByEveryRole() {
    READS.forEach((path, allowed) -> {
      for (String role : Roles.ALL) {
        then(as(Tokens.of(role)).get(filled(path)).then(), isOneOf(role, allowed));
      }
    });
  }

  @Test
  void everyCommandByEveryRole() throws JsonProcessingException {
    for (CardCommand command : ONE_OF_EACH) {
      for (String role : Roles.ALL) {
        then(
            command(role, "k", json(command)),
            isOneOf(role, COMMANDS.getOrDefault(type(command), "")));
      }
    }
  }

  @Test
  void aFleetManagerGivesOutTheCardsOfVehiclesAndSaysWhoDrives() throws JsonProcessingException {
    for (CardCommand command :
        List.of(
            new IssueCard(N, null, "v", null),
            new AssignCard(N, Attribute.VEHICLE, "v", null, "why"),
            new AssignCard(N, Attribute.BEARER, "b", null, "why"))) {
      for (String role : Roles.ALL) {
        then(command(role, "k", json(command)), isOneOf(role, OFFICE + " fleet-manager"));
      }
    }
  }

  @Test
  void codesByEveryRole() {
    for (String role : Roles.ALL) {
      then(Requests.code(role, "k", N.value()), isOneOf(role, OFFICE));
      String sheet =
          """
          {"numbers":["%s"],"title":"t"}\
          """
              .formatted(N);
      then(post(role, "k", "/cards/codes", sheet), isOneOf(role, OFFICE));
    }
  }

  @Test
  void runningPlansByEveryRole() {
    for (String role : Roles.ALL) {
      then(post(role, "k", "/allocations/lunch/run", ""), isOneOf(role, OFFICE + " finance"));
    }
  }

  @Test
  void checkingACodeByEveryRole() {
    String code =
        """
        {"code":"7H3K"}\
        """;
    for (String role : Roles.ALL) {
      then(post(role, "k", "/cards/check", code), true);
    }
  }

  @Test
  void aTokenForOneOrganisationIsTakenOnlyWhereItIsLookedAt() throws JsonProcessingException {
    for (String role : Roles.ALL) {
      String token = Tokens.claiming(role, Caller.ORGANISATION, "acme");
      for (String path : READS.keySet()) {
        Response answer = as(token).get(filled(path));
        boolean looked = !path.contains("outcomes") && !path.contains("allocations");
        if (isOneOf(role, READS.getOrDefault(path, ""))) {
          assertThat(answer.asString()).contains(looked ? "STARTING" : "ONE_ORGANISATION");
        } else {
          assertThat(answer.statusCode()).isEqualTo(403);
        }
      }
      for (CardCommand command : ONE_OF_EACH) {
        boolean theirs = role.equals(Roles.FLEET_MANAGER) && command instanceof SuspendCard;
        assertThat(posted(token, "/cards/commands", json(command)).statusCode())
            .isEqualTo(theirs ? 503 : 403);
      }
    }
    String admin = Tokens.claiming(Roles.ADMIN, Caller.ORGANISATION, "acme");
    for (String path : List.of("/cards/" + N + "/code", "/cards/codes", "/devices/till/pairing")) {
      assertThat(posted(admin, path, "{}").asString()).contains("ONE_ORGANISATION");
    }
    assertThat(as(admin).get(Requests.LEDGER + "/devices").asString()).contains("ONE_ORGANISATION");
  }

  private static Response posted(String token, String path, String body) {
    return as(token)
        .header("Idempotency-Key", "k")
        .contentType("application/json")
        .body(body)
        .post(Requests.LEDGER + path);
  }

  @Test
  void whoNeverChangesAnythingIsNotEvenHeard() {
    for (String role : Roles.ALL) {
      command(role, "k", "no command")
          .statusCode(isOneOf(role, DESKS + " fleet-manager") ? 400 : 403);
    }
  }

  @Test
  void theTablesNameEveryCommandAndEveryAddress() {
    Set<String> types =
        Arrays.stream(CardCommand.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .collect(Collectors.toSet());
    assertThat(COMMANDS.keySet()).isEqualTo(types);
    assertThat(ONE_OF_EACH.stream().map(RolesTest::type).collect(Collectors.toSet()))
        .isEqualTo(types);
    Map<String, Map<String, Object>> paths =
        RestAssured.given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    paths.keySet().removeIf(path -> path.startsWith("/ledgers/{ledger}/registry/"));
    Set<String> addresses = new HashSet<>(READS.keySet());
    addresses.addAll(Set.of("/pairings", "/pairings/renewals")); // see DeviceRolesTest
    addresses.addAll(
        Set.of("/ledgers/{ledger}/devices", "/ledgers/{ledger}/devices/{terminal}/pairing"));
    addresses.add("/ledgers/{ledger}/cards/commands");
    addresses.add("/ledgers/{ledger}/cards/{number}/code");
    addresses.add("/ledgers/{ledger}/cards/codes");
    addresses.add("/ledgers/{ledger}/cards/check");
    addresses.add("/ledgers/{ledger}/allocations/{plan}/run");
    assertThat(paths.keySet()).isEqualTo(addresses);
    assertThat(paths.values()).allMatch(methods -> methods.size() == 1);
  }

  private static String filled(String path) {
    return path.replace("{ledger}", Tokens.LEDGER)
        .replace("{number}", N.value())
        .replace("{card}", CHIP.value())
        .replace("{command}", "c")
        .replace("{plan}", "lunch");
  }

  private static void then(ValidatableResponse answer, boolean allowed) {
    Response response = answer.extract().response();
    assertThat(response.statusCode()).isEqualTo(allowed ? 503 : 403);
    assertThat(response.asString())
        .contains(allowed ? "\"reason\":\"STARTING\"" : "\"reason\":\"ROLE_MISSING\"");
  }

  private static boolean isOneOf(String role, String roles) {
    return List.of(roles.split(" ")).contains(role);
  }

  private static String json(CardCommand command) throws JsonProcessingException {
    return SaldoJson.mapper().writerFor(CardCommand.class).writeValueAsString(command);
  }

  private static String type(CardCommand command) {
    return Arrays.stream(CardCommand.class.getAnnotation(JsonSubTypes.class).value())
        .filter(type -> type.value() == command.getClass())
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }
}
