package saldo.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.kit.testing.Scenario.NOON;
import static saldo.ledger.domain.CardLanguage.given;
import static saldo.ledger.domain.CardLanguage.says;
import static saldo.ledger.domain.FuelLanguage.*;
import static saldo.ledger.domain.LedgerLanguage.*;
import static saldo.schemas.ledger.RejectionReason.ACCOUNT_CLOSED;
import static saldo.schemas.ledger.RejectionReason.CEILING_EXCEEDED;
import static saldo.schemas.ledger.RejectionReason.FILLING_CHANGED;
import static saldo.schemas.ledger.RejectionReason.FILLING_PRICED;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNASSIGNED;
import static saldo.schemas.ledger.RejectionReason.PRICE_UNKNOWN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.ledger.AccountCommand.ChangeTerms;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.FuelEvent.FillingRepriced;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;

/** Finance finds that fuel cost something else. */
@Tag("S2.049")
class RepricingFillingsTest {

  @Test
  @Tag("C19")
  void onlyTheDifferenceIsBooked() {
    filledAt(1_190)
        .when(reprice("fill"))
        .then(
            new FillingRepriced(
                entry("fill"),
                account("van"),
                eur(1_190),
                eur(1_500),
                litres(NOON, 1_500),
                "FLEET",
                postings(
                    posting("van", -310, 500),
                    posting(REVENUE, 261, 1_261),
                    posting(VAT, 49, 239))));
  }

  @Test
  void whatWasTooMuchComesBack() {
    filledAt(1_900)
        .when(reprice("fill"))
        .thenState(book -> {
          assertThat(balance(book, "van")).isEqualTo(500);
          assertThat(balance(book, REVENUE)).isEqualTo(1_261);
          assertThat(balance(book, VAT)).isEqualTo(239);
        });
  }

  @ParameterizedTest
  @CsvSource({"149_949, 1_499", "149_950, 1_500", "150_049, 1_500", "150_050, 1_501"})
  void theTotalIsRoundedHalfUp(String price, String total) {
    filledAt(1_190)
        .known(says(priced(number(price))))
        .when(reprice("fill"))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(2_000 - number(total)));
  }

  @Test
  void fuelMayOverdrawOnceItIsTaken() {
    filledAt(1_190)
        .known(says(priced(250_000)))
        .when(reprice("fill"))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(-500));
  }

  @Test
  void thePriceOfTheDayWhenItWasFilledCounts() {
    filledAt(1_190)
        .known(RepricingFillingsTest::dearerLater)
        .at(NOON.plusSeconds(9))
        .when(reprice("fill"))
        .thenState(book -> assertThat(balance(book, "van")).isEqualTo(500));
  }

  @Test
  void itIsPricedAgainWhereItWasAssignedTo() {
    filledAt(1_190)
        .given(prepaid("lorry"), assign("fill", "LORRY"))
        .when(reprice("fill"))
        .thenState(book -> {
          assertThat(balance(book, "lorry")).isEqualTo(-1_500);
          assertThat(balance(book, "van")).isEqualTo(2_000);
        });
  }

  @Test
  void soLittleThatThereWasNoVatInIt() {
    given(cards(), prepaid("van"), prepay("van", 2_000))
        .when(
            new Bulk(
                Bulk.Mode.ATOMIC,
                List.of(filled("VAN", 1), new RepriceFilling(entry("when/1"), "FLEET"))))
        .thenState(book -> assertThat(balance(book, VAT)).isEqualTo(239));
  }

  @Test
  void aListWithoutThePriceIsRefused() {
    filledAt(1_190)
        .when(new RepriceFilling(entry("fill"), "NONE"))
        .thenRefused(PRICE_UNKNOWN, "priceList", "NONE", "product", DIESEL);
    filledAt(1_190)
        .known(says(cards().prices("FLEET", "SEK", new Price(DIESEL, 150_000))))
        .when(reprice("fill"))
        .thenRefused(PRICE_UNKNOWN);
  }

  @Test
  void thereHasToBeADifferenceAndSomebodyToPayIt() {
    filledAt(1_500).when(reprice("fill")).thenRefused(FILLING_PRICED, "amount", "1500 EUR");
    given(cards())
        .givenAs("fill", filled("GHOST", 1_190))
        .when(reprice("fill"))
        .thenRefused(FILLING_UNASSIGNED, "filling", "fill");
  }

  @Test
  @Tag("I24")
  void aClosedAccountStaysAtZero() {
    filledAt(1_190)
        .given(close("van", Tender.BANK))
        .when(reprice("fill"))
        .thenRefused(ACCOUNT_CLOSED);
  }

  @Test
  @Tag("I4")
  void whatComesBackFitsBelowTheCeiling() {
    filledAt(1_900)
        .given(new ChangeTerms(account("van"), ceiling(499)))
        .when(reprice("fill"))
        .thenRefused(CEILING_EXCEEDED);
  }

  @Test
  void whatHasAnotherPriceIsNotReversed() {
    filledAt(1_190)
        .given(reprice("fill"))
        .when(new Reverse(entry("fill"), "counted twice"))
        .thenRefused(FILLING_CHANGED);
  }

  private static Published cards() {
    return fuel(fleetCard("VAN"), fleetCard("LORRY"));
  }

  private static Published priced(long milliMinor) {
    return cards().prices("FLEET", "EUR", new Price(DIESEL, milliMinor));
  }

  /** One that costs more a second later. */
  private static Book dearerLater(Book book) {
    String key = CardFile.key(MasterKind.PRICE_LIST, "FLEET");
    Version dearer =
        new Version(
            NOON.plusSeconds(1),
            NOON,
            new PriceList("FLEET", "EUR", List.of(new Price(DIESEL, 190_000))));
    Version now =
        new Version(
            CardSketch.LONG_AGO,
            CardSketch.LONG_AGO,
            new PriceList("FLEET", "EUR", List.of(new Price(DIESEL, 150_000))));
    RegisteredItem item =
        new RegisteredItem(MasterKind.PRICE_LIST, "FLEET", List.of(now, dearer), null);
    return book.with(book.cards().withRegistered(Map.of(key, item)));
  }

  private static long number(String text) {
    return Long.parseLong(text.replace("_", ""));
  }

  /** Ten litres for so much, from 20.00 EUR. */
  private static Scenario<Book, LedgerCommand, LedgerEvent, RejectionReason> filledAt(long minor) {
    return given(cards(), prepaid("van"), prepay("van", 2_000))
        .givenAs("fill", filled("VAN", minor));
  }
}
