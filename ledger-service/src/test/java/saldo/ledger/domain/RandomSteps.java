package saldo.ledger.domain;

import static saldo.ledger.domain.LedgerLanguage.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.CommandId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.Origin;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;

/**
 * Draws streams of commands about a handful of accounts and cards, most of them sensible, some not.
 * What a command refers to is drawn from what was asked before, whether or not it was accepted.
 */
final class RandomSteps {
  private static final int LENGTH = 70;
  private static final int MOST_ENTRIES = 5;
  private static final int THEMES = 14;
  private static final List<String> PURSES = List.of("anna", "ben", "sven");
  private static final List<String> PREPAID = List.of("van", "lorry");
  private static final List<String> OTHERS = List.of("ghost", "@bank.EUR");

  /** Opened by what is done with their cards, if at all. */
  private static final List<String> NEWCOMERS = List.of("nora", "otto");

  private final RandomCards cards;
  private final RandomAmounts amounts;
  private final RandomAdjustments adjustments;
  private final RandomAllocations allocations;
  private final RandomCodes codes;
  private final RandomHolds holds;
  private final RandomLoads loads;
  private final RandomDeliveries deliveries;
  private final RandomFuel fuel;
  private final RandomGenerator random;
  private final List<EntryId> proposals = new ArrayList<>();
  private final List<EntryId> entries = new ArrayList<>();
  private final List<About> sales = new ArrayList<>();
  private Instant now = Scenario.NOON;

  /** Who is named: an account, a card that spends from it, or both. */
  record Who(String holder, @Nullable AccountId account, @Nullable CardRef card) {}

  record About(EntryId entry, Who who, Money amount) {}

  private RandomSteps(RandomGenerator random) {
    this.random = random;
    this.cards = new RandomCards(random);
    this.amounts = new RandomAmounts(random);
    this.adjustments = new RandomAdjustments(random, amounts);
    this.allocations = new RandomAllocations(random, amounts);
    this.codes = new RandomCodes(random);
    this.holds = new RandomHolds(random, amounts);
    this.loads = new RandomLoads(random, amounts);
    this.deliveries = new RandomDeliveries(random);
    this.fuel = new RandomFuel(random, amounts);
  }

  static List<Step> draw(RandomGenerator random) {
    RandomSteps draw = new RandomSteps(random);
    List<Step> steps = new ArrayList<>();
    for (int number = 1; number <= LENGTH; number++) {
      steps.add(draw.step(CommandId.of("c" + number), number));
    }
    return steps;
  }

  private Step step(CommandId id, int number) {
    now = now.plus(Duration.ofMinutes(random.nextInt(oneIn(15) ? 4_000 : 20)));
    boolean monthLater = oneIn(LENGTH / 2);
    if (monthLater) {
      now = now.plus(Limits.PROPOSAL);
    }
    if (oneIn(3)) {
      cards.happen(now);
    }
    Origin origin = one(RandomCards.ORIGINS);
    int accounts = PURSES.size() + PREPAID.size();
    if (number <= accounts) {
      return new Step(EntryId.of(id), now, origin, open(number - 1), cards.said());
    }
    LedgerCommand command =
        monthLater
            ? new ExpireProposal(last(proposals))
            : oneIn(8) ? bulk(id) : single(EntryId.of(id));
    return new Step(EntryId.of(id), now, origin, command, cards.said());
  }

  private OpenAccount open(int number) {
    boolean purse = number < PURSES.size();
    String id = purse ? PURSES.get(number) : PREPAID.get(number - PURSES.size());
    return new OpenAccount(
        account(id),
        purse ? AccountKind.PURSE : AccountKind.PREPAID,
        RandomAmounts.currencyOf(id),
        oneIn(2) ? null : amounts.terms(3, source()));
  }

