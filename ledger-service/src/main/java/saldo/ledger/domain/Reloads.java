package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.SAME_ACCOUNT;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Decision.Accepted;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AutoReload;
import saldo.schemas.ledger.DeliveryEvent.DeliveryQueued;
import saldo.schemas.ledger.FactCommand.RecordPurchase;
import saldo.schemas.ledger.FuelCommand.OfFilling;
import saldo.schemas.ledger.HoldCommand.CaptureHold;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.MediumCommand.Report;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.ReloadEvent.AutoReloadFailed;
import saldo.schemas.ledger.ReloadEvent.AutoReloaded;
import saldo.schemas.ledger.Terms;

/**
 * Money that comes by itself, in the same step, when what was spent leaves an account below its
 * threshold. Whether it comes or not, what was spent is spent.
 */
public final class Reloads {
  private Reloads() {}

  /**
   * Where the money would come from, which is known only with the accounts in the book. Clearing,
   * which it passes through, need not be there: it is zero before every entry.
   */
  public static Set<AccountId> of(Book book, LedgerCommand command, Situation situation) {
    if (!spends(command)) {
      return Set.of();
    }
    Set<AccountId> sources = new LinkedHashSet<>();
    book.accounts().values().forEach(account -> add(account.terms(), sources));
    Set<CardRef> cards = CardNames.cards(book, command, situation);
    for (Instant moment : FuelNames.moments(book, command, situation)) {
      new CardAccounts(book.cards(), moment)
          .plans(cards)
          .forEach(plan -> add(plan.terms(), sources));
    }
    return sources;
  }

  /**
   * The accounts to which money may come by itself, and which may be those of media. Of one that is
   * not there yet, or of a bulk, that is not known before.
   */
  public static Set<AccountId> into(Book book, LedgerCommand command, Set<AccountId> names) {
    return spends(command)
        ? names.stream()
            .filter(name -> !name.isHouse() && (command instanceof Bulk || mayReload(book, name)))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static boolean mayReload(Book book, AccountId name) {
    return book.account(name).map(account -> account.terms().autoReload() != null).orElse(true);
  }

  /** With what comes, or with why nothing does. */
  static Decision<LedgerEvent, RejectionReason> after(
      Deciding before, AccountId account, Decision<LedgerEvent, RejectionReason> spent) {
    @Nullable AutoReload reload = terms(before.book(), account).autoReload();
    if (reload == null || !(spent instanceof Accepted<LedgerEvent, RejectionReason> accepted)) {
      return spent;
    }
    Book book = Evolution.of(before.book(), accepted.events().getLast());
    AccountSnapshot now = book.existing(account);
    return now.availableMinor() >= reload.belowMinor()
        ? spent
        : reload(new Deciding(book, before.situation(), accepted.events()), now, reload);
  }

  private static Decision<LedgerEvent, RejectionReason> reload(
      Deciding on, AccountSnapshot account, AutoReload reload) {
    AccountId id = account.account();
    AccountId from = reload.from();
    Money amount = Money.of(reload.amountMinor(), account.currency());
    List<Leg> legs = PostingRules.transfer(from, id, amount);
    Decision<LedgerEvent, RejectionReason> decision =
        on.checks()
            .that(!from.equals(id), SAME_ACCOUNT, "account", id)
            .usable(account.currency(), id, from)
            .affordable(legs)
            .accept(() -> new AutoReloaded(id, from, amount, on.postings(legs)));
    if (on.book().cards().isOnMedium(id, on.situation().at())) {
      decision = OntoMedia.afterwards(decision, new DeliveryQueued(id, amount, null));
    }
    return decision instanceof Decision.Rejected<LedgerEvent, RejectionReason> refused
        ? on.checks().accept(() -> new AutoReloadFailed(id, from, amount, refused.reason()))
        : decision;
  }

  private static boolean spends(LedgerCommand command) {
    return switch (command) {
      case Purchase c -> true;
      case CaptureHold c -> true;
      case RecordPurchase c -> true;
      case OfFilling c -> true;
      case Report c -> true;
      case Bulk c -> c.entries().stream().anyMatch(Reloads::spends);
      case LedgerCommand c -> false;
    };
  }

  private static Terms terms(Book book, AccountId account) {
    return book.account(account).map(AccountSnapshot::terms).orElse(Terms.PLAIN);
  }

  private static void add(Terms terms, Set<AccountId> sources) {
    if (terms.autoReload() != null) {
      sources.add(terms.autoReload().from());
    }
  }
}
