package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.LedgerCommand.Bulk.Mode.ATOMIC;
import static saldo.schemas.ledger.LedgerCommand.Bulk.Mode.PER_ENTRY;
import static saldo.schemas.ledger.RejectionReason.ALREADY_REVERSED;
import static saldo.schemas.ledger.RejectionReason.BULK_EMPTY;
import static saldo.schemas.ledger.RejectionReason.BULK_NESTED;
import static saldo.schemas.ledger.RejectionReason.BULK_TOO_LARGE;
import static saldo.schemas.ledger.RejectionReason.ENTRY_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldEvent.HoldPlaced;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Posting;

/** Many commands in one step. */
class BulkTest {

  @Test
  void anAtomicBulkIsBookedWhole() {
    given(purse("anna"), load("anna", 500))
        .when(bulk(ATOMIC, pay("anna", 200), pay("anna", 300)))
        .thenEach(
            List.of(
                first ->
                    first.then(paid("anna", 200, posting("anna", -200, 300), revenue(200, 200))),
                second ->
                    second.then(paid("anna", 300, posting("anna", -300, 0), revenue(300, 500)))));
  }

  @Test
  void oneRefusedEntryRefusesAnAtomicBulkAndIsNamed() {
    given(purse("anna"), load("anna", 500))
        .when(bulk(ATOMIC, pay("anna", 200), pay("anna", 301), pay("anna", 1)))
        .thenRefused(
            INSUFFICIENT_FUNDS,
            "account",
            "anna",
            "available",
            "300 EUR",
            "requested",
            "301 EUR",
            "position",
            "2")
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
  }

  @Test
  void aBulkPerEntryBooksWhatItCan() {
    given(purse("anna"), load("anna", 500))
        .when(bulk(PER_ENTRY, pay("anna", 200), pay("anna", 301), pay("anna", 300)))
        .thenEach(
            List.of(
                first ->
                    first.then(paid("anna", 200, posting("anna", -200, 300), revenue(200, 200))),
                second ->
                    second.thenRefused(
                        INSUFFICIENT_FUNDS,
                        "account",
                        "anna",
                        "available",
                        "300 EUR",
                        "requested",
                        "301 EUR"),
                third ->
                    third.then(paid("anna", 300, posting("anna", -300, 0), revenue(300, 500)))));
  }

  @Test
  void eachEntrySeesWhatThoseBeforeItDid() {
    given()
        .when(bulk(ATOMIC, purse("anna"), load("anna", 500), pay("anna", 500)))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(balance(book, GENERAL)).isEqualTo(500);
        });
  }

  @Test
  void aHoldIsNamedAfterItsEntryAndCanBeCapturedWithinTheBulk() {
    PlaceHold hold =
        new PlaceHold(account("anna"), eur(300), Scenario.NOON.plus(Duration.ofHours(1)), "pump 3");
    given(purse("anna"), load("anna", 500))
        .when(bulk(ATOMIC, hold, new CaptureHold(entry("when/1"), eur(300), null, false)))
        .thenEach(
            List.of(
                first ->
                    first.then(
                        new HoldPlaced(
                            entry("when/1"),
                            account("anna"),
                            eur(300),
                            hold.expiresAt(),
                            "pump 3")),
                second -> assertThat(second.decision()).isNotNull()))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(200));
  }

  @Test
  void anEntryOfAnEarlierBulkIsReversedByItsNumber() {
    given(purse("anna"), load("anna", 500))
        .givenAs("bulk", bulk(ATOMIC, pay("anna", 200), pay("anna", 300)))
        .when(new Reverse(entry("bulk/2"), "wrong button"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(300));
    given(purse("anna"), load("anna", 500))
        .givenAs("bulk", bulk(ATOMIC, pay("anna", 200)))
        .when(new Reverse(entry("bulk"), "wrong button"))
        .thenRefused(ENTRY_UNKNOWN);
  }

  @Test
  void anEntryIsKnownForReversalOnceItsBulkIsBooked() {
    given(purse("anna"), load("anna", 500))
        .when(bulk(ATOMIC, pay("anna", 200), new Reverse(entry("when/1"), "wrong button")))
        .thenRefused(ENTRY_UNKNOWN, "entry", "when/1", "position", "2");
  }

  @Test
  void aBulkDoesNotReverseTheSameEntryTwice() {
    Reverse reverse = new Reverse(entry("sale"), "wrong button");
    given(purse("anna"), load("anna", 500))
        .givenAs("sale", pay("anna", 200))
        .when(bulk(PER_ENTRY, reverse, reverse))
        .thenEach(
            List.of(
                first -> assertThat(first.decision()).isNotNull(),
                second -> second.thenRefused(ALREADY_REVERSED, "entry", "sale")))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
  }

  @Test
  @Tag("I3")
  void aThousandEntriesAreOneStep() {
    List<LedgerCommand> payments =
        IntStream.range(0, Limits.BULK_ENTRIES)
            .<LedgerCommand>mapToObj(i -> pay("anna", 1))
            .toList();
    given(purse("anna"), load("anna", 1_000))
        .when(new Bulk(ATOMIC, payments))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(balance(book, GENERAL)).isEqualTo(1_000);
        });
  }

  @Test
  void aThousandAndOneAreTooMany() {
    given(purse("anna"), load("anna", 2_000))
        .when(new Bulk(PER_ENTRY, Collections.nCopies(Limits.BULK_ENTRIES + 1, pay("anna", 1))))
        .thenRefused(BULK_TOO_LARGE, "entries", "1001");
  }

  @Test
  void noEntriesAreTooFew() {
    given().when(bulk(ATOMIC)).thenRefused(BULK_EMPTY);
    given().when(bulk(PER_ENTRY)).thenRefused(BULK_EMPTY);
  }

  @Test
  void aBulkHoldsNoBulk() {
    given(purse("anna"))
        .when(bulk(PER_ENTRY, load("anna", 1), bulk(ATOMIC, load("anna", 1))))
        .thenRefused(BULK_NESTED);
  }

  private static Bulk bulk(Bulk.Mode mode, LedgerCommand... entries) {
    return new Bulk(mode, List.of(entries));
  }

  private static Posting revenue(long minor, long balance) {
    return posting(GENERAL, minor, balance);
  }
}
