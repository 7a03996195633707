package saldo.cards.http.registry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static saldo.cards.http.registry.RegistryRequests.REGISTRY;
import static saldo.cards.http.registry.RegistryRequests.as;
import static saldo.cards.http.registry.RegistryRequests.done;
import static saldo.cards.http.registry.RegistryRequests.importing;
import static saldo.cards.http.registry.RegistryRequests.json;
import static saldo.cards.http.registry.RegistryRequests.newKey;
import static saldo.cards.http.registry.RegistryRequests.read;
import static saldo.cards.http.registry.RegistryRequests.send;
import static saldo.http.testing.ProblemDocument.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.WithKafka;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegistryCommand.*;

/** The registry on a real broker: said, read as of a time, written as a table and read again. */
@QuarkusTest
@TestProfile(WithKafka.class)
class RegistryOverHttpIT {
  private static final String WHY = "as ordered";
  private static final String TRIAL = "import?trial=true&reason=moved";
  private static final String IMPORT = "import?trial=false&reason=moved";

  @BeforeEach
  void ready() {
    RegistryRequests.awaitReady();
  }

  @Test
  void whatWasSaidIsReadAsOfATime() {
    Instant then = Instant.now().minus(Duration.ofDays(2));
    Instant before = then.minusSeconds(1);
    done(new Define("as-of", group("Hot meals", 1_000), then, WHY));
    long seq = done(new Define("as-of", group("Meals", 700), null, "renamed"));

    read("product-group/as-of?minSeq=" + seq)
        .statusCode(200)
        .body("id", equalTo("as-of"))
        .body("data.kind", equalTo("product-group"))
        .body("data.name", equalTo("Meals"))
        .body("versions", nullValue())
        .body("asOfSeq", equalTo((int) seq));
    read("product-group/as-of?at=" + then)
        .body("data.name", equalTo("Hot meals"))
        .body("since", equalTo(then.toString()));
    isProblem(read("product-group/as-of?at=" + before), 404, "ITEM_UNKNOWN")
        .body("detail", containsString("product-group as-of at " + before));
    read("product-group/as-of?versions=true&at=" + before)
        .statusCode(200)
        .body("data", nullValue())
        .body("versions.data.name", contains("Hot meals", "Meals"));
    read("product-group?prefix=as-o&at=" + then)
        .statusCode(200)
        .body("items.id", contains("as-of"))
        .body("items[0].data.name", equalTo("Hot meals"))
        .body("items[0].since", equalTo(then.toString()))
        .body("next", nullValue());
    read("product-group?prefix=as-o&at=" + before).body("items", empty());
  }

