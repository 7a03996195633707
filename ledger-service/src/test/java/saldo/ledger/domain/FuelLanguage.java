package saldo.ledger.domain;

import static saldo.ledger.domain.CardLanguage.number;
import static saldo.ledger.domain.CardLanguage.shown;
import static saldo.ledger.domain.LedgerLanguage.entry;
import static saldo.ledger.domain.LedgerLanguage.eur;
import static saldo.ledger.testing.CardSketch.card;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import saldo.kit.testing.Scenario;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Published;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.CardUse;
import saldo.schemas.ledger.CardUse.LimitUse;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.EnterFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.HoldCommand.PlaceHold;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.MoneyCommand.Prepay;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.ProductPurpose;

/** The words in which the ledger's tests speak of fuel. Ten litres are always taken. */
final class FuelLanguage {
  static final String DIESEL = "DIESEL";
  static final String PREPAYMENT = "PREPAYMENT";
  static final String REVENUE = "@revenue.EUR.diesel.1900";
  static final String VAT = "@vat.EUR.1900";

  /** As vehicles have them. */
  static final AccountPlan PLAN = new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN);

  private static final long TEN_LITRES_ML = 10_000;

  private FuelLanguage() {}

  /**
   * Cards; diesel with 19 % VAT at 1.50 EUR in the list FLEET, the product that stands for
   * prepayments, and the station WEST.
   */
  static Published fuel(CardSketch... cards) {
    return Published.cards(cards)
        .product(DIESEL, ProductPurpose.SALE, 1_900)
        .product(PREPAYMENT, ProductPurpose.PREPAYMENT, 0)
        .prices("FLEET", "EUR", new Price(DIESEL, 150_000))
        .openPlace("WEST");
  }

  /** A card for a vehicle, on a prepaid account of its own. */
  static CardSketch fleetCard(String number) {
    return card(number).on(number.toLowerCase(Locale.ROOT), PLAN).vehicle("V_" + number);
  }

  /** For so much money. */
  static RecordFilling filled(String card, long minor) {
    return filled(card, minor, Scenario.NOON);
  }

  static RecordFilling filled(String card, long minor, Instant at) {
    return new RecordFilling(shown(card), eur(minor), litres(at, minor), null);
  }

  static RecordFilling filledFor(String hold, String card, long minor) {
    return new RecordFilling(shown(card), eur(minor), litres(Scenario.NOON, minor), entry(hold));
  }

  static EnterFilling entered(String card, long minor, Instant at) {
    return new EnterFilling(shown(card), eur(minor), litres(at, minor), "the terminal was broken");
  }

  static AssignFilling assign(String filling, String card) {
    return new AssignFilling(entry(filling), shown(card), "it was theirs");
  }

  static RepriceFilling reprice(String filling) {
    return new RepriceFilling(entry(filling), "FLEET");
  }

  static Prepay prepayWith(String card, long minor) {
    return new Prepay(null, eur(minor), Tender.BANK, shown(card), PREPAYMENT);
  }

  /** Authorises fuel. */
  static PlaceHold authorise(String card, long minor) {
    return new PlaceHold(
        null,
        eur(minor),
        Scenario.NOON.plusSeconds(3_600),
        "pump 3",
        shown(card),
        null,
        HoldService.FUEL);
  }

  /** A card as it was used at the station. */
  static CardUse usedAtWest(String card, LimitUse... limits) {
    return new CardUse(shown(card), number(card), null, number("C_VIRT_WEST"), List.of(limits));
  }

  static List<Item> diesel(long minor) {
    return List.of(new Item("diesel", eur(minor), 1_900));
  }

  static Filling litres(Instant at, long minor) {
    long unit = Filling.unitMilliMinor(minor, TEN_LITRES_ML);
    return new Filling(at, "WEST", DIESEL, TEN_LITRES_ML, unit);
  }
}
