package saldo.machine.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.ActivateCard;
import saldo.schemas.card.CardCommand.AddCard;
import saldo.schemas.card.CardCommand.AddRange;
import saldo.schemas.card.CardCommand.Blank;
import saldo.schemas.card.CardCommand.CreateVirtualCard;
import saldo.schemas.card.CardCommand.IssueCard;
import saldo.schemas.card.CardCommand.Loss;
import saldo.schemas.card.CardCommand.ReportLost;
import saldo.schemas.card.CardService;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.SecondPersonRule;
import saldo.schemas.registry.ServicePointKind;

/** A card office and its canteen: cards are issued, loaded, used, lost and replaced. */
final class CardOffice {
  private static final String PLACE = "PS_CANTEEN";
  private static final String FIRST = "640012300000";
  private static final int CARDS = 20;

  /** Has its credit on a chip. */
  private static final CardNumber STORED = CardNumber.withCheckDigit("640012390000");

  private static final int IN_USE = 8;
  private static final long CEILING = 15_000;
  private static final long PER_DAY = 4_000;
  private static final int FOOD_VAT = 1_000;

  private final Desk desk;
  private final BackOffice back;
  private final Registrar registrar;
  private final String token;
  private final Random random;
  private final List<CardNumber> inUse = new ArrayList<>();
  private final List<CardNumber> inStock = new ArrayList<>();

  /**
   * @param desk where money is asked for
   * @param cards the card service
   * @param token of somebody who may do everything
   */
  CardOffice(Desk desk, BackOffice back, Place cards, String token) {
    this.desk = desk;
    this.back = back;
    this.registrar = new Registrar(cards, token);
    this.token = token;
    this.random = new Random(cards.name().hashCode());
  }

  /** Registers the place and what its cards may do, and issues the first of them. */
  void open() {
    register(
        "NORTH",
        new MasterData.Organisation(
            "Canteen North",
            List.of(OrganisationRole.ISSUER, OrganisationRole.ACCEPTOR),
            null,
            null));
    register(PLACE, new MasterData.ServicePoint("Canteen", ServicePointKind.TILL, "NORTH", null));
    register("OPS", new MasterData.Bearer("Operations", BearerKind.MEMBER, "NORTH", null));
    register("STAFF", new MasterData.CardGroup("Staff", null, 0));
    register(
        "EUR", new MasterData.Programme("Canteens", new SecondPersonRule(null, BackOffice.MUCH)));
    register("CANTEEN", profile());
    card(new CreateVirtualCard(PLACE, null, "NORTH", "OPS", "CANTEEN"));
    card(new AddRange(FIRST, CARDS, new Blank(ValueMode.SERVER, "CANTEEN", "STAFF")));
    long first = Long.parseLong(FIRST);
    for (int i = 0; i < CARDS; i++) {
      inStock.add(CardNumber.withCheckDigit(Long.toString(first + i)));
    }
    for (int i = 0; i < IN_USE; i++) {
      issue();
    }
    card(new AddCard(STORED, new Blank(ValueMode.ON_MEDIUM, "CANTEEN", "STAFF")));
    card(new IssueCard(STORED, null, null, null));
  }

  /** One thing that happens with a card. */
  void step() {
    CardNumber card = inUse.get(random.nextInt(inUse.size()));
    int dice = random.nextInt(100);
    if (dice < 12) {
      back.step(CardRef.number(card));
    } else if (dice < 16) {
      back.loadStoredValue(CardRef.number(STORED));
    } else if (dice < 35) {
      desk.ask(token, new Load(null, amount(500, 5_000), Tender.CASH, CardRef.number(card)));
    } else if (dice < 90 || inStock.isEmpty()) {
      Money amount = amount(150, 1_200);
      List<Item> lunch = List.of(new Item("lunch", amount, FOOD_VAT));
      desk.ask(token, new Purchase(null, amount, lunch, CardRef.number(card)));
    } else {
      replace(card, dice < 95 ? Replacement.LOST : Replacement.EXCHANGE);
    }
  }

  private void replace(CardNumber card, Replacement why) {
    CardNumber next = issue();
    if (why == Replacement.LOST) {
      card(new ReportLost(card, Loss.LOST, "left on a train"));
    }
    desk.ask(token, new TransferBalance(card, CardRef.number(next), why, Delivery.IMMEDIATE));
    inUse.remove(card);
  }

  private CardNumber issue() {
    CardNumber card = inStock.removeFirst();
    card(new IssueCard(card, null, null, null));
    card(new ActivateCard(card));
    inUse.add(card);
    return card;
  }

  private static MasterData.CardProfile profile() {
    Limit perDay =
        new Limit("a day", Limit.Measure.AMOUNT, Limit.Period.DAY, PER_DAY, null, null, null);
    return new MasterData.CardProfile(
        "Canteen card",
        List.of(
            CardService.SALE,
            CardService.RECHARGE,
            CardService.TRANSFER,
            CardService.TRANSACTION_CODE),
        List.of(Channel.TERMINAL, Channel.BACK_OFFICE),
        new AccountPlan(AccountKind.PURSE, "EUR", new Terms(CEILING, 0)),
        null,
        List.of(perDay),
        0,
        null);
  }

  private void register(String id, MasterData data) {
    registrar.register(id, data);
  }

  private void card(CardCommand command) {
    registrar.card(command);
  }

  private Money amount(int from, int to) {
    return Money.of(random.nextInt(from, to), "EUR");
  }
}
