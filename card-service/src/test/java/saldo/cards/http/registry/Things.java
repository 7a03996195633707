package saldo.cards.http.registry;

import java.util.List;
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
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.SecondPersonRule;
import saldo.schemas.registry.ServicePointKind;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;

/** Something of each kind. */
final class Things {
  static final Organisation COMPANY =
      new Organisation("Acme", List.of(OrganisationRole.ACCOUNT_HOLDER), null, null);
  static final Organisation ISSUER =
      new Organisation(
          "Canteen", List.of(OrganisationRole.ISSUER, OrganisationRole.ACCOUNT_HOLDER), null, null);
  static final Bearer DRIVER = new Bearer("Dora", BearerKind.DRIVER, "acme", null);
  static final Bearer MEMBER = new Bearer("Anna", BearerKind.MEMBER, "acme", null);
  static final Bearer GUEST = new Bearer("", BearerKind.GUEST, null, null);
  static final Vehicle VAN = new Vehicle("ABC-123", "acme", null);
  static final ProductGroup LUNCH = new ProductGroup("Lunch", 1_000);

  private Things() {}

  static MasterData some(MasterKind kind) {
    return switch (kind) {
      case ORGANISATION -> ISSUER;
      case LOCATION -> new Location("Plant", "acme", null, "Europe/Berlin");
      case SERVICE_POINT -> new ServicePoint("Till", ServicePointKind.TILL, "acme", "plant");
      case TERMINAL ->
          new Terminal(
              "Pump",
              "till",
              "P-1",
              new TerminalIdentifiers("1", null, null),
              new Capabilities(true, true, true, true, true, true, true, 1, 1),
              OfflinePolicy.FORBIDDEN);
      case BEARER -> MEMBER;
      case VEHICLE -> VAN;
      case ALLOCATION_PLAN ->
          new AllocationPlan(
              "Lunch money",
              "staff",
              Money.of(5_000, "EUR"),
              PeriodLength.MONTH,
              false,
              AllocationSource.of(Tender.SUBSIDY));
      case CARD_GROUP -> new CardGroup("Staff", null, 0);
      case CARD_PROFILE ->
          new CardProfile(
              "Usual",
              List.of(CardService.values()),
              List.of(Channel.values()),
              new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN),
              null,
              null,
              0,
              null);
      case PRODUCT_GROUP -> LUNCH;
      case PRODUCT -> new Product("Soup", "lunch", Pricing.FIXED, Unit.PIECE, ProductPurpose.SALE);
      case PRICE_LIST -> new PriceList("Usual", "EUR", List.of(new Price("soup", 350_000)));
      case TENDER_TYPE -> new TenderType("Cash", Tender.CASH, true);
      case USER -> new User("Carl", List.of("cashier"), null);
      case PROGRAMME -> new Programme("Canteens", new SecondPersonRule(50_000L, null));
    };
  }
}
