package saldo.machine.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.OpenAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.Direction;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/** A canteen's till with its own cards: loads, lunches, mistakes and their correction. */
final class Till {
  private static final List<String> GROUPS = List.of("lunch", "coffee", "snacks");
  private static final int FOOD_VAT = 1_000;
  private static final long CEILING = 15_000;

  private final Desk desk;
  private final Tokens tokens;
  private final String currency;
  private final Random random;
  private final List<AccountId> cards = new ArrayList<>();
  private final List<String> sales = new ArrayList<>();

  /** Who stands at a till: the admin does everything, the approver what two have to do. */
  record Tokens(String admin, String approver) {}

  Till(Desk desk, Tokens tokens, String currency, Random random) {
    this.desk = desk;
    this.tokens = tokens;
    this.currency = currency;
    this.random = random;
  }

  void open(String prefix, int count) {
    for (int i = 1; i <= count; i++) {
      AccountId card = AccountId.of(prefix + "-" + i);
      cards.add(card);
      desk.ask(
          tokens.admin(),
          new OpenAccount(card, AccountKind.PURSE, currency, new Terms(CEILING, 0)));
    }
  }

  /** One thing that happens at the till. */
  void step() {
    AccountId card = any(cards);
    int dice = random.nextInt(100);
    if (dice < 30) {
      desk.ask(tokens.admin(), new Load(card, amount(500, 5_000), tender()));
    } else if (dice < 75) {
      sell(card);
    } else if (dice < 82) {
      desk.ask(tokens.admin(), new Transfer(card, any(cards), amount(100, 1_500)));
    } else if (dice < 89 && !sales.isEmpty()) {
      desk.ask(tokens.admin(), new Reverse(new EntryId(any(sales)), "wrong key"));
    } else if (dice < 94) {
      desk.ask(tokens.admin(), new ReturnSale(card, amount(50, 400), null, null));
    } else if (dice < 97) {
      desk.ask(tokens.admin(), new Unload(card, amount(100, 1_000), Tender.CASH));
    } else {
      adjust(card);
    }
  }

  private void sell(AccountId card) {
    Money amount = amount(150, 1_200);
    Item item = new Item(any(GROUPS), amount, FOOD_VAT);
    sales.add(desk.ask(tokens.admin(), new Purchase(card, amount, List.of(item))));
  }

  private void adjust(AccountId card) {
    String proposal =
        desk.ask(
            tokens.admin(),
            new ProposeAdjustment(
                card, Direction.INCREASE, amount(100, 500), "GOODWILL", "cold soup"));
    boolean alone = random.nextInt(3) == 0;
    desk.ask(
        alone ? tokens.admin() : tokens.approver(), new ApproveAdjustment(new EntryId(proposal)));
  }

  private Tender tender() {
    return random.nextBoolean() ? Tender.CASH : Tender.CARD;
  }

  private Money amount(int from, int to) {
    return Money.of(random.nextInt(from, to), currency);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
