package saldo.ledger.domain;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.CloseAccount;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AdjustmentCommand.ApproveAdjustment;
import saldo.schemas.ledger.AdjustmentCommand.ProposeAdjustment;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.LoadOrderCommand.CreditLoad;
import saldo.schemas.ledger.LoadOrderCommand.FailLoad;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.LoadOrderCommand.ResolveLoad;
import saldo.schemas.ledger.MoneyCommand.Reverse;
import saldo.schemas.ledger.MoneyCommand.TransferBalance;
import saldo.schemas.ledger.Undelivered;

/**
 * What has to be fetched because of online loads. An order that its own bulk makes is not in the
 * book yet; making it names what it needs.
 */
public final class LoadNames {
  private LoadNames() {}

  /**
   * The orders a command refers to.
   *
   * @param book with what was proposed
   */
  public static Set<EntryId> orders(Book book, LedgerCommand command, Situation situation) {
    return union(
        book, command, situation, one -> one instanceof LoadOrderCommand c ? order(c) : Set.of());
  }

  /** The accounts on which paid loads may wait, as far as that matters to a command. */
  public static Set<AccountId> pending(Book book, LedgerCommand command, Situation situation) {
    CardAccounts at = new CardAccounts(book.cards(), situation.at());
    return union(book, command, situation, one -> pending(book, one, at));
  }

  private static Set<AccountId> pending(Book book, LedgerCommand command, CardAccounts at) {
    return switch (command) {
      case ProposeAdjustment c -> Set.of(at.holder(c));
      case ApproveAdjustment c -> {
        @Nullable Adjustment adjustment = book.adjustment(c.adjustment());
        yield adjustment == null ? Set.of() : Set.of(adjustment.account());
      }
      case OrderLoad c -> Set.of(at.holder(c));
      case LoadOrderCommand c ->
          ordered(book, c).map(LoadOrder::account).collect(Collectors.toSet());
      case LedgerCommand c -> Set.of();
    };
  }

  /** The accounts that may be credited without a card, which may be those of media. */
  public static Set<AccountId> credited(Book book, LedgerCommand command, Situation situation) {
    return union(book, command, situation, one -> credited(book, one));
  }

  private static Set<AccountId> credited(Book book, LedgerCommand command) {
    return switch (command) {
      case OrderLoad c -> c.account() == null ? Set.of() : Set.of(c.account());
      case LoadOrderCommand c ->
          ordered(book, c)
              .filter(order -> order.card() == null)
              .map(LoadOrder::account)
              .collect(Collectors.toSet());
      case LedgerCommand c -> Set.of();
    };
  }

  /** The orders whose credit a command may bring, or take, from where it waits. */
  public static Set<EntryId> waiting(Book book, LedgerCommand command, Situation situation) {
    return union(
        book,
        command,
        situation,
        one ->
            one instanceof RecordDelivery
                    || one instanceof TransferBalance
                    || one instanceof CloseAccount
                    || one instanceof Reverse
                ? waiting(book)
                : Set.of());
  }

  private static Set<EntryId> waiting(Book book) {
    Set<EntryId> orders = new LinkedHashSet<>();
    for (AccountSnapshot account : book.accounts().values()) {
      Undelivered undelivered = Waiting.of(account);
      orders.addAll(undelivered.orders());
      if (undelivered.claim() != null) {
        orders.addAll(undelivered.claim().orders());
      }
    }
    return orders;
  }

  /** Of all that a command comes down to. */
  private static <T> Set<T> union(
      Book book, LedgerCommand command, Situation situation, Function<LedgerCommand, Set<T>> of) {
    return Meant.union(Meant.by(book, command, situation), one -> of.apply(one.command()));
  }

  /** The cards that orders were made with. */
  static Set<CardRef> cards(Book book, LoadOrderCommand command) {
    return ordered(book, command)
        .map(LoadOrder::card)
        .filter(Objects::nonNull)
        .map(CardRef::number)
        .collect(Collectors.toSet());
  }

  static Set<AccountId> accounts(Book book, LoadOrderCommand command, CardAccounts at) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    ordered(book, command).map(LoadOrder::account).forEach(accounts::add);
    switch (command) {
      case OrderLoad c -> accounts.add(at.holder(c));
      case RecordLoadPayment c -> accounts.addAll(house(c.amount()));
      case CreditLoad c ->
          ordered(book, c).forEach(order -> accounts.addAll(house(order.ordered())));
      case ResolveLoad c -> accounts.addAll(house(c.outstanding()));
      case FailLoad c -> {}
    }
    return accounts;
  }

  private static Set<AccountId> house(Money amount) {
    return Stream.of(
            AccountKind.ONLINE_LOAD_CLEARING, AccountKind.PENDING_LOADS, AccountKind.UNASSIGNED)
        .map(kind -> HouseAccount.id(kind, amount.currency()))
        .collect(Collectors.toSet());
  }

  private static Stream<LoadOrder> ordered(Book book, LoadOrderCommand command) {
    return order(command).stream().map(book.loads()::order).flatMap(Stream::ofNullable);
  }

  private static Set<EntryId> order(LoadOrderCommand command) {
    return switch (command) {
      case OrderLoad c -> Set.of();
      case RecordLoadPayment c -> Set.of(c.order());
      case CreditLoad c -> Set.of(c.order());
      case FailLoad c -> Set.of(c.order());
      case ResolveLoad c -> Set.of(c.order());
    };
  }
}
