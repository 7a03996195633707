package saldo.machine.demo;

import java.util.ArrayList;
import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.card.CardCommand.ActivateCard;
import saldo.schemas.card.CardCommand.AddRange;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardCommand.CreateVirtualCard;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;

/** A fuel company with one station, and a haulier whose vehicles fill there with prepaid cards. */
final class FuelCompany {
  static final String STATION = "PS_DEPOT";
  static final String PREPAYMENT = "prepayment";

  private static final int FUEL_VAT = 1_900;
  private static final long STEP_KM = 1_000;
  private static final long TANK_ML = 400_000;

  private final Registrar registrar;
  private final List<CardNumber> cards = new ArrayList<>();
  private final List<String> readers = new ArrayList<>();

  FuelCompany(Registrar registrar) {
    this.registrar = registrar;
  }

  /** Its cards; each spends from an account of its own. */
  List<CardNumber> cards() {
    return cards;
  }

  /** Its readers, as registered. */
  List<String> readers() {
    return readers;
  }

  /** The account behind a card, by the order of the cards. */
  static AccountId account(int vehicle) {
    return AccountId.of("truck-%05d".formatted(vehicle + 1));
  }

  /** Registers everything but vehicles; readers share what is on an account. */
  void open(FuelStation station, int terminals) {
    open(station, terminals, Exposure.Policy.SPLIT);
  }

  /** The same with another way of sharing; the first reader is everybody's home. */
  void open(FuelStation station, int terminals, Exposure.Policy exposure) {
    open(exposure);
    for (int address = 1; address <= terminals; address++) {
      String id = "FT_%02d".formatted(address);
      readers.add(id);
      registrar.register(id, terminal(station, address));
    }
  }

  /** Registers everything but vehicles and terminals. */
  void open() {
    open(Exposure.Policy.SPLIT);
  }

  private void open(Exposure.Policy exposure) {
    company("FUELCO", "Nordfuel AG", OrganisationRole.ISSUER, OrganisationRole.ACCEPTOR);
    company("HAULIER", "Weber Logistik GmbH", OrganisationRole.ACCOUNT_HOLDER);
    registrar.register(
        "LOC_DEPOT", new MasterData.Location("Depot", "FUELCO", null, "Europe/Berlin"));
    registrar.register(
        STATION,
        new MasterData.ServicePoint("Depot Nord", ServicePointKind.FUEL, "FUELCO", "LOC_DEPOT"));
    registrar.register(
        "OPS", new MasterData.Bearer("Operations", BearerKind.MEMBER, "FUELCO", null));
    products();
    registrar.register("FUEL", profile(exposure));
    registrar.card(new CreateVirtualCard(STATION, null, "FUELCO", "OPS", "FUEL"));
  }

  private void company(String id, String name, OrganisationRole... roles) {
    registrar.register(id, new MasterData.Organisation(name, List.of(roles), null, null));
  }

  private void products() {
    registrar.register("diesel", new MasterData.ProductGroup("Diesel", FUEL_VAT));
    registrar.register("petrol", new MasterData.ProductGroup("Petrol", FUEL_VAT));
    registrar.register("prepaid", new MasterData.ProductGroup("Prepayments", 0));
    registrar.register("P_DIESEL", fuel("Diesel", "diesel", "D"));
    registrar.register("P_PETROL", fuel("Super", "petrol", "B"));
    registrar.register(
        PREPAYMENT,
        new MasterData.Product(
            "Prepayment", "prepaid", Pricing.OPEN, Unit.PIECE, ProductPurpose.PREPAYMENT));
    registrar.register(
        "PL_PUMP",
        new MasterData.PriceList(
            "Pump prices",
            "EUR",
            List.of(new Price("P_DIESEL", 179_900), new Price("P_PETROL", 189_900))));
  }

  private static MasterData.Product fuel(String name, String group, String code) {
    return new MasterData.Product(
        name, group, Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, code);
  }

  private static MasterData.CardProfile profile(Exposure.Policy policy) {
    String home = policy == Exposure.Policy.HOME_READER ? "FT_01" : null;
    Exposure exposure = new Exposure(policy, home);
    return new MasterData.CardProfile(
        "Fuel card",
        List.of(CardService.FUEL),
        List.of(Channel.TERMINAL, Channel.BACK_OFFICE),
        new AccountPlan(AccountKind.PREPAID, "EUR", new Terms(null, 0, null, exposure)),
        List.of("diesel"),
        null,
        0,
        null);
  }

  private static MasterData.Terminal terminal(FuelStation station, int address) {
    return new MasterData.Terminal(
        "Pump " + address,
        STATION,
        "FT-300",
        new TerminalIdentifiers(null, null, null),
        new Capabilities(true, true, false, true, true, false, true, 11, null),
        OfflinePolicy.CEILING,
        new Connection(Connection.Driver.FPP, station.link(address), address, "EUR"));
  }

  /**
   * Gives cards to vehicles of the haulier.
   *
   * @param first digits of the first card's number, without its check digit
   */
  void issue(String first, int count) {
    registrar.card(new AddRange(first, count, new Blank(ValueMode.LIMIT_REPLICA, "FUEL", null)));
    for (int i = 0; i < count; i++) {
      CardNumber card = CardNumber.withCheckDigit(Long.toString(Long.parseLong(first) + i));
      String vehicle = "V_%05d".formatted(i + 1);
      registrar.register(
          vehicle,
          new MasterData.Vehicle("HH-WL %d".formatted(i + 1), "HAULIER", null, STEP_KM, TANK_ML));
      registrar.card(new IssueCard(card, null, vehicle, account(i)));
      registrar.card(new ActivateCard(card));
      cards.add(card);
    }
  }
}
