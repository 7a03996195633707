package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.ALREADY_RETURNED;
import static saldo.schemas.ledger.RejectionReason.ALREADY_REVERSED;
import static saldo.schemas.ledger.RejectionReason.ENTRY_NOT_REVERSIBLE;
import static saldo.schemas.ledger.RejectionReason.ENTRY_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.FILLING_CHANGED;
import static saldo.schemas.ledger.RejectionReason.RETURN_EXCEEDS_SALE;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.MoneyCommand.ReturnSale;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyEvent.Purchased;
import saldo.schemas.ledger.MoneyEvent.Reversed;
import saldo.schemas.ledger.MoneyEvent.SaleReturned;
import saldo.schemas.ledger.RejectionReason;

/** Spending, taking goods back, and undoing. */
final class Sales {
  /**
   * An adjustment took two people, so one cannot undo it; a closed account stays at zero; what
   * undid something is not undone; a card that was given up is not spent from again; a card's group
   * is changed by its card; an online load that is paid ends in its own ways. Nor is anything
   * undone of a ticket, which would leave what it is worth and what is owed for it apart.
   */
  private static final Set<String> FINAL =
      Set.of(
          "adjusted",
          "reversed",
          "account-closed",
          "account-reclassified",
          "sale-returned",
          "filling-assigned",
          "filling-repriced",
          "balance-transferred",
          "load-paid",
          "load-credited",
          "load-corrected");

  private Sales() {}

  static Decision<LedgerEvent, RejectionReason> purchase(Deciding on, Purchase c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    return on.wanted(c, Purpose.PAY)
        .from(
            checks,
            holder -> {
              List<Leg> legs = PostingRules.sale(holder.account(), c.amount(), items);
              Spending spending = Spending.of(holder, c.amount(), items);
              return Reloads.after(
                  holder.on(),
                  holder.account(),
                  spending
                      .checks(holder, c.amount())
                      .affordable(legs)
                      .accept(() ->
                          new Purchased(
                              holder.account(),
                              c.amount(),
                              items,
                              holder.on().postings(legs),
                              spending.use())));
            });
  }

  static Decision<LedgerEvent, RejectionReason> takeBack(Deciding on, ReturnSale c) {
    Checks checks = on.checks().amount(c.amount()).items(c.amount(), c.items());
    if (checks.failed()) {
      return checks.refusal();
    }
    List<Item> items = SaleItems.orGeneral(c.items(), c.amount());
    return on.wanted(c, Purpose.TAKE_BACK)
        .from(
            checks,
            holder -> {
              List<Leg> legs = PostingRules.returnedSale(holder.account(), c.amount(), items);
              return withinOriginal(holder, c)
                  .usable(c.amount().currency(), holder.account())
                  .affordable(legs)
                  .accept(() ->
                      new SaleReturned(
                          holder.account(),
                          c.amount(),
                          items,
                          c.original(),
                          holder.on().postings(legs),
                          holder.use()));
            });
  }

  static Decision<LedgerEvent, RejectionReason> reverse(Deciding on, Reverse c) {
    @Nullable Entry entry = on.book().entry(c.original());
    if (entry == null) {
      return on.checks().that(false, ENTRY_UNKNOWN, "entry", c.original()).refusal();
    }
    List<Leg> legs = PostingRules.mirror(entry.postings());
    Deciding then = OntoMedia.undone(on, entry);
    Checks checks =
        then.checks()
            .that(isReversible(entry), ENTRY_NOT_REVERSIBLE, "entry", c.original())
            .that(!entry.undone().reversed(), ALREADY_REVERSED, "entry", c.original())
            .that(!changed(on, c), FILLING_CHANGED, "entry", c.original())
            .that(entry.undone().returnedMinor() == 0, ALREADY_RETURNED, "entry", c.original());
    AccountId[] holders =
        Leg.totals(legs).keySet().stream()
            .filter(account -> !account.isHouse())
            .toArray(AccountId[]::new);
    if (!checks.failed()) {
      checks.usable(legs.getFirst().amount().currency(), holders);
    }
    return checks
        .affordable(legs)
        .accept(() ->
            new Reversed(
                c.original(),
                c.reason(),
                then.postings(legs),
                new GivingBack(on.book().cards()).all(entry.uses())));
  }

  private static Checks withinOriginal(Holder holder, ReturnSale c) {
    Checks checks = holder.on().checks();
    @Nullable EntryId original = c.original();
    if (original == null) {
      return checks;
    }
    @Nullable Entry entry = holder.on().book().entry(original);
    if (entry == null) {
      return checks.that(false, ENTRY_UNKNOWN, "entry", original);
    }
    long left = entry.spentBy(holder.account()) - entry.undone().returnedMinor();
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
    return !entry.postings().isEmpty()
        && entry.events().stream().noneMatch(FINAL::contains)
        && entry.postings().stream().noneMatch(p -> TicketPostings.isVouchers(p.account()));
  }

  private static boolean changed(Deciding on, Reverse c) {
    @Nullable Filled filled = on.book().filling(c.original());
    return filled != null && filled.state() == Filled.State.CHANGED;
  }
}
