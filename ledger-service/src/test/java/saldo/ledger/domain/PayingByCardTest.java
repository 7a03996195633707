package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.domain.CardLanguage.*;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CodeLanguage.issueWith;
import static saldo.ledger.domain.CodeLanguage.ticketWith;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.ledger.testing.Published.cards;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_FROZEN;
import static saldo.schemas.ledger.RejectionReason.CARD_BLOCKED;
import static saldo.schemas.ledger.RejectionReason.CARD_EXPIRED;
import static saldo.schemas.ledger.RejectionReason.CARD_NOT_ACTIVE;
import static saldo.schemas.ledger.RejectionReason.CARD_OF_ANOTHER_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.CARD_REPLACED;
import static saldo.schemas.ledger.RejectionReason.CARD_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.CARD_WITHOUT_ACCOUNT;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import saldo.kit.decider.Decision;
import saldo.kit.testing.Scenario;
import saldo.kit.testing.Scenario.Then;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardRef;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountEvent.AccountOpened;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyEvent.Loaded;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;

/** Who names a card spends from its account, if the card may be used for that now. */
class PayingByCardTest {
  private static final Instant NOON = Scenario.NOON;

  @Test
  void aCardPaysFromItsAccountAndTheEventSaysWhichCardItWas() {
    given(cards(card("ANNA")), purse("anna"), load("anna", 500))
        .when(payWith("ANNA", 200))
        .then(
            paidWith(
                used("ANNA"), "anna", 200, posting("anna", -200, 300), posting(GENERAL, 200, 200)));
  }

