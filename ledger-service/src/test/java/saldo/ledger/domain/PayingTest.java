package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.INSUFFICIENT_FUNDS;
import static saldo.schemas.ledger.RejectionReason.ITEMS_DO_NOT_SUM;
import static saldo.schemas.ledger.RejectionReason.ITEM_INVALID;
import static saldo.schemas.ledger.RejectionReason.WRONG_ACCOUNT_KIND;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.kit.testing.Scenario;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.Posting;

class PayingTest {

  @Test
  @Tag("I1")
  void aPurchaseGoesFromThePurseToRevenue() {
    given(purse("anna"), load("anna", 500))
        .when(pay("anna", 250))
        .then(paid("anna", 250, posting("anna", -250, 250), posting(GENERAL, 250, 250)));
  }

  @Test
  @Tag("I4")
  void aPurseIsSpentToTheLastCent() {
    given(purse("anna"), load("anna", 500))
        .when(pay("anna", 500))
        .then(paid("anna", 500, posting("anna", -500, 0), posting(GENERAL, 500, 500)));
  }

  @Test
  @Tag("I4")
  void oneCentMoreIsRefusedWithTheNumbers() {
    given(purse("anna"), load("anna", 500))
        .when(pay("anna", 501))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "500 EUR", "requested", "501 EUR");
  }

  @Test
  @Tag("I4")
  void anOverdraftLetsItGoBelowZeroAndNoFurther() {
    given(purse("anna", overdraft(200)), load("anna", 500))
        .when(pay("anna", 700))
        .then(paid("anna", 700, posting("anna", -700, -200), posting(GENERAL, 700, 700)));
    given(purse("anna", overdraft(200)), load("anna", 500))
        .when(pay("anna", 701))
        .thenRefused(INSUFFICIENT_FUNDS);
  }

  @Test
  void moneyOnHoldIsNotSpent() {
    PlaceHold hold =
        new PlaceHold(account("anna"), eur(400), Scenario.NOON.plus(Duration.ofHours(1)), "pump 3");
    given(purse("anna"), load("anna", 500), hold)
        .when(pay("anna", 101))
        .thenRefused(
            INSUFFICIENT_FUNDS, "account", "anna", "available", "100 EUR", "requested", "101 EUR");
  }

  @Test
  void theItemsSayWhichRevenueAndWhichVat() {
    given(purse("anna"), load("anna", 1_000))
        .when(pay("anna", 357, item("coffee", 238, 1_900), item("sandwich", 119, 700)))
        .then(
            bought(
                357,
                List.of(item("coffee", 238, 1_900), item("sandwich", 119, 700)),
                posting("anna", -357, 643),
                posting("@revenue.EUR.coffee.1900", 200, 200),
                posting("@vat.EUR.1900", 38, 38),
                posting("@revenue.EUR.sandwich.700", 111, 111),
                posting("@vat.EUR.700", 8, 8)));
  }

  @Test
  void linesOfOneGroupAndRateAreBookedTogether() {
    given(purse("anna"), load("anna", 1_000))
        .when(pay("anna", 300, item("coffee", 100, 0), item("coffee", 200, 0)))
        .then(
            bought(
                300,
                List.of(item("coffee", 100, 0), item("coffee", 200, 0)),
                posting("anna", -300, 700),
                posting("@revenue.EUR.coffee.0", 300, 300)));
  }

  @ParameterizedTest(name = "{0} gross at {1} basis points contain {2} VAT")
  @CsvSource({
    "119, 1900, 19", // exact
    "3, 2000, 1", // 0.5 goes up
    "9, 2000, 2", // 1.5 goes up
    "15, 2000, 3", // 2.5 goes up, not to the even neighbour
    "2, 2000, 0", // 0.33 goes down
    "4, 2000, 1", // 0.67 goes up
    "100, 700, 7", // 6.54 goes up
    "999, 2500, 200", // 199.8 goes up
    "1000000000000, 1900, 159663865546"
  })
  void vatIsRoundedHalfUpOnTheLine(long gross, int rate, long vat) {
    given(purse("anna"), load("anna", Limits.AMOUNT_MINOR))
        .when(pay("anna", gross, item("food", gross, rate)))
        .then(
            bought(
                gross,
                List.of(item("food", gross, rate)),
                vat == 0
                    ? List.of(
                        posting("anna", -gross, Limits.AMOUNT_MINOR - gross),
                        posting("@revenue.EUR.food." + rate, gross, gross))
                    : List.of(
                        posting("anna", -gross, Limits.AMOUNT_MINOR - gross),
                        posting("@revenue.EUR.food." + rate, gross - vat, gross - vat),
                        posting("@vat.EUR." + rate, vat, vat))));
  }

  @Test
  void vatIsRoundedOnEachLineNotOnTheirSum() {
    given(purse("anna"), load("anna", 10))
        .when(pay("anna", 6, item("gum", 3, 2_000), item("gum", 3, 2_000)))
        .then(
            bought(
                6,
                List.of(item("gum", 3, 2_000), item("gum", 3, 2_000)),
                posting("anna", -6, 4),
                posting("@revenue.EUR.gum.2000", 4, 4),
                posting("@vat.EUR.2000", 2, 2)));
  }

  @Test
  void aNetAmountOfZeroIsNotBooked() {
    given(purse("anna"), load("anna", 10))
        .when(pay("anna", 1, item("tax", 1, 10_000)))
        .then(
            bought(
                1,
                List.of(item("tax", 1, 10_000)),
                posting("anna", -1, 9),
                posting("@vat.EUR.10000", 1, 1)));
  }

  @Test
  void theItemsAddUpToTheAmount() {
    given(purse("anna"), load("anna", 500))
        .when(pay("anna", 250, item("coffee", 249, 0)))
        .thenRefused(ITEMS_DO_NOT_SUM, "amount", "250 EUR", "items", "1");
    given(purse("anna"), load("anna", 500))
        .when(new Purchase(account("anna"), eur(250), List.of()))
        .thenRefused(ITEMS_DO_NOT_SUM, "amount", "250 EUR", "items", "0");
    given(purse("anna"), load("anna", 500))
        .when(pay("anna", 250, new Item("coffee", sek(250), 0)))
        .thenRefused(ITEMS_DO_NOT_SUM);
  }

  @ParameterizedTest(name = "group \"{0}\", gross {1}, VAT {2}")
  @CsvSource({
    "'', 250, 0",
    "hot.drinks, 250, 0",
    "hot drinks, 250, 0",
    "a-product-group-of-33-characters-, 250, 0",
    "coffee, 0, 0",
    "coffee, -250, 0",
    "coffee, 1000000000001, 0",
    "coffee, 250, -1",
    "coffee, 250, 10001"
  })
  void anItemHasAGroupAnAmountAndARate(String group, long gross, int rate) {
    given(purse("anna"), load("anna", 500))
        .when(pay("anna", 250, item(group, gross, rate)))
        .thenRefused(ITEM_INVALID, "group", group, "vat", Integer.toString(rate));
  }

  @Test
  void aReceiptHasAtMostTwoHundredLines() {
    List<Item> longest = Collections.nCopies(Limits.ITEMS, item("gum", 1, 0));
    List<Item> tooLong = Collections.nCopies(Limits.ITEMS + 1, item("gum", 1, 0));
    given(purse("anna"), load("anna", 500))
        .when(new Purchase(account("anna"), eur(200), longest))
        .then(
            bought(
                200, longest, posting("anna", -200, 300), posting("@revenue.EUR.gum.0", 200, 200)));
    given(purse("anna"), load("anna", 500))
        .when(new Purchase(account("anna"), eur(201), tooLong))
        .thenRefused(ITEM_INVALID, "items", "201");
  }

  @Test
  void onlyAHolderWhoIsKnownAndThereStillPays() {
    given().when(pay("anna", 1)).thenRefused(ACCOUNT_UNKNOWN);
    given().when(pay(CASH, 1)).thenRefused(WRONG_ACCOUNT_KIND);
    given(purse("anna"), close("anna", null)).when(pay("anna", 1)).thenRefused(ACCOUNT_CLOSED);
  }

  private static Purchased bought(long minor, List<Item> items, Posting... postings) {
    return bought(minor, items, List.of(postings));
  }

  private static Purchased bought(long minor, List<Item> items, List<Posting> postings) {
    return new Purchased(account("anna"), eur(minor), items, postings);
  }
}
