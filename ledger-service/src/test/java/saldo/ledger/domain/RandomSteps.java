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
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.AllocationPeriod;
import saldo.schemas.ledger.AllocationSource;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.Delivery;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/**
 * Draws streams of commands about a handful of accounts and cards, most of them sensible, some not.
 * What a command refers to is drawn from what was asked before, whether or not it was accepted.
 */
final class RandomSteps {
  private static final int LENGTH = 60;
  private static final int MOST_ENTRIES = 5;
  private static final int THEMES = 9;
  private static final List<String> PURSES = List.of("anna", "ben", "sven");
  private static final List<String> PREPAID = List.of("van", "lorry");
  private static final List<String> OTHERS = List.of("ghost", "@bank.EUR");

  /** Opened by what is done with their cards, if at all. */
  private static final List<String> NEWCOMERS = List.of("nora", "otto");

  private final RandomCards cards;
  private final RandomGenerator random;
  private final List<About> holds = new ArrayList<>();
  private final List<EntryId> adjustments = new ArrayList<>();
  private final List<EntryId> entries = new ArrayList<>();
  private final List<About> sales = new ArrayList<>();
  private Instant now = Scenario.NOON;

  /** Who is named: an account, a card that spends from it, or both. */
  private record Who(String holder, @Nullable AccountId account, @Nullable CardRef card) {}

  private record About(EntryId entry, Who who, Money amount) {}

  private RandomSteps(RandomGenerator random) {
    this.random = random;
    this.cards = new RandomCards(random);
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
    if (oneIn(3)) {
      cards.happen(now);
    }
    Origin origin = one(RandomCards.ORIGINS);
    int accounts = PURSES.size() + PREPAID.size();
    if (number <= accounts) {
      return new Step(EntryId.of(id), now, origin, open(number - 1), cards.said());
    }
    LedgerCommand command = oneIn(8) ? bulk(id) : single(EntryId.of(id));
    return new Step(EntryId.of(id), now, origin, command, cards.said());
  }

  private OpenAccount open(int number) {
    boolean purse = number < PURSES.size();
    String id = purse ? PURSES.get(number) : PREPAID.get(number - PURSES.size());
    return new OpenAccount(
        account(id),
        purse ? AccountKind.PURSE : AccountKind.PREPAID,
        currencyOf(id),
        oneIn(2) ? null : terms(3));
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

  private LedgerCommand single(EntryId id) {
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
      case 4 -> holding(id, who);
      case 5 -> adjusting(id, who);
      case 6 -> replacing(holder);
      case 7 -> allocating(who);
      default -> fact(id, who);
    };
  }

  private LedgerCommand life(String id) {
    return switch (random.nextInt(13)) {
      case 12 ->
          new ReclassifyAccount(
              account(id), cards.number(), one(Arrays.asList("staff", "guests", null)));
      case 0 -> open(random.nextInt(PURSES.size() + PREPAID.size()));
      case 1, 2, 3 -> new ChangeTerms(account(id), terms(2));
      case 4, 5 -> new FreezeAccount(account(id), "lost");
      case 6, 7 -> new CloseAccount(account(id), oneIn(2) ? Tender.CASH : null);
      default -> new UnfreezeAccount(account(id), "found");
    };
  }

