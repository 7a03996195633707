package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CodeLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.schemas.Origin;
import saldo.schemas.card.CardService;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Tender;

/** A ticket is money of whoever bears it, from when it is paid until it is used or over. */
class TicketsTest {

  @Test
  @Tag("I30")
  void aTicketIsPaidFromAnAccountWhenItIsIssued() {
    given(purse("anna"), load("anna", 500))
        .when(ticket("anna", 300))
        .then(
            new TicketIssued(
                Scenario.WHEN,
                SECRET.hash(),
                account("anna"),
                eur(300),
                ONE,
                false,
                null,
                null,
                postings(posting("anna", -300, 200), posting(VOUCHERS, 300, 300)),
                null))
        .thenState(book -> assertThat(of(book, "anna").heldMinor()).isZero());
    given(purse("anna"), load("anna", 500))
        .when(ticket("anna", 501))
        .thenRefused(INSUFFICIENT_FUNDS);
  }

  @Test
  void aTicketIsSoldForCash() {
    given()
        .by(till("till-7"))
        .when(sell(300))
        .then(
            new TicketIssued(
                Scenario.WHEN,
                SECRET.hash(),
                account("@cash.EUR.till-7"),
                eur(300),
                ONE,
                false,
                null,
                Tender.CASH,
                postings(posting("@cash.EUR.till-7", -300, -300), posting(VOUCHERS, 300, 300)),
                null));
  }

  @Test
  @Tag("I28")
  void aCardBuysOneIfItsProfileSaysSo() {
    given()
        .known(
            CardLanguage.says(
                cards(card("ANNA").profile("sale"))
                    .profile("sale", Profiles.services(CardService.SALE))))
        .when(ticketWith("ANNA", 1))
        .thenRefused(SERVICE_NOT_ALLOWED);
    CardLanguage.given(
            cards(card("ANNA").profile("ticket"))
                .profile("ticket", Profiles.services(CardService.TICKET)),
            purse("anna"),
            load("anna", 500))
        .when(ticketWith("ANNA", 500))
        .thenState(book -> assertThat(balance(book, VOUCHERS)).isEqualTo(500));
  }

  @Test
  void whoeverBearsItPaysOnceAndGetsNoChange() {
    given()
        .givenAs("code", sell(300))
        .when(redeem(120, item("drinks", 120, 2_000)))
        .then(
            new CodeRedeemed(
                entry("code"),
                account(VOUCHERS),
                eur(120),
                eur(180),
                List.of(item("drinks", 120, 2_000)),
                null,
                postings(
                    posting(VOUCHERS, -120, 180),
                    posting("@revenue.EUR.drinks.2000", 100, 100),
                    posting("@vat.EUR.2000", 20, 20),
                    posting(VOUCHERS, -180, 0),
                    posting(BREAKAGE, 180, 180)),
                null));
    given().given(sell(300), redeem(120)).when(redeem(1)).thenRefused(CODE_USED);
  }

  @Test
  void aDivisibleOnePaysUntilNothingIsLeft() {
    given()
        .given(sellDivisible(300), redeem(120))
        .when(redeem(180))
        .thenState(book -> {
          assertThat(balance(book, VOUCHERS)).isZero();
          assertThat(balance(book, BREAKAGE)).isZero();
          assertThat(balance(book, GENERAL)).isEqualTo(300);
        });
  }

  @Test
  void aTicketForLunchBuysNothingElse() {
    given(purse("anna"), load("anna", 500), ticket("anna", 300, "lunch"))
        .when(redeem(300))
        .thenRefused(CODE_NOT_FOR_PRODUCT, "group", "general", "groups", "lunch");
  }

  @Test
  void cancellingGivesBackWhatIsLeftToTheAccountThatPaid() {
    given(purse("anna"), load("anna", 500))
        .givenAs("code", ticket("anna", 300))
        .when(cancel())
        .then(
            new CodeCancelled(
                entry("code"),
                account(VOUCHERS),
                eur(300),
                "mistake",
                postings(posting(VOUCHERS, -300, 0), posting("anna", 300, 500)),
                null));
    given(purse("anna"), load("anna", 500))
        .givenAs("code", ticket("anna", 300))
        .given(freeze("anna"))
        .when(cancel())
        .thenRefused(ACCOUNT_FROZEN);
  }

  @Test
  void whatWasPaidInCashIsGivenBackOutOfTheDrawerWhereThatIsDone() {
    given()
        .by(till("till-7"))
        .givenAs("code", sellDivisible(300))
        .given(redeem(100))
        .by(new Origin("clerk", "till-8", null, null))
        .when(cancel())
        .then(
            new CodeCancelled(
                entry("code"),
                account(VOUCHERS),
                eur(200),
                "mistake",
                postings(posting(VOUCHERS, -200, 0), posting("@cash.EUR.till-8", 200, 200)),
                null));
  }

  @Test
  void whatNobodyUsedInTimeIsBreakage() {
    given()
        .givenAs("code", sellDivisible(300))
        .given(redeem(100))
        .at(ONE)
        .when(expire())
        .then(
            new CodeExpired(
                entry("code"),
                account(VOUCHERS),
                eur(200),
                postings(posting(VOUCHERS, -200, 0), posting(BREAKAGE, 200, 200)),
                null));
  }

  @Test
  void aTicketMayStandForThreeYears() {
    Duration longest = Limits.TICKET;
    given().when(until(longest)).thenState(book -> assertThat(book.codes()).hasSize(1));
    given().when(until(longest.plusNanos(1))).thenRefused(EXPIRY_INVALID);
  }

  @Test
  void nothingAboutATicketIsReversed() {
    given()
        .givenAs("code", sell(300))
        .when(new Reverse(entry("code"), "wrong button"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
    given()
        .given(sell(300))
        .givenAs("sale", redeem(300))
        .when(new Reverse(entry("sale"), "wrong button"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void nobodysAccountIsHeldWhenAnAccountWithATicketIsClosed() {
    given(purse("anna"), load("anna", 500), ticket("anna", 300))
        .when(close("anna", Tender.CASH))
        .thenState(book -> assertThat(balance(book, VOUCHERS)).isEqualTo(300));
  }

  private static SellTicket until(Duration time) {
    return new SellTicket(SECRET.hash(), eur(1), NOON.plus(time), false, null, Tender.CASH);
  }
}