  @Test
  void historySaysWhoWhenWhyAndWhat() {
    done(new Define("told", group("Lunch", 1_000), null, WHY));
    long seq = done(new Withdraw(MasterKind.PRODUCT_GROUP, "told", null, "no longer cooked"));
    isProblem(read("product-group/told?minSeq=" + seq), 404, "ITEM_UNKNOWN");

    String next =
        read("product-group/told/history?limit=1")
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].seq", equalTo((int) seq))
            .body("items[0].origin.actor", equalTo(Roles.ADMIN))
            .body("items[0].event.type", equalTo("withdrawn"))
            .body("items[0].event.reason", equalTo("no longer cooked"))
            .extract()
            .jsonPath()
            .getString("next");
    read("product-group/told/history?cursor=" + next)
        .body("items.event.type", contains("defined"))
        .body("items[0].event.data.name", equalTo("Lunch"))
        .body("next", nullValue());
    isProblem(read("product-group/never-told/history"), 404, "ITEM_UNKNOWN");
  }

  @Test
  void aCommandIsRefusedInAProblemAndItsOutcomeFound() {
    String key = newKey();
    String command = json(new Define("van-1", van("nobody"), null, WHY));
    isProblem(send(Roles.ADMIN, key, command), 422, "REFERENCE_UNKNOWN")
        .body("details.id", equalTo("nobody"))
        .body("detail", containsString("names the organisation nobody"));
    read("outcomes/" + key)
        .statusCode(200)
        .body("type", equalTo("rejected"))
        .body("reason", equalTo("REFERENCE_UNKNOWN"));
    isProblem(
        send(Roles.ADMIN, key, json(new Define("x", van("a"), null, WHY))),
        409,
        "IDEMPOTENCY_CONFLICT");
    isProblem(read("outcomes/never-sent"), 404, "OUTCOME_UNKNOWN");
  }

  @Test
  void aBearerThatWasMergedNamesTheOneItIs() {
    done(new Define("guest-1", new Bearer("", BearerKind.GUEST, null, null), null, WHY));
    done(new Define("guest-2", new Bearer("", BearerKind.GUEST, null, null), null, WHY));
    done(new Define("maria", new Bearer("Maria", BearerKind.GUEST, null, null), null, WHY));
    done(new MergeBearers("guest-1", "guest-2", WHY));
    long seq = done(new MergeBearers("guest-2", "maria", WHY));

    read("bearer/guest-1?minSeq=" + seq).statusCode(200).body("mergedInto", equalTo("maria"));
    read("bearer/maria").body("mergedInto", nullValue());
    read("bearer?prefix=guest-").body("items.mergedInto", contains("maria", "maria"));
    assertThat(table("bearer.csv")).contains("maria").doesNotContain("guest-1");
  }

  @Test
  void aFleetManagerChangesFleetsOnly() {
    done(new Define("fleet-1", company(OrganisationRole.ACCOUNT_HOLDER), null, WHY));
    long seq = done(new Define("issuer-1", company(OrganisationRole.ISSUER), null, WHY));
    read("organisation?minSeq=" + seq).statusCode(200);

    Organisation renamed =
        new Organisation("New", List.of(OrganisationRole.ACCOUNT_HOLDER), null, null);
    send(Roles.FLEET_MANAGER, new Define("fleet-1", renamed, null, WHY)).statusCode(200);
    isProblem(
        send(Roles.FLEET_MANAGER, new Define("issuer-1", renamed, null, WHY)), 403, "ROLE_MISSING");
  }

  @Test
  void aTableIsTriedThenImportedAndThenChangesNothing() {
    done(new Define("table-co", company(OrganisationRole.ACCOUNT_HOLDER), null, WHY));
    long seq = done(new Define("t-1", van("table-co"), null, WHY));
    read("vehicle?minSeq=" + seq).statusCode(200);
    String wrong =
        "id,name,organisation,note\nt-1,ABC-123,table-co,\nt-2,XYZ-9,table-co,\nt-3,Q-1,tabel,\n";
    importing(Roles.FLEET_MANAGER, "trial", "vehicle/" + TRIAL, wrong)
        .statusCode(200)
        .body("trial", equalTo(true))
        .body("read", equalTo(3))
        .body("created", equalTo(1))
        .body("changed", equalTo(0))
        .body("unchanged", equalTo(1))
        .body("rejected.line", contains(4))
        .body("rejected.reason", contains("REFERENCE_UNKNOWN"))
        .body("rejected[0].sentence", containsString("The field organisation names the"));
    isProblem(read("vehicle/t-2"), 404, "ITEM_UNKNOWN");
    String refusedKey = newKey();
    for (int time = 1; time <= 2; time++) {
      thenReport(imported(refusedKey, "vehicle", wrong), 3, 0, 0, 0)
          .body("rejected.line", contains(4))
          .body("rejected[0].sentence", containsString("The field organisation names the"));
    }

    String right = "id,name,organisation,note\nt-1,ABC-124,table-co,\nt-2,XYZ-9,table-co,new\n";
    String key = newKey();
    for (int time = 1; time <= 2; time++) {
      thenReport(imported(key, "vehicle", right), 2, 1, 1, 0).body("rejected", empty());
    }
    thenReport(imported(newKey(), "vehicle", right), 2, 0, 0, 2);
    isProblem(imported(key, "vehicle", right + "t-3,Q-1,table-co,\n"), 409, "IDEMPOTENCY_CONFLICT");
    read("vehicle/t-2/history")
        .body("items", hasSize(1))
        .body("items[0].event.reason", equalTo("moved"))
        .body("items[0].origin.actor", equalTo(Roles.FLEET_MANAGER));
  }

  @Test
  void aLongTableIsImportedInPartsUpToTheFirstThatIsRefused() {
    String table =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "long-" + (10_000 + i) + ",Group " + i + ",0")
            .collect(joining("\n", "id,name,vatBasisPoints\n", "\n"));
    String wrong = table.replace("Group 1500,0", "Group 1500,10001");

    importing(Roles.FINANCE, "t", "product-group/" + TRIAL, wrong)
        .body("created", equalTo(2_499))
        .body("rejected.line", contains(1_502));
    thenReport(
            importing(Roles.FINANCE, newKey(), "product-group/" + IMPORT, wrong),
            2_500,
            1_000,
            0,
            0)
        .body("rejected.line", contains(1_502))
        .body("rejected.reason", contains("FIELD_INVALID"))
        .body(
            "rejected[0].sentence",
            equalTo(
                "The field vatBasisPoints is not valid: it has to be a number from 0 to 10000."));
    thenReport(
        importing(Roles.FINANCE, newKey(), "product-group/" + IMPORT, table),
        2_500,
        1_500,
        0,
        1_000);
  }

  @Test
  void whatIsWrittenAsATableIsReadAsItWas() {
    Instant then = Instant.now().minus(Duration.ofDays(1));
    done(new Define("w-co", company(OrganisationRole.ACCOUNT_HOLDER), then, WHY));
    List<Define> vans =
        IntStream.range(0, 250)
            .mapToObj(i ->
                new Define("w-" + i, new Vehicle("W \"" + i + "\", ä", "w-co", null), then, WHY))
            .toList();
    long seq = done(new DefineMany(vans));
    String written = table("vehicle.csv?minSeq=" + seq + "&at=" + then);
    assertThat(written.lines().filter(line -> line.startsWith("w-"))).hasSize(250);
    assertThat(as(Roles.SUPPORT).accept("text/csv").get(REGISTRY + "vehicle?at=" + then).asString())
        .isEqualTo(written);

    imported(newKey(), "vehicle", written)
        .body("created", equalTo(0))
        .body("changed", equalTo(0))
        .body("unchanged", equalTo((int) written.lines().count() - 1));
    assertThat(table("vehicle.csv?at=" + then)).isEqualTo(written);
  }

  private static ValidatableResponse imported(String key, String kind, String table) {
    return importing(Roles.FLEET_MANAGER, key, kind + "/" + IMPORT, table);
  }

  private static ValidatableResponse thenReport(ValidatableResponse answer, int... counts) {
    return answer
        .statusCode(200)
        .body("trial", equalTo(false))
        .body("read", equalTo(counts[0]))
        .body("created", equalTo(counts[1]))
        .body("changed", equalTo(counts[2]))
        .body("unchanged", equalTo(counts[3]));
  }

  private static String table(String address) {
    return read(address)
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Content-Disposition", containsString(".csv"))
        .extract()
        .asString();
  }

  private static MasterData group(String name, int vatBasisPoints) {
    return new ProductGroup(name, vatBasisPoints);
  }

  private static Vehicle van(String organisation) {
    return new Vehicle("ABC-123", organisation, null);
  }

  private static Organisation company(OrganisationRole role) {
    return new Organisation("Company", List.of(role), null, null);
  }
}
