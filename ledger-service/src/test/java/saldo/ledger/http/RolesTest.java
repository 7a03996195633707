package saldo.ledger.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.http.Requests.as;
import static saldo.ledger.http.Requests.send;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.http.Caller;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.DeliveryCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand.*;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/**
 * Every address and every command, asked by every role. Without Kafka, who is let in gets as far as
 * 503 STARTING.
 */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class RolesTest {
  private static final String PEOPLE = String.join(" ", Roles.PEOPLE);

  /** Which roles may read what. */
  private static final Map<String, String> READS =
      Map.ofEntries(
          entry("/ledgers/{ledger}/accounts", PEOPLE),
          entry("/ledgers/{ledger}/accounts/{account}", PEOPLE),
          entry("/ledgers/{ledger}/accounts/{account}/balance", PEOPLE),
          entry("/ledgers/{ledger}/accounts/{account}/history", PEOPLE),
          entry("/ledgers/{ledger}/trial-balance", PEOPLE),
          entry("/ledgers/{ledger}/media", PEOPLE),
          entry("/ledgers/{ledger}/load-orders", PEOPLE),
          entry("/ledgers/{ledger}/load-orders/{order}", PEOPLE),
          entry("/ledgers/{ledger}/work-items", PEOPLE),
          entry("/ledgers/{ledger}/slips/{seq}", PEOPLE + " device"),
          entry("/ledgers/{ledger}/codes", PEOPLE),
          entry("/ledgers/{ledger}/codes/{code}", PEOPLE),
          entry("/ledgers/{ledger}/outcomes/{command}", PEOPLE + " device"));

  /** Which roles may have codes made. */
  private static final Map<String, String> ISSUES =
      Map.of(
          "/transaction-codes", "admin card-officer cashier",
          "/tickets", "admin card-officer cashier station-operator");

  private static final String CODE =
      """
      {"card":"%s","amount":{"minor":100,"currency":"EUR"},
       "expiresAt":"2030-01-01T00:00:00Z","divisible":false}\
      """;

  private static final AccountId A = AccountId.of("a");
  private static final Money EURO = Money.of(100, "EUR");
  private static final EntryId E = new EntryId("e");

  @Test
  void readingByEveryRole() {
    READS.forEach((path, allowed) -> {
      String address =
          path.replace("{ledger}", "canteen")
              .replace("{account}", "a")
              .replace("{command}", "c")
              .replace("{order}", "o")
              .replace("{seq}", "1")
              .replace("{code}", "c");
      for (String role : Roles.ALL) {
        then(as(Tokens.of(role)).get(address).then(), isOneOf(role, allowed));
      }
    });
  }

  @Test
  void issuingCodesByEveryRole() {
    ISSUES.forEach((path, allowed) -> {
      for (String role : Roles.ALL) {
        then(post(Tokens.of(role), path, CODE.formatted("number:NEW")), isOneOf(role, allowed));
      }
      then(post(Tokens.of(Roles.CASHIER), path, CODE.formatted("keyed:NEW")), false);
      then(post(Tokens.typing(Roles.CASHIER), path, CODE.formatted("keyed:NEW")), true);
    });
  }

  @Test
  void everyCommandByEveryRole() throws JsonProcessingException {
    for (LedgerCommand command : CommandsByRole.ONE_OF_EACH) {
      String body = json(command);
      String allowed = CommandsByRole.ROLES.get(type(command));
      for (String role : Roles.ALL) {
        then(send(role, "k", body), allowed != null && isOneOf(role, allowed));
      }
    }
  }

  @Test
  void aTokenForOneOrganisationOpensNoBooks() throws JsonProcessingException {
    for (String role : Roles.PEOPLE) {
      String token = Tokens.claiming(role, Caller.ORGANISATION, "acme");
      for (String path : READS.keySet()) {
        String address = path.replace("{ledger}", "canteen").replaceAll("\\{[a-z]+}", "a");
        assertThat(as(token).get(address).asString()).contains("ONE_ORGANISATION");
      }
      assertThat(
              as(token)
                  .header("Idempotency-Key", "k")
                  .contentType("application/json")
                  .body(json(new Prepay(A, EURO, Tender.BANK)))
                  .post("/ledgers/canteen/commands")
                  .statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void whoOnlyLooksIsNotEvenHeard() {
    for (String role : Roles.ALL) {
      send(role, "k", "no command").statusCode(Roles.ACTING.contains(role) ? 400 : 403);
    }
  }

  @Test
  void aBulkNeedsTheRoleOfEachOfItsEntries() throws JsonProcessingException {
    String body =
        json(
            new Bulk(
                Bulk.Mode.PER_ENTRY,
                List.of(new Load(A, EURO, Tender.CASH), new Purchase(A, EURO, null))));
    for (String role : Roles.ALL) {
      then(send(role, "k", body), isOneOf(role, "admin cashier"));
    }
  }

  @Test
  @Tag("I41")
  void whoProposesNeedsTheRoleForWhatIsProposed() throws JsonProcessingException {
    Propose unload = new Propose(new Unload(A, EURO, Tender.CASH), "moves");
    Propose bulk = new Propose(new Bulk(Bulk.Mode.ATOMIC, List.of(unload)), "moves");
    for (String role : Roles.ALL) {
      then(send(role, "k", json(unload)), isOneOf(role, "admin card-officer cashier"));
      then(send(role, "k", json(bulk)), isOneOf(role, "admin card-officer cashier"));
      then(send(role, "k", json(new Propose(new ExpireHold(E), "now"))), false);
    }
  }

  @Test
  void typingACardsNumberNeedsAPermissionOfItsOwn() throws JsonProcessingException {
    CardRef typed = CardRef.of("keyed:NEW");
    Purchase purchase = new Purchase(null, EURO, null, typed);
    Load load = new Load(null, EURO, Tender.CASH, typed);
    List<LedgerCommand> commands =
        List.of(
            purchase,
            load,
            new TransferBalance(CardNumber.of("OLD"), typed, Replacement.LOST, Delivery.QUEUED),
            new ClaimDelivery(typed),
            new AskOpenWrites(typed),
            new Propose(new Unload(null, EURO, Tender.CASH, typed), "moves"),
            new Bulk(Bulk.Mode.PER_ENTRY, List.of(load, purchase)));
    for (LedgerCommand command : commands) {
      then(send(Roles.CASHIER, "k", json(command)), false);
      then(Requests.send(Tokens.typing(Roles.CASHIER), json(command)), true);
      then(send(Roles.ADMIN, "k", json(command)), true);
      then(Requests.send(Tokens.typing(Roles.AUDITOR), json(command)), false);
    }
  }

  @Test
  void theTablesNameEveryCommandAndEveryAddress() {
    Set<String> types =
        Arrays.stream(LedgerCommand.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .collect(Collectors.toSet());
    Set<String> tested =
        Stream.concat(CommandsByRole.ONE_OF_EACH.stream().map(RolesTest::type), Stream.of("bulk"))
            .collect(Collectors.toSet());
    assertThat(tested).isEqualTo(types);
    Map<String, Map<String, Object>> paths =
        RestAssured.given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    Set<String> addresses = new HashSet<>(READS.keySet());
    addresses.add("/ledgers/{ledger}/commands");
    addresses.addAll(ISSUES.keySet().stream().map(path -> "/ledgers/{ledger}" + path).toList());
    assertThat(paths.keySet()).isEqualTo(addresses);
    assertThat(paths.values()).allMatch(methods -> methods.size() == 1);
  }

  private static void then(ValidatableResponse answer, boolean allowed) {
    Response response = answer.extract().response();
    assertThat(response.statusCode()).isEqualTo(allowed ? 503 : 403);
    assertThat(response.asString())
        .contains(allowed ? "\"reason\":\"STARTING\"" : "\"reason\":\"ROLE_MISSING\"");
  }

  private static ValidatableResponse post(String token, String path, String body) {
    return as(token)
        .header("Idempotency-Key", "k")
        .contentType("application/json")
        .body(body)
        .post("/ledgers/" + Tokens.LEDGER + path)
        .then();
  }

  private static boolean isOneOf(String role, String roles) {
    return List.of(roles.split(" ")).contains(role);
  }

  private static String json(LedgerCommand command) throws JsonProcessingException {
    return SaldoJson.mapper().writerFor(LedgerCommand.class).writeValueAsString(command);
  }

  private static String type(LedgerCommand command) {
    return Arrays.stream(LedgerCommand.class.getAnnotation(JsonSubTypes.class).value())
        .filter(type -> type.value() == command.getClass())
        .map(JsonSubTypes.Type::name)
        .findFirst()
        .orElseThrow();
  }
}
