package saldo.reporting.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.reporting.http.Requests.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import saldo.http.Caller;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;

/** Every address asked by every role; without Kafka, who is let in gets as far as STARTING. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
class RolesTest {
  private static final String READERS = "admin finance auditor";
  private static final String RUNNERS = "admin finance";
  private static final String STATEMENT = "/ledgers/{ledger}/accounts/{account}/statements/";

  private static final Map<String, String> PERIOD =
      Map.of("account", "a", "from", "2026-10-01T00:00:00Z", "until", "2026-11-01T00:00:00Z");

  /** Which roles may do what. */
  private static final Map<String, String> ADDRESSES =
      Map.ofEntries(
          entry("post /ledgers/{ledger}/statement-runs", RUNNERS),
          entry("get /ledgers/{ledger}/statement-runs", READERS),
          entry("get /ledgers/{ledger}/statement-runs/{run}", READERS),
          entry("delete /ledgers/{ledger}/statement-runs/{run}", RUNNERS),
          entry("get /ledgers/{ledger}/statement-runs/{run}/statements", READERS),
          entry("get /ledgers/{ledger}/statement-runs/{run}/statements/{account}", READERS),
          entry("get /ledgers/{ledger}/statements", READERS),
          entry("get /ledgers/{ledger}/reports/balances", READERS),
          entry("get /ledgers/{ledger}/reports/balances.csv", READERS),
          entry("get /ledgers/{ledger}/reports/unassigned-fillings", READERS),
          entry("get /ledgers/{ledger}/reports/unassigned-fillings.csv", READERS),
          entry("get /ledgers/{ledger}/reports/cards-at-zero", READERS),
          entry("get /ledgers/{ledger}/reports/cards-at-zero.csv", READERS),
          entry("get /ledgers/{ledger}/reports/unused-cards", READERS),
          entry("get /ledgers/{ledger}/reports/unused-cards.csv", READERS),
          entry("get " + STATEMENT + "{number}", READERS),
          entry("get " + STATEMENT + "{number}/record", READERS));

  @Test
  void everyAddressByEveryRole() {
    ADDRESSES.forEach((address, allowed) -> {
      for (String role : Roles.ALL) {
        Response answer = asked(address, Tokens.of(role));
        boolean isAllowed = List.of(allowed.split(" ")).contains(role);
        assertThat(answer.statusCode())
            .as(address + " by " + role)
            .isEqualTo(isAllowed ? 503 : 403);
        assertThat(answer.asString()).contains(isAllowed ? "STARTING" : "ROLE_MISSING");
      }
    });
  }

  @Test
  void aTokenOfAnotherLedgerOrForOneOrganisationSeesNothing() {
    for (String address : ADDRESSES.keySet()) {
      assertThat(asked(address, Tokens.ofLedger("other")).asString()).contains("OTHER_LEDGER");
      String limited = Tokens.claiming(Roles.ADMIN, Caller.ORGANISATION, "acme");
      assertThat(asked(address, limited).asString()).contains("ONE_ORGANISATION");
    }
  }

  @Test
  void publicKeysAreForWhoeverReadsStatements() {
    for (String role : Roles.ALL) {
      boolean isAllowed = List.of(READERS.split(" ")).contains(role);
      assertThat(as(Tokens.of(role)).get("/statement-keys").statusCode())
          .isEqualTo(isAllowed ? 200 : 403);
    }
  }

  @Test
  void theTableNamesEveryAddress() {
    Map<String, Map<String, Object>> paths =
        RestAssured.given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    Map<String, Boolean> served = new HashMap<>();
    paths.forEach((path, methods) ->
        methods
            .keySet()
            .forEach(method -> served.put(method.toLowerCase(Locale.ROOT) + " " + path, true)));
    served.remove("get /statement-keys");
    assertThat(served.keySet()).isEqualTo(ADDRESSES.keySet());
  }

  private static Response asked(String address, String token) {
    String[] parts = address.split(" ", 2);
    String path =
        parts[1]
            .replace("{ledger}", Tokens.LEDGER)
            .replace("{account}", "truck")
            .replace("{run}", "october")
            .replace("{number}", "1");
    return parts[0].equals("post")
        ? as(token)
            .header("Idempotency-Key", "k")
            .contentType("application/json")
            .body("{\"mode\":\"test\",\"all\":true}")
            .post(path)
        : as(token)
            .queryParams(path.contains("/reports/") ? PERIOD : Map.of())
            .request(parts[0].toUpperCase(Locale.ROOT), path);
  }
}
