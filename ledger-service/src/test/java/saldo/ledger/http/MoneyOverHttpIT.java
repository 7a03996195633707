package saldo.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static saldo.http.testing.ProblemDocument.isProblem;
import static saldo.ledger.http.Commands.bulk;
import static saldo.ledger.http.Commands.capture;
import static saldo.ledger.http.Commands.done;
import static saldo.ledger.http.Commands.freeze;
import static saldo.ledger.http.Commands.givenAPurse;
import static saldo.ledger.http.Commands.hold;
import static saldo.ledger.http.Commands.load;
import static saldo.ledger.http.Commands.newKey;
import static saldo.ledger.http.Commands.open;
import static saldo.ledger.http.Commands.pay;
import static saldo.ledger.http.Commands.send;
import static saldo.ledger.http.Requests.read;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.http.Roles;
import saldo.http.testing.WithKafka;

/** Commands through the whole service: HTTP, Kafka, the topology, and back. */
@QuarkusTest
@TestProfile(WithKafka.class)
class MoneyOverHttpIT {
  @BeforeEach
  void ready() {
    Commands.awaitReady();
  }

  @Test
  void openLoadAndPay() {
    givenAPurse("lunch", 1_000);

    long seq =
        send(Roles.CASHIER, pay("lunch", 250))
            .statusCode(200)
            .contentType("application/json")
            .body("type", equalTo("accepted"))
            .body("events", contains("purchased"))
            .body("postings.find { it.account == 'lunch' }.balanceMinor", equalTo(750))
            .extract()
            .jsonPath()
            .getLong("lastSeq");

    read("/accounts/lunch/balance?minSeq=" + seq)
        .statusCode(200)
        .body("balanceMinor", equalTo(750))
        .body("currency", equalTo("EUR"));
  }

  @Test
  void aRefusedPaymentSaysWhyInWordsCodesAndNumbers() {
    givenAPurse("poor", 100);

    isProblem(send(Roles.CASHIER, pay("poor", 250)), 422, "INSUFFICIENT_FUNDS")
        .body("title", equalTo("Refused"))
        .body("detail", containsString("2.50 EUR is more than the available 1.00 EUR"))
        .body("details.account", equalTo("poor"))
        .body("details.available", equalTo("100 EUR"))
        .body("details.requested", equalTo("250 EUR"));
  }

  @Test
  void theSameKeyWithTheSameBodyGetsTheSameAnswerAndNoSecondEffect() {
    givenAPurse("retry", 1_000);
    String key = newKey();
    String first = send(Roles.CASHIER, key, pay("retry", 250)).extract().asString();

    for (int again = 0; again < 3; again++) {
      assertThat(send(Roles.CASHIER, key, pay("retry", 250)).statusCode(200).extract().asString())
          .isEqualTo(first);
    }
    done(Roles.CASHIER, pay("retry", 750));
  }

