package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.exchange;
import static saldo.ledger.domain.CardLanguage.fillUp;
import static saldo.ledger.domain.CardLanguage.give;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.CardLanguage.paidOfflineWith;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationEvent.Allocated;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

@Tag("C23")
class AllocatingTest {
  private static final String SUBSIDY = "@subsidy.EUR";
  private static final Published ANNA = cards(card("ANNA"));

  @Test
  void theIssuerGivesToACardBeforeItsFirstUse() {
    given(cards(card("ANNA").is(CardStatus.ISSUED)))
        .when(give("ANNA", 500, "2026-11"))
        .then(
            new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", Terms.PLAIN),
            new Allocated(
                account("anna"),
                eur(500),
                eur(500),
                "lunch",
                AllocationPeriod.of("2026-11"),
                true,
                AllocationSource.of(Tender.SUBSIDY),
                postings(posting(SUBSIDY, -500, -500), posting("anna", 500, 500)),
                used("ANNA")));
  }

  @Test
  @Tag("I3")
  void aCompanyGivesFromItsAccountThroughTheClearingAccount() {
    having(1_000, 120)
        .when(fillUp("ANNA", 500, "2026-11", "acme"))
        .then(
            filled(
                380,
                posting("acme", -380, 620),
                posting("@transfer.EUR", 380, 380),
                posting("@transfer.EUR", -380, 0),
                posting("anna", 380, 500)));
  }

  @Test
  void whatComesOnTopIsAllOfIt() {
    given(ANNA, purse("anna"), load("anna", 120))
        .when(give("ANNA", 500, "2026-11"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(620));
  }

  @Test
  void aFullPurseGetsNothingAndThatIsRecorded() {
    having(0, 500).when(fillUp("ANNA", 500, "2026-11", "acme")).then(filled(0));
    having(0, 900).when(fillUp("ANNA", 500, "2026-11", "acme")).then(filled(0));
  }

  @Test
  void aDebtIsNotPaidOffByIt() {
    having(1_000, 0)
        .given(paidOfflineWith("ANNA", 200))
        .when(fillUp("ANNA", 500, "2026-11", "acme"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(300));
  }

  @Test
  void aPlanGivesOnceInAPeriod() {
    given(ANNA)
        .given(give("ANNA", 500, "2026-11"))
        .when(give("ANNA", 100, "2026-11"))
        .thenRefused(ALREADY_ALLOCATED, "plan", "lunch", "card", "ANNA", "period", "2026-11");
    given(ANNA)
        .given(give("ANNA", 500, "2026-11"))
        .when(give("ANNA", 500, "2026-12"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(1_000));
  }

  @Test
  void havingGotNothingCountsAsWell() {
    having(1_000, 500)
        .given(fillUp("ANNA", 500, "2026-11", "acme"))
        .given(pay("anna", 500))
        .when(fillUp("ANNA", 500, "2026-11", "acme"))
        .thenRefused(ALREADY_ALLOCATED, "plan", "lunch", "card", "ANNA", "period", "2026-11");
  }

  @Test
  void whatWasRefusedCanBeGivenLater() {
    having(499, 0)
        .when(fillUp("ANNA", 500, "2026-11", "acme"))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "acme", "available", "499 EUR", "requested", "500 EUR");
    having(499, 0)
        .given(prepay("acme", 1))
        .when(fillUp("ANNA", 500, "2026-11", "acme"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
  }

  @Test
  void aPeriodBeforeAllThatAreRememberedCountsAsGiven() {
    Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> later = given(ANNA);
    LocalDate day = LocalDate.parse("2026-11-02");
    for (int number = 0; number < GivenSoFar.PERIODS; number++) {
      AllocationPeriod next = AllocationPeriod.of(PeriodLength.DAY, day.plusDays(number));
      later = later.given(give("ANNA", 1, next.value()));
    }
    later
        .when(give("ANNA", 1, "2026-11-01"))
        .thenRefused(ALREADY_ALLOCATED, "plan", "lunch", "card", "ANNA", "period", "2026-11-01");
  }

  @Test
  void whoGetsAnotherCardDoesNotGetEverythingTwice() {
    given(cards(card("OLD"), card("NEW")), purse("old"), purse("new"))
        .given(give("OLD", 500, "2026-11"))
        .given(exchange("OLD", "NEW"))
        .when(give("NEW", 500, "2026-11"))
        .thenRefused(ALREADY_ALLOCATED, "plan", "lunch", "card", "NEW", "period", "2026-11");
  }

  @Test
  void anAllocationIsReversedOnceAndNotGivenAgain() {
    given(ANNA, purse("anna"))
        .givenAs("gift", give("ANNA", 500, "2026-11"))
        .given(new Reverse(entry("gift"), "wrong plan"))
        .when(give("ANNA", 500, "2026-11"))
        .thenRefused(ALREADY_ALLOCATED, "plan", "lunch", "card", "ANNA", "period", "2026-11");
  }

  @Test
  void theProfileHasToAllowItButNotThePlace() {
    given(
            cards(card("ANNA").profile("terminals"))
                .profile("terminals", Profiles.only(Channel.TERMINAL, CardService.DOTATION)))
        .when(give("ANNA", 500, "2026-11"))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
    given(
            cards(card("ANNA").profile("fuel"))
                .profile("fuel", Profiles.services(CardService.FUEL, CardService.RECHARGE)))
        .when(give("ANNA", 500, "2026-11"))
        .thenRefused(
            SERVICE_NOT_ALLOWED, "card", "ANNA", "profile", "Staff", "service", "dotation");
  }

  @Test
  void itHasToFitBelowTheCeiling() {
    given(ANNA, purse("anna", ceiling(600)), load("anna", 200))
        .when(give("ANNA", 500, "2026-11"))
        .thenRefused(
            CEILING_EXCEEDED,
            "account",
            "anna",
            "balance",
            "200 EUR",
            "ceiling",
            "600 EUR",
            "requested",
            "500 EUR");
  }

  @Test
  void nobodyGivesToThemselvesAndNobodyGivesTheIssuersMoney() {
    given(ANNA, loadWith("ANNA", 1_000))
        .when(fillUp("ANNA", 500, "2026-11", "anna"))
        .thenRefused(SAME_ACCOUNT, "account", "anna");
    given(ANNA)
        .when(fillUp("ANNA", 500, "2026-11", "@bank.EUR"))
        .thenRefused(WRONG_ACCOUNT_KIND, "account", "@bank.EUR");
  }

  @Test
  void theAccountThatIsNamedIsTheCards() {
    Allocate command =
        new Allocate(
            account("ben"),
            eur(500),
            "lunch",
            AllocationPeriod.of("2026-11"),
            true,
            AllocationSource.of(Tender.INVOICE),
            shown("ANNA"));
    given(ANNA)
        .when(command)
        .thenRefused(CARD_OF_ANOTHER_ACCOUNT, "card", "ANNA", "account", "ben");
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> having(
      long company, long purse) {
    List<LedgerCommand> loads =
        company == 0
            ? purse == 0 ? List.of() : List.of(load("anna", purse))
            : purse == 0
                ? List.of(prepay("acme", company))
                : List.of(prepay("acme", company), load("anna", purse));
    return given(ANNA, prepaid("acme"), purse("anna")).given(loads.toArray(LedgerCommand[]::new));
  }

  private static Allocated filled(long minor, Posting... postings) {
    return new Allocated(
        account("anna"),
        eur(minor),
        eur(500),
        "lunch",
        AllocationPeriod.of("2026-11"),
        false,
        AllocationSource.of(account("acme")),
        postings(postings),
        used("ANNA"));
  }
}
