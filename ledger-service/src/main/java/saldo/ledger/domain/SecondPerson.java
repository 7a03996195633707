package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.SECOND_PERSON_NEEDED;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Decision;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AdjustmentCommand;
import saldo.schemas.ledger.AllocationCommand;
import saldo.schemas.ledger.ApprovalCommand;
import saldo.schemas.ledger.CodeCommand;
import saldo.schemas.ledger.DeliveryCommand;
import saldo.schemas.ledger.FactCommand;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.HoldCommand;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MoneyCommand;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.Transfer;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.registry.SecondPersonRule;

/**
 * What one person may not do alone. What counts is what a command would do, so that there is no way
 * around: paying out by closing an account, or by reversing a load, is paying out.
 */
public final class SecondPerson {
  private SecondPerson() {}

  private enum Asked {
    NEVER,
    /** If it moves as much as the programme says. */
    BY_AMOUNT,
    ALWAYS
  }

  /**
   * What a proposal is about.
   *
   * @param account whose money it is
   * @param amount how much it would move
   */
  record About(AccountId account, Money amount) {}

  /** Says of each command when it needs a second person. */
  private static Asked asked(Book book, LedgerCommand command) {
    return switch (command) {
      case Transfer c -> Asked.BY_AMOUNT;
      case TransferBalance c -> Asked.BY_AMOUNT;
      case Unload c -> Asked.BY_AMOUNT;
      case CloseAccount c -> Asked.BY_AMOUNT;
      case Reverse c -> tookTwo(book.entry(c.original())) ? Asked.ALWAYS : Asked.BY_AMOUNT;
      case AccountCommand c -> Asked.NEVER;
      case MoneyCommand c -> Asked.NEVER;
      case HoldCommand c -> Asked.NEVER;
      case CodeCommand c -> Asked.NEVER;
      case AdjustmentCommand c -> Asked.NEVER;
      case ApprovalCommand c -> Asked.NEVER;
      case ResolveLoad c -> Asked.ALWAYS;
      case LoadOrderCommand c -> Asked.NEVER;
      case DeliveryCommand c -> Asked.NEVER;
      case AllocationCommand c -> Asked.NEVER;
      case AssignFilling c -> waits(book.filling(c.original())) ? Asked.NEVER : Asked.BY_AMOUNT;
      case FuelCommand c -> Asked.NEVER;
      case RecogniseDifference c -> Asked.ALWAYS;
      case MediumCommand c -> Asked.NEVER;
      case FactCommand c -> Asked.NEVER;
      case Bulk c -> Asked.NEVER;
    };
  }

  /** What nobody has paid for yet is taken from nobody else. */
  private static boolean waits(@Nullable Filled filled) {
    return filled != null && filled.isWaiting();
  }

  /** What two people did, one cannot undo. */
  private static boolean tookTwo(@Nullable Entry entry) {
    return entry != null && entry.events().contains("approved");
  }

  /** Whether a command may ever need a second person; only such a command can be proposed. */
  static boolean isPossible(LedgerCommand command) {
    return asked(Book.EMPTY, command) != Asked.NEVER;
  }

  /** The currencies whose programme has to be known before a command is decided. */
  public static Set<String> currencies(LedgerCommand command, Set<AccountId> accounts) {
    boolean possible =
        command instanceof Bulk bulk
            ? bulk.entries().stream().anyMatch(SecondPerson::isPossible)
            : isPossible(command);
    // Whatever may need a second person passes through an account of the house.
    return possible
        ? accounts.stream()
            .flatMap(account -> HouseAccount.parse(account).stream())
            .map(HouseAccount::currency)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** The decision, if one person may make it. */
  static Decision<LedgerEvent, RejectionReason> check(
      Deciding on, LedgerCommand command, Decision<LedgerEvent, RejectionReason> decision) {
    if (!(decision instanceof Decision.Accepted<LedgerEvent, RejectionReason> accepted)) {
      return decision;
    }
    Checks checks = on.checks();
    switch (asked(on.book(), command)) {
      case NEVER -> {}
      case BY_AMOUNT ->
          Moved.by(accepted.events()).forEach(moved -> within(checks, moved, rule(on, moved)));
      case ALWAYS -> {
        Money amount = about(on, command, accepted.events()).amount();
        refuse(checks, amount, 0);
      }
    }
    return checks.failed() ? checks.refusal() : decision;
  }

  private static @Nullable SecondPersonRule rule(Deciding on, Moved moved) {
    return on.book().cards().secondPerson(moved.currency(), on.situation().at());
  }

  private static void within(Checks checks, Moved moved, @Nullable SecondPersonRule rule) {
    if (rule != null) {
      below(checks, moved.transferred(), rule.transferFromMinor());
      below(checks, moved.paidOut(), rule.unloadFromMinor());
    }
  }

  private static void below(Checks checks, Money amount, @Nullable Long fromMinor) {
    if (fromMinor != null && amount.minor() > 0 && amount.minor() >= fromMinor) {
      refuse(checks, amount, fromMinor);
    }
  }

  private static void refuse(Checks checks, Money amount, long fromMinor) {
    Money from = Money.of(fromMinor, amount.currency());
    checks.that(false, SECOND_PERSON_NEEDED, "amount", amount, "from", from);
  }

  /** Whose money, and how much: the largest sum that is posted. */
  static About about(Deciding on, LedgerCommand command, List<LedgerEvent> events) {
    Set<AccountId> named = Names.accounts(on.book(), command, on.situation());
    AccountId account =
        named.stream()
            .filter(id -> !id.isHouse())
            .findFirst()
            .orElseGet(() -> named.iterator().next());
    Optional<Money> most =
        events.stream()
            .flatMap(event -> event.postings().stream())
            .map(Posting::amount)
            .max(Comparator.comparingLong(Money::minor));
    return new About(account, most.orElseGet(() -> nothing(on, account, events)));
  }

  private static Money nothing(Deciding on, AccountId account, List<LedgerEvent> events) {
    Book after = on.book();
    for (LedgerEvent event : events) {
      after = Evolution.of(after, event);
    }
    return Money.of(0, after.existing(account).currency());
  }
}