  @Test
  void aRefusalIsRepeatedTooEvenIfItWouldPassByNow() {
    givenAPurse("later", 100);
    String key = newKey();
    isProblem(send(Roles.CASHIER, key, pay("later", 250)), 422, "INSUFFICIENT_FUNDS");
    done(Roles.CASHIER, load("later", 900));

    isProblem(send(Roles.CASHIER, key, pay("later", 250)), 422, "INSUFFICIENT_FUNDS");
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() {
    givenAPurse("conflict", 1_000);
    String key = newKey();
    send(Roles.CASHIER, key, pay("conflict", 250)).statusCode(200);

    isProblem(send(Roles.CASHIER, key, pay("conflict", 251)), 409, "IDEMPOTENCY_CONFLICT")
        .body("detail", containsString(key));
  }

  @ParameterizedTest
  @CsvSource({
    "0, AMOUNT_NOT_POSITIVE",
    "-1, AMOUNT_NOT_POSITIVE",
    "1000000000001, AMOUNT_TOO_LARGE",
    "9223372036854775807, AMOUNT_TOO_LARGE"
  })
  void anAmountThatIsNone(long minor, String reason) {
    String account = newKey();
    givenAPurse(account, 100);
    isProblem(send(Roles.CASHIER, pay(account, minor)), 422, reason);
  }

  @Test
  void anotherCurrency() {
    givenAPurse("euro", 100);
    String kronor = load("euro", 5).replace("EUR", "SEK");
    isProblem(send(Roles.CASHIER, kronor), 422, "CURRENCY_MISMATCH");
  }

  @Test
  void anUnknownAFrozenAndAClosedAccount() {
    isProblem(send(Roles.CASHIER, pay("ghost", 1)), 422, "ACCOUNT_UNKNOWN");
    givenAPurse("frozen", 100);
    done(Roles.CARD_OFFICER, freeze("frozen"));
    isProblem(send(Roles.CASHIER, pay("frozen", 1)), 422, "ACCOUNT_FROZEN");
    givenAPurse("closed", 100);
    done(
        Roles.CARD_OFFICER,
        """
        {"type":"close-account","account":"closed","refund":"cash"}\
        """);
    isProblem(send(Roles.CASHIER, load("closed", 1)), 422, "ACCOUNT_CLOSED");
  }

  @Test
  void holdCaptureAndRelease() {
    givenAPurse("fuel", 10_000);
    String hold = newKey();
    String until = Instant.now().plus(Duration.ofHours(1)).toString();
    send(Roles.STATION_OPERATOR, hold, hold("fuel", 8_000, until)).statusCode(200);
    isProblem(send(Roles.CASHIER, pay("fuel", 3_000)), 422, "INSUFFICIENT_FUNDS");

    send(Roles.STATION_OPERATOR, capture(hold, 5_000))
        .statusCode(200)
        .body("events", contains("hold-captured"));
    isProblem(send(Roles.STATION_OPERATOR, capture(hold, 3_001)), 422, "CAPTURE_EXCEEDS_HOLD");
    send(
            Roles.STATION_OPERATOR,
            """
            {"type":"release-hold","hold":"%s"}\
            """
                .formatted(hold))
        .statusCode(200)
        .body("events", contains("hold-released"));
    isProblem(send(Roles.STATION_OPERATOR, capture(hold, 1)), 422, "HOLD_NOT_OPEN");
    done(Roles.CASHIER, pay("fuel", 5_000));
  }

  @Test
  void anAdjustmentIsProposedByOneAndApprovedByAnother() {
    givenAPurse("wrong", 100);
    String proposal = newKey();
    send(
            Roles.ADMIN,
            proposal,
            """
            {"type":"propose-adjustment","account":"wrong","direction":"increase",
             "amount":{"minor":50,"currency":"EUR"},"reasonCode":"error","text":"till was wrong"}\
            """)
        .statusCode(200);
    String approval =
        """
        {"type":"approve-adjustment","adjustment":"%s"}\
        """
            .formatted(proposal);

    isProblem(send(Roles.ADMIN, approval), 422, "OWN_ADJUSTMENT");
    send(Roles.APPROVER, approval).statusCode(200).body("events", contains("adjusted"));
    isProblem(send(Roles.APPROVER, approval), 422, "ADJUSTMENT_DECIDED");
    done(Roles.CASHIER, pay("wrong", 150));
  }

  @Test
  void aSecondReversalIsRefused() {
    givenAPurse("undone", 100);
    String payment = newKey();
    send(Roles.CASHIER, payment, pay("undone", 40)).statusCode(200);
    String reversal =
        """
        {"type":"reverse","original":"%s","reason":"wrong key"}\
        """
            .formatted(payment);

    send(Roles.CASHIER, reversal).statusCode(200).body("events", contains("reversed"));
    isProblem(send(Roles.CASHIER, reversal), 422, "ALREADY_REVERSED");
  }

  @Test
  void aBulkPerEntryAnswersEach() {
    givenAPurse("each", 100);

    send(Roles.CASHIER, bulk("per-entry", pay("each", 60), pay("each", 60), load("each", 5)))
        .statusCode(200)
        .body("type", equalTo("bulk"))
        .body("entries.type", contains("accepted", "rejected", "accepted"))
        .body("entries[1].reason", equalTo("INSUFFICIENT_FUNDS"))
        .body("entries[1].sentence", containsString("0.60 EUR"));
  }

  @Test
  void anAtomicBulkHappensAsAWholeOrNotAtAll() {
    givenAPurse("whole", 100);

    isProblem(
        send(Roles.CASHIER, bulk("atomic", pay("whole", 60), pay("whole", 60))),
        422,
        "INSUFFICIENT_FUNDS");
    send(Roles.CASHIER, bulk("atomic", pay("whole", 60), pay("whole", 40)))
        .statusCode(200)
        .body("type", equalTo("bulk"))
        .body("entries.type", contains("accepted", "accepted"));
  }

  @Test
  void aThousandEntriesAreTakenAndOneMoreIsNot() {
    done(Roles.CARD_OFFICER, open("many"));
    String[] thousand = Collections.nCopies(1_000, load("many", 1)).toArray(String[]::new);
    send(Roles.CASHIER, bulk("atomic", thousand)).statusCode(200).body("entries", hasSize(1_000));

    String[] more = Collections.nCopies(1_001, load("many", 1)).toArray(String[]::new);
    isProblem(send(Roles.CASHIER, bulk("atomic", more)), 422, "BULK_TOO_LARGE")
        .body("detail", containsString("1001"));
  }

  @Test
  void anEmptyAndANestedBulk() {
    isProblem(send(Roles.CASHIER, bulk("atomic")), 422, "BULK_EMPTY");
    isProblem(
        send(Roles.CASHIER, bulk("atomic", bulk("atomic", load("x", 1)))), 422, "BULK_NESTED");
  }
}
