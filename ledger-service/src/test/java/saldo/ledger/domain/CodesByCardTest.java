package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.tillAt;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.CodeLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.*;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.CodeEvent.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.Limit.Period;

/** What a card may do with codes, and what that counts against its limits. */
class CodesByCardTest {

  @Test
  @Tag("S3.022")
  @Tag("S3.027")
  void aVirtualisedCardIssuesOneInTheBackOfficeAndATillTakesIt() {
    var desk = Profiles.only(Channel.BACK_OFFICE, CardService.TRANSACTION_CODE);
    var published = cards(card("ANNA").profile("desk")).profile("desk", desk).openPlace("kiosk");
    given(published, purse("anna"), load("anna", 500))
        .by(tillAt("kiosk"))
        .when(issueWith("ANNA", 300))
        .thenRefused(CHANNEL_NOT_ALLOWED);
    given(published, purse("anna"), load("anna", 500))
        .givenAs("code", issueWith("ANNA", 300))
        .by(tillAt("kiosk"))
        .when(redeem(300))
        .then(
            new CodeRedeemed(
                entry("code"),
                account("anna"),
                eur(300),
                eur(0),
                general(300),
                CardNumber.of("C_VIRT_kiosk"),
                postings(posting("anna", -300, 200), posting(GENERAL, 300, 300)),
                used("ANNA")));
  }

  @Test
  @Tag("I28")
  void aProfileWithoutTheServiceIssuesNone() {
    given(
            cards(card("ANNA").profile("sale"))
                .profile("sale", Profiles.services(CardService.SALE, CardService.TICKET)),
            purse("anna"),
            load("anna", 500))
        .when(issueWith("ANNA", 1))
        .thenRefused(
            SERVICE_NOT_ALLOWED, "card", "ANNA", "profile", "Staff", "service", "transaction-code");
  }

  @Test
  @Tag("I27")
  void aServicePointTakesCodesOnlyWithAnActiveVirtualCard() {
    given(cards(card("ANNA")).place("kiosk"), purse("anna"), load("anna", 500))
        .givenAs("code", issue("anna", 300))
        .by(tillAt("kiosk"))
        .when(redeem(1))
        .thenRefused(SERVICE_POINT_INACTIVE, "servicePoint", "kiosk");
    given(cards(card("ANNA")), purse("anna"), load("anna", 500))
        .givenAs("code", issue("anna", 300))
        .by(tillAt("kiosk"))
        .when(redeem(1))
        .thenRefused(SERVICE_POINT_UNKNOWN, "servicePoint", "kiosk");
  }

  @Test
  void itCountsAgainstTheLimitsOfItsCardWhenItIsIssued() {
    var daily = Profiles.limited(Profiles.amount("daily", Period.DAY, 400));
    given(
            cards(card("ANNA").profile("daily")).profile("daily", daily),
            purse("anna"),
            load("anna", 900))
        .when(issueWith("ANNA", 300))
        .then(
            new CodeIssued(
                Scenario.WHEN,
                SECRET.hash(),
                account("anna"),
                eur(300),
                ONE,
                false,
                null,
                used("ANNA", new LimitUse("daily", "2026-03-02", 300, 300L))));
    given(
            cards(card("ANNA").profile("daily")).profile("daily", daily),
            purse("anna"),
            load("anna", 900))
        .given(issueWith("ANNA", 300))
        .when(new Purchase(null, eur(101), null, shown("ANNA")))
        .thenRefused(LIMIT_EXCEEDED);
  }

  @Test
  void aCodeForSomeProductsPaysForNoOthers() {
    var published =
        cards(card("ANNA").profile("fussy")).profile("fussy", Profiles.payingFor("food", "fuel"));
    given(published, purse("anna"), load("anna", 500))
        .when(issueWith("ANNA", 300))
        .thenRefused(PRODUCT_NOT_ALLOWED);
    given(published, purse("anna"), load("anna", 500))
        .when(issueWith("ANNA", 300, "food", "books"))
        .thenRefused(PRODUCT_NOT_ALLOWED);
    given(published, purse("anna"), load("anna", 500))
        .given(issueWith("ANNA", 300, "food", "fuel"))
        .when(redeem(2, item("food", 1, 0), item("books", 1, 0)))
        .thenRefused(CODE_NOT_FOR_PRODUCT, "group", "books", "groups", "food, fuel");
    given(published, purse("anna"), load("anna", 500))
        .given(issueWith("ANNA", 300, "food", "fuel"))
        .when(redeem(2, item("food", 1, 0), item("fuel", 1, 0)))
        .thenState(holding(0, 0));
  }

  @Test
  void whatACodeDoesNotSpendIsGivenBackToTheLimits() {
    limited().given(redeem(100)).when(payWith("ANNA", 300)).thenState(spent(400));
    limited().given(redeem(100)).when(payWith("ANNA", 301)).thenRefused(LIMIT_EXCEEDED);
    limited().given(cancel()).when(payWith("ANNA", 400)).thenState(spent(400));
    limited().at(ONE).given(expire()).when(payWith("ANNA", 400)).thenState(spent(400));
  }

  @Test
  void aTicketIsSpentUnlessItIsCancelled() {
    ticketed().given(redeem(100)).when(payWith("ANNA", 101)).thenRefused(LIMIT_EXCEEDED);
    ticketed().at(ONE).given(expire()).when(payWith("ANNA", 101)).thenRefused(LIMIT_EXCEEDED);
    ticketed().given(cancel()).when(payWith("ANNA", 400)).thenState(spent(400));
  }

  @Test
  void whereProductsAreLimitedACodeIsForThoseItWasIssuedFor() {
    var food = Profiles.limited(Profiles.of(Profiles.amount("food", Period.DAY, 400), "food"));
    given(
            cards(card("ANNA").profile("food")).profile("food", food),
            purse("anna"),
            load("anna", 900))
        .given(issueWith("ANNA", 500))
        .when(redeem(500, item("food", 500, 0)))
        .thenRefused(CODE_NOT_FOR_PRODUCT, "group", "food", "groups", "general");
    given(
            cards(card("ANNA").profile("food")).profile("food", food),
            purse("anna"),
            load("anna", 900))
        .when(issueWith("ANNA", 401, "drinks", "food"))
        .thenRefused(LIMIT_EXCEEDED);
  }

  /** Anna has 900, may spend 400 a day, and has a code for 300 of them. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> limited() {
    return daily().givenAs("code", issueWith("ANNA", 300));
  }

  /** The same with a ticket. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> ticketed() {
    return daily().givenAs("code", ticketWith("ANNA", 300));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> daily() {
    var daily = Profiles.limited(Profiles.amount("daily", Period.DAY, 400));
    return given(
        cards(card("ANNA").profile("daily")).profile("daily", daily),
        purse("anna"),
        load("anna", 900));
  }

  private static Consumer<Book> spent(long minor) {
    return book -> assertThat(book.cards().used().values()).containsExactly(minor);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> given(
      Published published, LedgerCommand... commands) {
    return CardLanguage.given(published, commands);
  }

  private static Consumer<Book> holding(long minor, int codes) {
    return book -> {
      assertThat(of(book, "anna").heldMinor()).isEqualTo(minor);
      assertThat(of(book, "anna").openHolds()).isEqualTo(codes);
    };
  }
}