  @Test
  @Tag("I4")
  void aCardPaysNoMoreThanItsAccountHas() {
    given(cards(card("ANNA")), purse("anna"), load("anna", 500))
        .when(payWith("ANNA", 501))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "500 EUR", "requested", "501 EUR");
  }

  @Test
  void whoNamesTheAccountIsNotAskedForACard() {
    given(cards(card("ANNA").is(CardStatus.LOST)), purse("anna"), load("anna", 500))
        .when(pay("anna", 500))
        .then(paid("anna", 500, posting("anna", -500, 0), posting(GENERAL, 500, 500)));
  }

  /** + is allowed, b is blocked, n is not active, e is expired. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          PURPOSE,      STOCK, ISSUED, ACTIVE, SUSPENDED, LOST, STOLEN, CONFISCATED, RETURNED, EXPIRED, CLOSED
          LOAD,         n,     +,      +,      n,         b,    b,      b,           b,        e,       b
          CREDIT,       n,     +,      +,      n,         b,    b,      b,           b,        e,       b
          ALLOCATE,     n,     +,      +,      n,         b,    b,      b,           b,        e,       b
          UNLOAD,       n,     n,      +,      n,         b,    b,      b,           b,        e,       b
          PAY,          n,     n,      +,      n,         b,    b,      b,           b,        e,       b
          REFUEL,       n,     n,      +,      n,         b,    b,      b,           b,        e,       b
          PREPAY,       n,     +,      +,      n,         b,    b,      b,           b,        e,       b
          TAKE_BACK,    n,     +,      +,      n,         b,    b,      b,           b,        e,       b
          AUTHORISE,    n,     n,      +,      n,         b,    b,      b,           b,        e,       b
          BUY_TICKET,   n,     n,      +,      n,         b,    b,      b,           b,        e,       b
          EXCHANGE,     n,     +,      +,      +,         b,    b,      b,           +,        +,       b
          REPLACE_LOST, n,     +,      +,      +,         +,    +,      b,           b,        e,       b
          TAKE_OVER,    n,     +,      +,      n,         b,    b,      b,           b,        e,       b
          CORRECT,      n,     +,      +,      +,         +,    +,      +,           +,        +,       b
          """)
  void theStatusOfACardSaysWhatItMayBeUsedFor(ArgumentsAccessor row) {
    Purpose purpose = Objects.requireNonNull(row.get(0, Purpose.class));
    List<CardStatus> statuses = List.of(CardStatus.values());
    for (int i = 0; i < statuses.size(); i++) {
      CardStatus status = statuses.get(i);
      String expected = row.getString(1 + i);
      String is = letter(havingFor(purpose, card("ANNA").is(status)).when(forPurpose(purpose)));
      assertThat(is).as("%s with a card that is %s", purpose, status).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("whatNeedsValidity")
  void aCardEndsWithItsValidityEvenIfNobodyHasSaidSoYet(LedgerCommand command) {
    having(card("ANNA").until(NOON)).when(command).thenRefused(CARD_EXPIRED);
    Then<Book, LedgerEvent, RejectionReason> before =
        having(card("ANNA").until(NOON.plusMillis(1))).when(command);
    assertThat(before.decision()).isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"EXCHANGE", "REPLACE_LOST", "CORRECT"},
      value = Purpose.class)
  void whatIsOnACardIsNotLostWithItsValidity(Purpose purpose) {
    assertThat(having(card("ANNA").until(NOON)).when(forPurpose(purpose)).decision())
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void aCardThatNobodyKnowsIsRefusedHoweverItIsPresented() {
    for (CardRef ref :
        List.of(
            shown("OTHER"),
            CardRef.keyed(number("OTHER")),
            CardRef.medium(CardSketch.chip("04A1B2C3")))) {
      given(cards(card("ANNA")))
          .when(payWith(ref, 1))
          .thenRefused(CARD_UNKNOWN, "card", ref.value());
    }
  }

  @Test
  void aMediumThatNoLongerStandsForACardIsUnknown() {
    given(cards(card("ANNA").formerMedium("04A1B2C3")), purse("anna"), load("anna", 500))
        .when(payWith(CardRef.medium(CardSketch.chip("04A1B2C3")), 1))
        .thenRefused(CARD_UNKNOWN);
  }

  @Test
  void aReplacedCardIsRefusedWhateverElseIsWrongWithIt() {
    having(card("ANNA").replacedBy("NEXT").is(CardStatus.LOST))
        .when(payWith("ANNA", 1))
        .thenRefused(CARD_REPLACED, "card", "ANNA", "by", "NEXT");
  }

  @Test
  void anAccountThatIsNamedTooHasToBeTheCards() {
    having(card("ANNA").on("anna"))
        .when(new Purchase(account("ben"), eur(1), null, shown("ANNA")))
        .thenRefused(CARD_OF_ANOTHER_ACCOUNT, "card", "ANNA", "account", "ben");
    having(card("ANNA").on("anna"))
        .when(new Purchase(account("anna"), eur(500), null, shown("ANNA")))
        .then(
            paidWith(
                used("ANNA"), "anna", 500, posting("anna", -500, 0), posting(GENERAL, 500, 500)));
  }

  @Test
  void aCardWithoutAnAccountPaysNothing() {
    having(card("ANNA").withoutAccount())
        .when(payWith("ANNA", 1))
        .thenRefused(CARD_WITHOUT_ACCOUNT, "card", "ANNA");
  }

  @Test
  void theAccountOpensWithTheFirstMoneyAndItsTermsComeFromThePlan() {
    AccountPlan plan = Profiles.plan(ceiling(1_000));
    given(cards(card("ANNA").on("anna", plan).is(CardStatus.ISSUED)))
        .when(loadWith("ANNA", 1_000))
        .then(
            new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", ceiling(1_000)),
            new Loaded(
                account("anna"),
                eur(1_000),
                Tender.CASH,
                postings(posting(CASH, -1_000, -1_000), posting("anna", 1_000, 1_000)),
                used("ANNA")));
  }

  @Test
  void whatIsRefusedOpensNoAccount() {
    given(cards(card("ANNA").on("anna", Profiles.plan(ceiling(1_000)))))
        .when(loadWith("ANNA", 1_001))
        .thenRefused(RejectionReason.CEILING_EXCEEDED)
        .thenState(book -> assertThat(book.accounts()).isEmpty());
    given(cards(card("ANNA"))).when(payWith("ANNA", 1)).thenRefused(INSUFFICIENT_FUNDS);
  }

  @Test
  void theFirstPurchaseMayComeOutOfTheOverdraftOfThePlan() {
    given(cards(card("ANNA").on("anna", Profiles.plan(overdraft(100)))))
        .when(payWith("ANNA", 100))
        .then(
            new AccountOpened(account("anna"), AccountKind.PURSE, "EUR", overdraft(100)),
            paidWith(
                used("ANNA"),
                "anna",
                100,
                posting("anna", -100, -100),
                posting(GENERAL, 100, 100)));
  }

  @Test
  void aCardOfAPrepaidAccountIsNotLoaded() {
    AccountPlan plan = new AccountPlan(AccountKind.PREPAID, "EUR", ceiling(1_000));
    given(cards(card("VAN").on("van", plan)))
        .when(loadWith("VAN", 1))
        .thenRefused(WRONG_ACCOUNT_KIND);
  }

  @Test
  void aFrozenAccountIsFrozenForItsCardsToo() {
    having(card("ANNA")).given(freeze("anna")).when(payWith("ANNA", 1)).thenRefused(ACCOUNT_FROZEN);
  }

  @Test
  void howTheCardWasPresentedStaysOnTheEvent() {
    CardRef chip = CardRef.medium(CardSketch.chip("04A1B2C3"));
    for (CardRef ref : List.of(CardRef.keyed(number("ANNA")), chip)) {
      having(card("ANNA").medium("04A1B2C3"))
          .when(payWith(ref, 500))
          .then(
              paidWith(
                  new CardUse(ref, number("ANNA"), null, null, List.of()),
                  "anna",
                  500,
                  posting("anna", -500, 0),
                  posting(GENERAL, 500, 500)));
    }
  }

  @Test
  void theGroupOfTheCardAndTheVirtualCardOfThePlaceStayOnTheEvent() {
    given(
            cards(card("ANNA").group("students")).openPlace("kiosk"),
            purse("anna"),
            load("anna", 500))
        .by(tillAt("kiosk"))
        .when(payWith("ANNA", 500))
        .then(
            paidWith(
                new CardUse(
                    shown("ANNA"), number("ANNA"), "students", number("C_VIRT_kiosk"), List.of()),
                "anna",
                500,
                posting("anna", -500, 0),
                posting(GENERAL, 500, 500)));
  }

  static Stream<Arguments> whatNeedsValidity() {
    return Stream.of(
        Arguments.of(new Load(null, eur(1), Tender.CASH, shown("ANNA"))),
        Arguments.of(unloadWith("ANNA", 1)),
        Arguments.of(payWith("ANNA", 1)),
        Arguments.of(holdWith("ANNA", 1)),
        Arguments.of(takeBackWith("ANNA", 1)),
        Arguments.of(issueWith("ANNA", 1)),
        Arguments.of(ticketWith("ANNA", 1)),
        Arguments.of(exchange("BEN", "ANNA")));
  }

  /** A card and its account with 5.00 EUR, and another card like it. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> having(
      CardSketch card) {
    Published published = cards(card, card("BEN"));
    return given(published, purse("anna"), load("anna", 500), purse("ben"), load("ben", 70));
  }

  /**
   * For a load that is to be credited, one that was paid while the card was suspended; for a
   * delivery, a card that was loaded at a desk.
   */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> havingFor(
      Purpose purpose, CardSketch now) {
    return switch (purpose) {
      case CREDIT ->
          having(card("ANNA"))
              .givenAs("order", LoadLanguage.orderWith("ANNA", 1))
              .known(says(cards(card("ANNA").is(CardStatus.SUSPENDED))))
              .given(LoadLanguage.paidFor("order", 1))
              .known(says(cards(now)));
      case DELIVER -> having(now.value(ValueMode.ON_MEDIUM));
      case PREPAY ->
          given(FuelLanguage.fuel(now.on("anna", FuelLanguage.PLAN).vehicle("V")), prepaid("anna"));
      case Purpose p -> having(now);
    };
  }

  private static LedgerCommand forPurpose(Purpose purpose) {
    return switch (purpose) {
      case LOAD -> loadWith("ANNA", 1);
      case CREDIT -> new CreditLoad(entry("order"));
      case DELIVER -> new ClaimDelivery(shown("ANNA"));
      case ALLOCATE -> give("ANNA", 1, "2026-11");
      case UNLOAD -> unloadWith("ANNA", 1);
      case PAY -> payWith("ANNA", 1);
      case REFUEL -> FuelLanguage.authorise("ANNA", 1);
      case PREPAY -> FuelLanguage.prepayWith("ANNA", 1);
      case TAKE_BACK -> takeBackWith("ANNA", 1);
      case AUTHORISE -> issueWith("ANNA", 1);
      case BUY_TICKET -> ticketWith("ANNA", 1);
      case EXCHANGE -> exchange("ANNA", "BEN");
      case REPLACE_LOST -> lost("ANNA", "BEN");
      case TAKE_OVER -> exchange("BEN", "ANNA");
      case CORRECT -> correctWith("ANNA", 1);
    };
  }

  private static String letter(Then<Book, LedgerEvent, RejectionReason> then) {
    if (!(then.decision() instanceof Decision.Rejected<LedgerEvent, RejectionReason> rejected)) {
      return "+";
    }
    return switch (rejected.reason()) {
      case CARD_BLOCKED -> "b";
      case CARD_NOT_ACTIVE -> "n";
      case CARD_EXPIRED -> "e";
      case RejectionReason other -> other.name();
    };
  }
}
