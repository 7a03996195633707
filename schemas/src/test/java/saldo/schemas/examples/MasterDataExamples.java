package saldo.schemas.examples;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import saldo.schemas.Money;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.PeriodLength;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.Limit.Measure;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.AllocationPlan;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.CardGroup;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterData.Programme;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.MasterData.TenderType;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterData.User;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.SecondPersonRule;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;

/** What is registered about a canteen, and about a fuel company, with every field set. */
final class MasterDataExamples {
  private static final AccountPlan PURSE =
      new AccountPlan(AccountKind.PURSE, "EUR", new Terms(20_000L, 500));
  private static final Hours LUNCHTIME =
      new Hours(
          List.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          660,
          870);

  static final Programme PROGRAMME =
      new Programme("Canteens in euro", new SecondPersonRule(50_000L, 20_000L));

  static final CardProfile PROFILE =
      new CardProfile(
          "Staff",
          List.of(
              CardService.SALE, CardService.DOTATION, CardService.TRANSFER, CardService.RECHARGE),
          List.of(Channel.TERMINAL, Channel.BACK_OFFICE),
          PURSE,
          List.of("meals", "drinks"),
          List.of(
              new Limit(
                  "lunch",
                  Measure.AMOUNT,
                  Period.DAY,
                  1_200,
                  List.of("meals", "drinks"),
                  List.of("PS_SENTOFT"),
                  LUNCHTIME),
              new Limit("visits", Measure.COUNT, Period.WEEK, 10, null, null, null)),
          2_000,
          36);

  static final Bearer GUEST = new Bearer("", BearerKind.GUEST, null, null);

  private static final Terminal FUEL_TERMINAL =
      new Terminal(
          "Pump terminal 3",
          "PS_WESTPORT",
          "FT-300",
          new TerminalIdentifiers("SN-2207-0031", "00471103", "CU-88103"),
          new Capabilities(true, true, false, false, true, false, true, 12, 11),
          OfflinePolicy.CEILING);

  /** One of each kind of the beginning with its id. */
  static final List<Map.Entry<String, MasterData>> ALL =
      List.of(
          Map.entry(
              "ORG_NORDWERK",
              new Organisation(
                  "Nordwerk GmbH",
                  List.of(OrganisationRole.ISSUER, OrganisationRole.ACCEPTOR),
                  "ORG_NORDWERK_GROUP",
                  "HRB 104711")),
          Map.entry(
              "LOC_SENTOFT",
              new Location("Sentoft plant", "ORG_NORDWERK", "LOC_NORTH", "Europe/Berlin")),
          Map.entry(
              "PS_SENTOFT",
              new ServicePoint(
                  "Sentoft canteen", ServicePointKind.TILL, "ORG_NORDWERK", "LOC_SENTOFT")),
          Map.entry("TERM_WESTPORT_3", FUEL_TERMINAL),
          Map.entry(
              "BR_4711",
              new Bearer("Anna Berg", BearerKind.MEMBER, "ORG_NORDWERK", "anna@nordwerk.example")),
          Map.entry("V_717", new Vehicle("W FW 717", "ORG_FUEL_WEST", "white van")),
          Map.entry("CG_STAFF", new CardGroup("Staff", "PL_STAFF", 500)),
          Map.entry("CP_STAFF", PROFILE),
          Map.entry("drinks", new ProductGroup("Drinks", 1_900)),
          Map.entry(
              "P_DIESEL",
              new Product("Diesel", "diesel", Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE)),
          Map.entry(
              "PL_STAFF",
              new PriceList(
                  "Staff prices",
                  "EUR",
                  List.of(new Price("P_COFFEE", 120_000), new Price("P_DIESEL", 179_900)))),
          Map.entry("TT_CASH", new TenderType("Cash", Tender.CASH, true)),
          Map.entry("U_BO", new User("Bo Lind", List.of("cashier"), List.of("PS_SENTOFT"))));

  /** Those that became known later, so that the entries before keep their numbers. */
  static final List<Map.Entry<String, MasterData>> LATER =
      List.of(
          Map.entry(
              "AP_LUNCH",
              new AllocationPlan(
                  "Lunch money",
                  "CG_STAFF",
                  Money.of(5_000, "EUR"),
                  PeriodLength.MONTH,
                  false,
                  AllocationSource.of(Tender.SUBSIDY))));

  /** What fuel terminals need to know: the second version of these things. */
  static final List<Map.Entry<String, MasterData>> WITH_FUEL =
      List.of(
          Map.entry(
              "TERM_WESTPORT_3",
              new Terminal(
                  "Pump terminal 3",
                  "PS_WESTPORT",
                  "FT-300",
                  FUEL_TERMINAL.identifiers(),
                  new Capabilities(true, true, false, true, true, false, true, 12, 11, 100),
                  OfflinePolicy.CEILING,
                  new Connection(Connection.Driver.FPP, "tcp://10.1.0.3:4001", 3, "EUR"))),
          Map.entry("V_717", new Vehicle("W FW 717", "ORG_FUEL_WEST", "white van", 900L, 80_000L)),
          Map.entry(
              "P_DIESEL",
              new Product(
                  "Diesel", "diesel", Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, "D")));

  private MasterDataExamples() {}
}
