package saldo.reporting.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static saldo.http.testing.ProblemDocument.isProblem;
import static saldo.reporting.http.Requests.LEDGER;
import static saldo.reporting.http.Requests.as;
import static saldo.reporting.http.Requests.read;
import static saldo.reporting.http.Requests.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithKafka;
import saldo.kit.testing.Records;
import saldo.kit.topics.Partitions;
import saldo.reporting.run.TestBook;
import saldo.schemas.topics.Topics;

/** Statements from the first test run to the signature, over HTTP and on the topic. */
@QuarkusTest
@TestProfile(WithKafka.class)
@QuarkusTestResource(value = WithSigningKey.class, restrictToAnnotatedClass = true)
class StatementsOverHttpIT {
  private static final TestBook BOOK =
      new TestBook((key, value, headers) ->
          Records.produce(
              config("saldo.kafka.bootstrap"),
              List.of(
                  new ProducerRecord<>(
                      Topics.LEDGER_JOURNAL.name(),
                      Partitions.of(
                          Tokens.LEDGER, Integer.parseInt(config("saldo.kafka.partitions"))),
                      key,
                      value,
                      headers))));

  @BeforeEach
  void begin() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
  }

  @Test
  @Tag("S2.045")
  @Tag("S2.046")
  @Tag("S2.048")
  @Tag("S2.050")
  void aTestChangesNothingAndProductionClosesOnce() throws Exception {
    BOOK.opened("truck");
    BOOK.prepaid("truck", 50_000);
    BOOK.filled("truck", 18_000);
    Instant until = BOOK.now().plusSeconds(1);

    JsonPath tested = finished("trial", body("test", until));
    assertThat(tested.getString("phase")).isEqualTo("done");
    assertThat(tested.getLong("transactions")).isEqualTo(2);
    assertThat(tested.getLong("totals.EUR.closingMinor")).isEqualTo(32_000);
    read(Roles.FINANCE, "/statement-runs/trial/statements")
        .statusCode(200)
        .body("items[0].closingMinor", equalTo(32_000));
    read(Roles.FINANCE, "/statements").statusCode(200).body("items.size()", equalTo(0));

    JsonPath closed = finished("october", body("production", until));
    assertThat(closed.getString("phase")).isEqualTo("done");
    assertThat(closed.getLong("statements")).isEqualTo(1);
    run(Roles.FINANCE, "october", body("production", until))
        .statusCode(200)
        .body("phase", equalTo("done"));
    isProblem(run(Roles.FINANCE, "again", body("production", until)), 422, "PERIOD_CLOSED")
        .body("detail", containsString("by statement 1: print it again"));

    await().until(() -> read(Roles.AUDITOR, statement(1)).extract().statusCode() == 200);
    read(Roles.AUDITOR, statement(1))
        .body("statement.closingMinor", equalTo(32_000))
        .body("statement.items[1].kind", equalTo("filling"))
        .body("validity", equalTo("valid"));
    read(Roles.AUDITOR, "/statements?account=truck")
        .body("items[0].number", equalTo(1))
        .body("items.size()", equalTo(1));
    isProblem(read(Roles.AUDITOR, statement(2)), 404, "STATEMENT_UNKNOWN");
    isTheRecordOfTheTopicAndSigned();
    isInTheReports(until);
  }

  private static void isInTheReports(Instant until) {
    String balances = "account=truck&from=2026-09-01T00:00:00Z&until=" + until;
    read(Roles.FINANCE, "/reports/balances.csv?" + balances)
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=balances.csv")
        .body(
            equalTo(
                """
                day,currency,creditMinor,debitMinor,balanceMinor,items
                2026-08-31,EUR,0,0,0,0
                2026-10-01,EUR,50000,-18000,32000,2
                """
                    .replace("\n", "\r\n")));
    read(Roles.FINANCE, "/reports/unused-cards.csv?" + balances)
        .body(equalTo("card,status,account,balanceMinor,currency,vehicle,bearer,lastUsed\r\n"));
    isProblem(read(Roles.FINANCE, "/reports/unused-cards.csv"), 400, "MALFORMED");
  }

  private static void isTheRecordOfTheTopicAndSigned() throws Exception {
    Response record = as(Tokens.of(Roles.AUDITOR)).get(LEDGER + statement(1) + "/record");
    List<ConsumerRecord<byte[], byte[]>> topic =
        Records.readAll(config("saldo.kafka.bootstrap"), Topics.REPORTING_STATEMENTS.name());
    assertThat(topic).hasSize(1);
    assertThat(record.asByteArray()).isEqualTo(topic.getFirst().value());
    assertThat(new String(topic.getFirst().key(), UTF_8)).isEqualTo("canteen|truck|1");
    Map<String, String> keys =
        as(Tokens.of(Roles.AUDITOR)).get("/statement-keys").jsonPath().getMap("");
    String pem = requireNonNull(keys.get(record.header("Statement-Key")));
    Signature check = Signature.getInstance("Ed25519");
    byte[] key =
        Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
    check.update(record.asByteArray());
    assertThat(check.verify(Base64.getDecoder().decode(record.header("Statement-Signature"))))
        .isTrue();
  }

  private static JsonPath finished(String key, String body) {
    run(Roles.FINANCE, key, body)
        .statusCode(202)
        .header("Location", containsString(LEDGER + "/statement-runs/" + key));
    return await()
        .until(
            () -> read(Roles.FINANCE, "/statement-runs/" + key).extract().jsonPath(),
            report -> report.getString("endedAt") != null);
  }

  private static String body(String mode, Instant until) {
    return """
    {"mode":"%s","account":"truck","until":"%s"}\
    """
        .formatted(mode, until);
  }

  private static String statement(long number) {
    return "/accounts/truck/statements/" + number;
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