  /** About anything, or, so that entries have to do with each other, about one thing. */
  private LedgerCommand bulk(CommandId id) {
    List<LedgerCommand> commands = new ArrayList<>();
    int size = random.nextInt(oneIn(10) ? 1 : MOST_ENTRIES + 1);
    int theme = random.nextInt(2 * THEMES);
    String holder = holder();
    for (int number = 1; number <= size; number++) {
      EntryId entry = EntryId.of(id, number);
      commands.add(theme < THEMES ? about(theme, entry, holder) : single(entry));
    }
    if (oneIn(30)) {
      commands.add(new Bulk(Bulk.Mode.ATOMIC, List.of()));
    }
    return new Bulk(oneIn(2) ? Bulk.Mode.ATOMIC : Bulk.Mode.PER_ENTRY, commands);
  }

  /** What support proposed is soon approved, if by somebody else. */
  private LedgerCommand single(EntryId id) {
    if (loads.isProposed() && oneIn(3)) {
      entries.add(id);
      return loads.approve();
    }
    return about(random.nextInt(THEMES), id, holder());
  }

  private LedgerCommand about(int theme, EntryId id, String holder) {
    entries.add(id);
    Who who = who(holder);
    return switch (theme) {
      case 0 -> life(holder);
      case 1 -> money(who);
      case 2 -> purchase(id, who);
      case 3 -> undoing(who);
      case 4 -> holds.next(id, who, now);
      case 5 -> adjustments.next(id, who);
      case 6 -> replacing(holder);
      case 7 -> code(id, who);
      case 8 -> fact(id, who);
      case 9 -> loads.next(id, who, earlier(entries));
      case 10 ->
          allocations.next(
              who, who.card() == null ? cards.presented(holder) : who.card(), holder());
      case 11 -> deliveries.next(holder, cards);
      case 12 -> fuel(id, holder);
      default -> approving(id, who);
    };
  }

  private LedgerCommand life(String id) {
    return switch (random.nextInt(13)) {
      case 12 ->
          new ReclassifyAccount(
              account(id), cards.number(), one(Arrays.asList("staff", "guests", null)));
      case 0 -> open(random.nextInt(PURSES.size() + PREPAID.size()));
      case 1, 2, 3 -> new ChangeTerms(account(id), amounts.terms(2, source()));
      case 4, 5 -> new FreezeAccount(account(id), "lost");
      case 6, 7 -> new CloseAccount(account(id), oneIn(2) ? Tender.CASH : null);
      default -> new UnfreezeAccount(account(id), "found");
    };
  }

