package saldo.gateway.fuel.poll;

import java.time.Instant;
import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Dated;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardLinks;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardState;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Capabilities;
import saldo.schemas.registry.Connection;
import saldo.schemas.registry.MasterData.CardProfile;
import saldo.schemas.registry.MasterData.Product;
import saldo.schemas.registry.MasterData.Terminal;
import saldo.schemas.registry.MasterData.Vehicle;
import saldo.schemas.registry.OfflinePolicy;
import saldo.schemas.registry.Pricing;
import saldo.schemas.registry.ProductPurpose;
import saldo.schemas.registry.TerminalIdentifiers;
import saldo.schemas.registry.Unit;
import saldo.schemas.topics.Topics;

/** One van with a card for diesel and petrol, and 300.00 EUR. */
record SmallFleet(SmallGateway gateway) {
  static final CardNumber CARD = CardNumber.of("V1");
  private static final AccountId ACCOUNT = AccountId.of("acct-van");
  private static final AccountPlan PLAN = new AccountPlan(AccountKind.PREPAID, "EUR", Terms.PLAIN);
  private static final long BALANCE_MINOR = 30_000;

  /** A terminal that limits amounts, or quantities only. */
  static Terminal terminal(String link, boolean amounts) {
    return new Terminal(
        "Pump",
        "station",
        "FT-300",
        new TerminalIdentifiers(null, null, null),
        new Capabilities(amounts, true, false, true, true, false, true, 11, null),
        OfflinePolicy.CEILING,
        new Connection(Connection.Driver.FPP, link, 1, "EUR"));
  }

  void open() {
    gateway.registered("diesel", product("Diesel", "fuel", "D"));
    gateway.registered("petrol", product("Petrol", "fuel", "B"));
    gateway.registered("coffee", product("Coffee", "drinks", "C"));
    gateway.registered(
        "profile",
        new CardProfile(
            "Fuel",
            List.of(CardService.FUEL),
            List.of(Channel.TERMINAL),
            PLAN,
            List.of("fuel"),
            List.of(),
            0,
            null));
    gateway.registered("van", new Vehicle("B-XY 1", "works", null, 900L, null));
    gateway.state(Topics.CARD_STATES.name(), SmallGateway.LEDGER + "|" + CARD, card());
    gateway.state(Topics.LEDGER_BALANCES.name(), SmallGateway.LEDGER + "|" + ACCOUNT, account());
  }

  private static Product product(String name, String group, String code) {
    return new Product(name, group, Pricing.FIXED, Unit.MILLILITRE, ProductPurpose.SALE, code);
  }

  private static CardState card() {
    CardLinks links =
        new CardLinks(
            List.of(new Dated<>(Instant.EPOCH, "profile")),
            List.of(),
            List.of(),
            List.of(new Dated<>(Instant.EPOCH, "van")),
            List.of(),
            List.of(new Dated<>(Instant.EPOCH, new AccountLink(ACCOUNT, PLAN))));
    return new CardState(
        CARD,
        1,
        CardForm.PHYSICAL,
        ValueMode.LIMIT_REPLICA,
        CardStatus.ACTIVE,
        Instant.EPOCH,
        links,
        List.of(),
        null,
        1,
        true,
        null);
  }

  private static AccountSnapshot account() {
    return new AccountSnapshot(
        ACCOUNT,
        AccountKind.PREPAID,
        "EUR",
        AccountStatus.OPEN,
        BALANCE_MINOR,
        0,
        Terms.PLAIN,
        1,
        1);
  }
}