  private LedgerCommand money(Who who) {
    Tender tender = one(List.of(Tender.values()));
    String id = who.holder();
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Load(who.account(), amount(id), tender, who.card());
      case 2 -> new Unload(who.account(), amount(id), tender, who.card());
      case 3, 4 -> new Prepay(account(one(PREPAID)), amount(id), tender);
      default -> new Transfer(account(id), account(holder()), amount(id));
    };
  }

  private Purchase purchase(EntryId entry, Who who) {
    Money amount = amount(who.holder());
    sales.add(new About(entry, who, amount));
    return new Purchase(who.account(), amount, items(amount), who.card());
  }

  private LedgerCommand undoing(Who who) {
    if (oneIn(3)) {
      return new Reverse(
          oneIn(2) || sales.isEmpty() ? earlier(entries) : lately(sales).entry(), "wrong button");
    }
    if (oneIn(4) || sales.isEmpty()) {
      Money amount = amount(who.holder());
      EntryId original = oneIn(2) ? null : earlier(entries);
      return new ReturnSale(who.account(), amount, items(amount), original, who.card());
    }
    About sold = lately(sales);
    Money amount = partOf(sold.amount());
    Who buyer = sold.who();
    return new ReturnSale(buyer.account(), amount, items(amount), sold.entry(), buyer.card());
  }

  private LedgerCommand holding(EntryId id, Who who) {
    if (oneIn(2) || holds.isEmpty()) {
      Money amount = oneIn(3) ? amount(who.holder()) : little(who.holder());
      holds.add(new About(id, who, amount));
      Instant expiry = now.plus(Duration.ofMinutes(random.nextInt(300)));
      return new PlaceHold(who.account(), amount, expiry, "pump 3", who.card(), items(amount));
    }
    About hold = oneIn(2) ? holds.getLast() : lately(holds);
    return switch (random.nextInt(5)) {
      case 0 -> new ReleaseHold(hold.entry());
      case 1 -> new ExpireHold(oneIn(10) ? new EntryId("never") : hold.entry());
      default -> {
        Money amount = oneIn(4) ? amount(who.holder()) : partOf(hold.amount());
        yield new CaptureHold(hold.entry(), amount, items(amount), oneIn(2));
      }
    };
  }

  private LedgerCommand adjusting(EntryId id, Who who) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> {
        adjustments.add(id);
        Direction direction = one(List.of(Direction.values()));
        Money amount = amount(who.holder());
        yield new ProposeAdjustment(who.account(), direction, amount, "goodwill", "", who.card());
      }
      case 2, 3 -> new ApproveAdjustment(earlier(adjustments));
      default -> new DeclineAdjustment(earlier(adjustments), "no evidence");
    };
  }

  private TransferBalance replacing(String holder) {
    CardNumber from = cards.number();
    CardRef to = oneIn(12) ? CardRef.number(from) : cards.presented(holder);
    return new TransferBalance(
        from, to, one(List.of(Replacement.values())), one(List.of(Delivery.values())));
  }

  /** Nobody gives to an account alone. */
  private LedgerCommand allocating(Who who) {
    CardRef card = who.card() == null ? cards.presented(who.holder()) : who.card();
    AllocationSource source =
        oneIn(2)
            ? AllocationSource.of(account(holder()))
            : AllocationSource.of(one(List.of(Tender.SUBSIDY, Tender.INVOICE)));
    String plan = one(List.of("lunch", "lunch", "fuel"));
    AllocationPeriod period = AllocationPeriod.of(one(List.of("2026-10", "2026-11", "2026-W47")));
    Money amount = amount(who.holder());
    return new Allocate(
        oneIn(8) ? who.account() : null, amount, plan, period, oneIn(2), source, card);
  }

  private LedgerCommand fact(EntryId entry, Who who) {
    Money amount = amount(who.holder());
    sales.add(new About(entry, who, amount));
    AccountKind openAs = oneIn(6) ? AccountKind.PURSE : null;
    Tender tender = one(List.of(Tender.values()));
    return switch (random.nextInt(3)) {
      case 0 -> new RecordPurchase(who.account(), amount, items(amount), openAs, who.card());
      case 1 -> new RecordLoad(who.account(), amount, tender, openAs, who.card());
      default -> new RecordCashSale(amount, items(amount));
    };
  }

  private Terms terms(int chances) {
    long overdraft = oneIn(20) ? -1 : oneIn(2) ? 0 : random.nextLong(500);
    AutoReload reload =
        oneIn(chances)
            ? new AutoReload(
                random.nextLong(1_500), random.nextLong(oneIn(4) ? 3_000 : 30), account(source()))
            : null;
    return new Terms(oneIn(3) ? random.nextLong(2_000) : null, overdraft, reload);
  }

  /** Most often one that is there, in the usual currency. */
  private String source() {
    return oneIn(6) ? holder() : one(List.of("anna", "anna", "ben", "van"));
  }

  private Money amount(String id) {
    long minor =
        switch (random.nextInt(40)) {
          case 0 -> 0;
          case 1 -> -random.nextLong(1_000);
          case 2 -> Limits.AMOUNT_MINOR + random.nextLong(2);
          default -> 1 + random.nextLong(oneIn(3) ? 600 : 60);
        };
    String usual = currencyOf(id);
    return Money.of(minor, oneIn(25) ? (usual.equals("EUR") ? "SEK" : "EUR") : usual);
  }

  private Money partOf(Money whole) {
    return Money.of(1 + random.nextLong(Math.max(1, whole.minor())), whole.currency());
  }

  /** So little that there is often enough for it. */
  private Money little(String holder) {
    return Money.of(1 + random.nextLong(40), currencyOf(holder));
  }

  private @Nullable List<Item> items(Money amount) {
    if (oneIn(2) || amount.minor() <= 0) {
      return null;
    }
    long first = 1 + random.nextLong(amount.minor());
    long rest = amount.minor() - first + (oneIn(20) ? 1 : 0);
    List<Item> items = new ArrayList<>();
    items.add(new Item("food", Money.of(first, amount.currency()), one(List.of(0, 700, 1_900))));
    if (rest > 0 || oneIn(20)) {
      Money other = Money.of(rest, amount.currency());
      items.add(new Item(oneIn(20) ? "no group" : "fuel", other, one(List.of(700, 2_500, 10_000))));
    }
    return items;
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

  private static String currencyOf(String id) {
    return id.equals("sven") ? "SEK" : "EUR";
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