  private LedgerCommand money(Who who) {
    Tender tender = one(List.of(Tender.values()));
    String id = who.holder();
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Load(who.account(), amounts.amount(id), tender, who.card());
      case 2 -> new Unload(who.account(), amounts.amount(id), tender, who.card());
      case 3, 4 -> new Prepay(account(one(PREPAID)), amounts.amount(id), tender);
      default -> new Transfer(account(id), account(holder()), amounts.amount(id));
    };
  }

  private Purchase purchase(EntryId entry, Who who) {
    Money amount = amounts.amount(who.holder());
    sales.add(new About(entry, who, amount));
    return new Purchase(who.account(), amount, amounts.items(amount), who.card());
  }

  private LedgerCommand undoing(Who who) {
    if (oneIn(3)) {
      return new Reverse(
          oneIn(2) || sales.isEmpty() ? earlier(entries) : lately(sales).entry(), "wrong button");
    }
    if (oneIn(4) || sales.isEmpty()) {
      Money amount = amounts.amount(who.holder());
      EntryId original = oneIn(2) ? null : earlier(entries);
      return new ReturnSale(who.account(), amount, amounts.items(amount), original, who.card());
    }
    About sold = lately(sales);
    Money amount = amounts.partOf(sold.amount());
    Who buyer = sold.who();
    return new ReturnSale(
        buyer.account(), amount, amounts.items(amount), sold.entry(), buyer.card());
  }

  private LedgerCommand approving(EntryId id, Who who) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> {
        proposals.add(id);
        yield new Propose(oneIn(3) ? proposable(who) : fromPurse(), "as asked");
      }
      case 4, 5, 6 -> new Approve(oneIn(2) ? earlier(proposals) : last(proposals));
      case 7 -> new Decline(earlier(proposals), "no reason given");
      default -> new ExpireProposal(earlier(proposals));
    };
  }

  /** Often possible. */
  private LedgerCommand fromPurse() {
    Money amount = Money.of(1 + random.nextLong(60), "EUR");
    return switch (random.nextInt(3)) {
      case 0 -> new Unload(account("anna"), amount, Tender.CASH);
      case 1 -> fuel.assign(cards.presented(one(PREPAID)));
      default -> new Transfer(account("anna"), account("ben"), amount);
    };
  }

  private LedgerCommand proposable(Who who) {
    String holder = who.holder();
    Money amount = amounts.amount(holder);
    return switch (random.nextInt(9)) {
      case 0, 1 -> new Unload(who.account(), amount, Tender.CASH, who.card());
      case 2 -> new CloseAccount(account(holder), Tender.CASH);
      case 3, 4 -> new Reverse(earlier(entries), "wrong button");
      case 5 -> replacing(holder);
      case 6 -> oneIn(2) ? new Bulk(Bulk.Mode.ATOMIC, List.of(money(who))) : money(who);
      default -> new Transfer(account(holder), account(holder()), amount);
    };
  }

  private TransferBalance replacing(String holder) {
    CardNumber from = cards.number();
    CardRef to = oneIn(12) ? CardRef.number(from) : cards.presented(holder);
    return new TransferBalance(
        from, to, one(List.of(Replacement.values())), one(List.of(Delivery.values())));
  }

  private LedgerCommand code(EntryId id, Who who) {
    RandomCodes.Issued code = codes.earlier();
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> codes.issue(id, who, amounts.amount(who.holder()), now);
      case 3 -> codes.end(code);
      default -> {
        Money amount = oneIn(8) ? amounts.amount(who.holder()) : amounts.partOf(code.amount());
        sales.add(new About(id, who, amount));
        yield codes.redeem(code, amount, amounts.items(amount));
      }
    };
  }

  private LedgerCommand fact(EntryId entry, Who who) {
    Money amount = amounts.amount(who.holder());
    sales.add(new About(entry, who, amount));
    AccountKind openAs = oneIn(6) ? AccountKind.PURSE : null;
    Tender tender = one(List.of(Tender.values()));
    return switch (random.nextInt(4)) {
      case 0 ->
          new RecordPurchase(who.account(), amount, amounts.items(amount), openAs, who.card());
      case 1 -> new RecordLoad(who.account(), amount, tender, openAs, who.card());
      case 2 -> new RecordUnload(who.account(), amount, tender, who.card());
      default -> new RecordCashSale(amount, amounts.items(amount));
    };
  }

  private LedgerCommand fuel(EntryId id, String holder) {
    String whose = oneIn(3) ? holder : one(PREPAID);
    EntryId hold = holds.earlier();
    return fuel.next(id, new RandomFuel.Taken(whose, cards.presented(whose), now, hold));
  }

  /** Most often one that is there, in the usual currency. */
  private String source() {
    return oneIn(6) ? holder() : one(List.of("anna", "anna", "ben", "van"));
  }

  private String holder() {
    return switch (random.nextInt(24)) {
      case 0, 1 -> one(OTHERS);
      case 2, 3, 4 -> one(NEWCOMERS);
      case 5, 6, 7, 8, 9, 10 -> one(PREPAID);
      default -> one(PURSES);
    };
  }

  private Who who(String holder) {
    if (oneIn(2)) {
      return new Who(holder, account(holder), null);
    }
    return new Who(holder, oneIn(10) ? account(holder) : null, cards.presented(holder));
  }

  private static EntryId last(List<EntryId> ids) {
    return ids.isEmpty() ? new EntryId("never") : ids.getLast();
  }

  private EntryId earlier(List<EntryId> ids) {
    return ids.isEmpty() ? new EntryId("never") : lately(ids);
  }

  /** One of the last, most often. */
  private <T> T lately(List<T> list) {
    return oneIn(3) ? one(list) : list.get(Math.max(0, list.size() - 1 - random.nextInt(5)));
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
