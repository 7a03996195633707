package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.loadWith;
import static saldo.ledger.domain.CardLanguage.payWith;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.CardLanguage.used;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.domain.LoadLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.*;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.EntryId;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryEvent.Delivered;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderEvent.LoadCredited;
import saldo.schemas.ledger.LoadOrderEvent.LoadDelivered;
import saldo.schemas.ledger.LoadOrderEvent.LoadFailed;
import saldo.schemas.ledger.LoadOrderEvent.LoadOrdered;
import saldo.schemas.ledger.LoadOrderEvent.LoadPaid;
import saldo.schemas.ledger.LoadOrderEvent.StrayPaymentRecorded;
import saldo.schemas.ledger.LoadState;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Refusal;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Terms;
import saldo.schemas.ledger.Treatment;

/** A load that is paid online: ordered, paid, credited, delivered. */
@Tag("S1.035")
class LoadingOnlineTest {
  private static final EntryId ORDER = entry("order");

  @Test
  void anOrderBooksNothing() {
    cards()
        .when(orderWith("ANNA", 500))
        .then(
            new AccountOpened(account("anna"), Profiles.PLAN.kind(), "EUR", Terms.PLAIN),
            new LoadOrdered(
                Scenario.WHEN,
                account("anna"),
                eur(500),
                "checkout 1",
                Scenario.NOON.plus(Duration.ofDays(31)),
                used("ANNA")))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(state(book, "when")).isEqualTo(LoadState.ORDERED);
        });
  }

  @Test
  void whatALoadWouldBeRefusedForAnOrderIsToo() {
    given(purse("anna", ceiling(499))).when(order("anna", 500)).thenRefused(CEILING_EXCEEDED);
    given(prepaid("van")).when(order("van", 500)).thenRefused(WRONG_ACCOUNT_KIND);
    cards(CardStatus.SUSPENDED).when(orderWith("ANNA", 500)).thenRefused(CARD_NOT_ACTIVE);
    CardLanguage.given(
            Published.cards(card("ANNA").profile("idle")).profile("idle", Profiles.services()))
        .when(orderWith("ANNA", 500))
        .thenRefused(SERVICE_NOT_ALLOWED);
  }

  @Test
  @Tag("I1")
  void aPaymentIsCreditedAtOnceIfItCanBe() {
    given(purse("anna"))
        .givenAs("order", order("anna", 500))
        .when(paidFor("order", 500))
        .then(
            paid(null),
            new LoadCredited(
                ORDER,
                account("anna"),
                eur(500),
                postings(posting(PENDING, -500, 0), posting("anna", 500, 500)),
                null),
            new LoadDelivered(ORDER, account("anna"), Treatment.NORMAL))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.DELIVERED));
  }

  @Test
  void theCardIsNamedWhereTheMoneyIs() {
    ordered(500)
        .when(paidFor("order", 500))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500))
        .then(paid(null), credited(), new LoadDelivered(ORDER, account("anna"), Treatment.NORMAL));
  }

  @Test
  void wherePaymentsComeFromIsNoPlaceThatTakesCards() {
    ordered(500)
        .by(CardLanguage.tillAt("payments"))
        .when(paidFor("order", 500))
        .thenState(book -> assertThat(balance(book, "anna")).isEqualTo(500));
  }

  @Test
  @Tag("S1.036")
  @Tag("I15")
  void whatCannotBeCreditedWaitsWithItsReason() {
    ordered(500)
        .known(says(Published.cards(card("ANNA").is(CardStatus.SUSPENDED))))
        .when(paidFor("order", 500))
        .then(paid(because(CARD_NOT_ACTIVE, "card", "ANNA", "status", "suspended")))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isZero();
          assertThat(of(book, "anna").availableMinor()).isZero();
          assertThat(balance(book, PENDING)).isEqualTo(500);
          assertThat(state(book, "order")).isEqualTo(LoadState.PENDING);
        });
    given(purse("anna"))
        .givenAs("order", order("anna", 500))
        .given(freeze("anna"))
        .when(paidFor("order", 500))
        .then(paid(because(ACCOUNT_FROZEN, "account", "anna")));
  }

  @Test
  void theCeilingCountsWhenItIsPaid() {
    given(purse("anna", ceiling(500)))
        .givenAs("order", order("anna", 500))
        .given(load("anna", 1))
        .when(paidFor("order", 500))
        .thenState(book -> {
          assertThat(state(book, "order")).isEqualTo(LoadState.PENDING);
          assertThat(balance(book, "anna")).isEqualTo(1);
        });
  }

  @Test
  void aCardThatHasAnotherAccountByNowIsNotLoaded() {
    ordered(500)
        .known(says(Published.cards(card("ANNA").on("anna-2"))))
        .when(paidFor("order", 500))
        .then(paid(because(CARD_OF_ANOTHER_ACCOUNT, "card", "ANNA", "account", "anna")));
  }

  @Test
  void anotherAmountThanOrderedIsForSupport() {
    given(purse("anna"))
        .givenAs("order", order("anna", 500))
        .givenAs("payment", paidFor("order", 400))
        .when(new CreditLoad(ORDER))
        .thenRefused(LOAD_PAID_OTHERWISE, "order", "order", "paid", "400 EUR", "ordered", "500 EUR")
        .thenState(book -> assertThat(balance(book, PENDING)).isEqualTo(400));
  }

  @Test
  void whatWaitsIsCreditedOnRequestOnceItCanBe() {
    pending(500).when(new CreditLoad(ORDER)).thenRefused(CARD_NOT_ACTIVE);
    pending(500)
        .known(says(Published.cards(card("ANNA"))))
        .when(new CreditLoad(ORDER))
        .then(credited(), new LoadDelivered(ORDER, account("anna"), Treatment.NORMAL))
        .thenState(book -> {
          assertThat(balance(book, "anna")).isEqualTo(500);
          assertThat(balance(book, PENDING)).isZero();
        });
  }

  @Test
  void onlyWhatIsPaidAndWaitsIsCredited() {
    given().when(new CreditLoad(ORDER)).thenRefused(LOAD_UNKNOWN, "order", "order");
    ordered(500).when(new CreditLoad(ORDER)).thenRefused(LOAD_NOT_PAID);
    ordered(500)
        .given(paidFor("order", 500))
        .when(new CreditLoad(ORDER))
        .thenRefused(LOAD_NOT_OPEN, "order", "order", "state", "delivered");
  }

  @Test
  void whatIsOnAMediumIsDeliveredWhenADeviceHasWrittenIt() {
    onMedium()
        .when(paidFor("order", 500))
        .then(paid(null), credited(), new DeliveryQueued(account("anna"), eur(500), ORDER))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.CREDITED));
    onMedium()
        .given(paidFor("order", 500), new ClaimDelivery(CardLanguage.shown("ANNA")))
        .when(new RecordDelivery(account("anna"), 1))
        .then(
            new LoadDelivered(ORDER, account("anna"), Treatment.NORMAL),
            new Delivered(account("anna"), 1, eur(500), Treatment.NORMAL))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.DELIVERED));
  }

  @Test
  void whatWaitsForAMediumIsDeliveredWhenItsBalanceGoesToAnotherCard() {
    onMedium()
        .known(says(Published.cards(card("ANNA").value(ValueMode.ON_MEDIUM), card("BEN"))))
        .given(paidFor("order", 500), CardLanguage.lost("ANNA", "BEN"))
        .when(payWith("BEN", 500))
        .thenState(book -> assertThat(state(book, "order")).isEqualTo(LoadState.DELIVERED));
  }

  @Test
  void anOrderThatWasNotPaidMayFail() {
    ordered(500)
        .when(new FailLoad(ORDER, "cancelled"))
        .then(new LoadFailed(ORDER, account("anna"), "cancelled"));
    ordered(500)
        .given(new FailLoad(ORDER, "cancelled"))
        .when(new FailLoad(ORDER, "cancelled"))
        .thenRefused(LOAD_NOT_OPEN, "order", "order", "state", "failed");
    pending(500)
        .when(new FailLoad(ORDER, "cancelled"))
        .thenRefused(LOAD_PAID, "order", "order", "paid", "500 EUR");
  }

  @Test
  void aPaymentThatNoOrderWaitsForIsUnassigned() {
    given()
        .when(paidFor("order", 500))
        .then(stray(UNASSIGNED, posting(ONLINE, -500, -500), posting(UNASSIGNED, 500, 500)));
    pending(500)
        .when(paidFor("order", 500))
        .then(stray("anna", posting(ONLINE, -500, -1_000), posting(UNASSIGNED, 500, 500)))
        .thenState(book -> assertThat(balance(book, PENDING)).isEqualTo(500));
    ordered(500)
        .given(new FailLoad(ORDER, "cancelled"))
        .when(paidFor("order", 500))
        .then(stray("anna", posting(ONLINE, -500, -500), posting(UNASSIGNED, 500, 500)));
  }

  @Test
  void aPaymentInAnotherCurrencyLeavesTheOrderOpen() {
    ordered(500)
        .when(new RecordLoadPayment(ORDER, sek(500), null))
        .thenState(book -> {
          assertThat(balance(book, "@unassigned.SEK")).isEqualTo(500);
          assertThat(state(book, "order")).isEqualTo(LoadState.ORDERED);
        });
  }

  @Test
  void aStrayPaymentIsPaidBackByReversingItAndNoOtherIs() {
    given()
        .givenAs("payment", paidFor("order", 500))
        .when(new Reverse(entry("payment"), "paid back"))
        .thenState(book -> {
          assertThat(balance(book, UNASSIGNED)).isZero();
          assertThat(balance(book, ONLINE)).isZero();
        });
    ordered(500)
        .givenAs("payment", paidFor("order", 500))
        .when(new Reverse(entry("payment"), "paid back"))
        .thenRefused(ENTRY_NOT_REVERSIBLE);
  }

  @Test
  void onlyAnAmountThatMakesSenseIsAPayment() {
    ordered(500).when(paidFor("order", 0)).thenRefused(AMOUNT_NOT_POSITIVE);
  }

  /** Anna's card, which is loaded at a desk first so that its account is there. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> ordered(long minor) {
    return cards()
        .given(loadWith("ANNA", 1), CardLanguage.unloadWith("ANNA", 1))
        .givenAs("order", orderWith("ANNA", minor));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> pending(long minor) {
    return ordered(minor)
        .known(says(Published.cards(card("ANNA").is(CardStatus.SUSPENDED))))
        .givenAs("payment", paidFor("order", minor));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> onMedium() {
    return CardLanguage.given(Published.cards(card("ANNA").value(ValueMode.ON_MEDIUM)))
        .givenAs("order", orderWith("ANNA", 500));
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> cards() {
    return cards(CardStatus.ACTIVE);
  }

  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> cards(
      CardStatus status) {
    return CardLanguage.given(Published.cards(card("ANNA").is(status)));
  }

  private static LoadPaid paid(@Nullable Refusal waits) {
    return new LoadPaid(
        ORDER,
        account("anna"),
        eur(500),
        "transfer 7",
        waits,
        postings(posting(ONLINE, -500, -500), posting(PENDING, 500, 500)));
  }

  private static LoadCredited credited() {
    return new LoadCredited(
        ORDER,
        account("anna"),
        eur(500),
        postings(posting(PENDING, -500, 0), posting("anna", 500, 500)),
        used("ANNA"));
  }

  private static StrayPaymentRecorded stray(String account, Posting... postings) {
    return new StrayPaymentRecorded(
        ORDER, account(account), eur(500), "transfer 7", Treatment.UNASSIGNED, postings(postings));
  }

  private static Refusal because(RejectionReason reason, String... details) {
    return details.length == 2
        ? new Refusal(reason, Map.of(details[0], details[1]))
        : new Refusal(reason, Map.of(details[0], details[1], details[2], details[3]));
  }
}
