package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ALREADY_RETURNED;
import static saldo.schemas.ledger.RejectionReason.ALREADY_REVERSED;
import static saldo.schemas.ledger.RejectionReason.ENTRY_NOT_REVERSIBLE;
import static saldo.schemas.ledger.RejectionReason.ENTRY_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.RETURN_EXCEEDS_SALE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand.Purchase;
import saldo.schemas.ledger.LedgerCommand.ReturnSale;
import saldo.schemas.ledger.LedgerCommand.Reverse;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.Purchased;
import saldo.schemas.ledger.LedgerEvent.Reversed;
import saldo.schemas.ledger.LedgerEvent.SaleReturned;
import saldo.schemas.ledger.RejectionReason;

/** Spending, taking goods back, and undoing. */
final class Sales {
  /**
   * An adjustment took two people, so one cannot undo it; a closed account stays at zero; what
   * undid something is not undone.
   */
  private static final Set<String> FINAL =
      Set.of("adjusted", "reversed", "account-closed", "sale-returned");

  private Sales() {}

  static Decision<LedgerEvent, RejectionReason> purchase(Deciding on, Purchase c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    List<Leg> legs = PostingRules.sale(c.account(), c.amount(), items);
    return checks
        .usable(c.amount().currency(), c.account())
        .affordable(legs)
        .accept(() -> new Purchased(c.account(), c.amount(), items, on.postings(legs)));
  }

  static Decision<LedgerEvent, RejectionReason> takeBack(Deciding on, ReturnSale c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    List<Leg> legs = PostingRules.returnedSale(c.account(), c.amount(), items);
    return withinOriginal(checks, on.book(), c)
        .usable(c.amount().currency(), c.account())
        .affordable(legs)
        .accept(() ->
            new SaleReturned(c.account(), c.amount(), items, c.original(), on.postings(legs)));
  }

  static Decision<LedgerEvent, RejectionReason> reverse(Deciding on, Reverse c) {
    @Nullable Entry entry = on.book().entry(c.original());
    if (entry == null) {
      return on.checks().that(false, ENTRY_UNKNOWN, "entry", c.original()).refusal();
    }
    List<Leg> legs = PostingRules.mirror(entry.postings());
    Checks checks =
        on.checks()
            .that(isReversible(entry), ENTRY_NOT_REVERSIBLE, "entry", c.original())
            .that(!entry.undone().reversed(), ALREADY_REVERSED, "entry", c.original())
            .that(entry.undone().returnedMinor() == 0, ALREADY_RETURNED, "entry", c.original());
    AccountId[] holders =
        Details.totals(legs).keySet().stream()
            .filter(account -> !account.isHouse())
            .toArray(AccountId[]::new);
    if (!checks.failed()) {
      checks.usable(legs.getFirst().amount().currency(), holders);
    }
    return checks
        .affordable(legs)
        .accept(() -> new Reversed(c.original(), c.reason(), on.postings(legs)));
  }

  private static Checks withinOriginal(Checks checks, Book book, ReturnSale c) {
    @Nullable EntryId original = c.original();
    if (original == null) {
      return checks;
    }
    @Nullable Entry entry = book.entry(original);
    if (entry == null) {
      return checks.that(false, ENTRY_UNKNOWN, "entry", original);
    }
    long left = entry.spentBy(c.account()) - entry.undone().returnedMinor();
    return checks
        .that(!entry.undone().reversed(), ALREADY_REVERSED, "entry", original)
        .that(
            c.amount().minor() <= left,
            RETURN_EXCEEDS_SALE,
            "returnable",
            Money.of(left, c.amount().currency()),
            "requested",
            c.amount());
  }

  private static boolean isReversible(Entry entry) {
    return !entry.postings().isEmpty() && entry.events().stream().noneMatch(FINAL::contains);
  }
}
