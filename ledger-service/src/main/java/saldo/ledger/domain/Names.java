package saldo.ledger.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.Money;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordMark;
import saldo.schemas.ledger.DeliveryCommand.RecordWipe;
import saldo.schemas.ledger.DeliveryCommand.ReleaseDelivery;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.HouseAccount;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.MediumCommand.AskOpenWrites;
import saldo.schemas.ledger.MediumCommand.RecogniseDifference;
import saldo.schemas.ledger.MediumCommand.Report;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Posting;
import saldo.schemas.ledger.Terms;

/**
 * What a command names, so that it can be fetched before the command is decided: first the holds,
 * codes, adjustments and entries, then, with those in the book, the accounts.
 */
public final class Names {
  private Names() {}

  /** The accounts a command may read or change, given the things it names. */
  public static Set<AccountId> accounts(Book book, LedgerCommand command, Situation situation) {
    CardAccounts at = new CardAccounts(book.cards(), situation.at());
    return switch (command) {
      case OpenAccount c -> withSource(c.account(), c.terms());
      case ChangeTerms c -> withSource(c.account(), c.terms());
      case FreezeAccount c -> Set.of(c.account());
      case UnfreezeAccount c -> Set.of(c.account());
      case ReclassifyAccount c -> Set.of(c.account());
      case CloseAccount c -> Set.of(c.account());
      case Load c -> of(PostingRules.moneyIn(at.holder(c), c.amount(), c.tender(), situation));
      case Unload c -> of(PostingRules.moneyOut(at.holder(c), c.amount(), c.tender(), situation));
      case Prepay c -> of(PostingRules.moneyIn(at.holder(c), c.amount(), c.tender(), situation));
      case Purchase c -> sale(at.holder(c), c.amount(), c.items());
      case ReturnSale c -> sale(at.holder(c), c.amount(), c.items());
      case Transfer c -> of(PostingRules.transfer(c.from(), c.to(), c.amount()));
      case TransferBalance c -> at.replaced(c);
      case Reverse c -> posted(book.entry(c.original()));
      case PlaceHold c -> Set.of(at.holder(c));
      case CaptureHold c -> captured(book.hold(c.hold()), c);
      case ReleaseHold c -> held(book.hold(c.hold()));
      case ExpireHold c -> held(book.hold(c.hold()));
      case IssueCode c -> Set.of(at.holder(c));
      case IssueTicket c -> CodeNames.issued(at.holder(c), c.amount());
      case SellTicket c ->
          CodeNames.issued(
              PostingRules.tenderAccount(c.tender(), c.amount().currency(), situation), c.amount());
      case RedeemCode c -> CodeNames.redeemed(book.code(c.code().hash()), c);
      case CancelCode c -> CodeNames.ended(book.code(c.code()), situation);
      case ExpireCode c -> CodeNames.ended(book.code(c.code()), situation);
      case ProposeAdjustment c -> Set.of(at.holder(c));
      case ApproveAdjustment c -> adjusted(book.adjustment(c.adjustment()));
      case DeclineAdjustment c -> Set.of();
      case Decline c -> Set.of();
      case ExpireProposal c -> Set.of();
      case LoadOrderCommand c -> LoadNames.accounts(book, c, at);
      case ClaimDelivery c -> at.of(c.card());
      case RecordDelivery c -> Set.of(c.account());
      case ReleaseDelivery c -> Set.of(c.account());
      case RecordWipe _, RecordMark _ -> Set.of();
      case AskOpenWrites c -> at.of(c.card());
      case RecogniseDifference c -> Set.of(c.account());
      case Report c -> MediumNames.accounts(book, c, situation);
      case RecordPurchase c -> fact(c.amount(), sale(at.holder(c), c.amount(), c.items()));
      case RecordLoad c ->
          fact(
              c.amount(),
              of(PostingRules.moneyIn(at.holder(c), c.amount(), c.tender(), situation)));
      case RecordUnload c ->
          fact(
              c.amount(),
              of(PostingRules.moneyOut(at.holder(c), c.amount(), c.tender(), situation)));
      case RecordCashSale c ->
          sale(PostingRules.cashDrawer(c.amount().currency(), situation), c.amount(), c.items());
      case Allocate c -> of(PostingRules.allocation(at.holder(c), c.amount(), c.source()));
      case FuelCommand c -> FuelNames.accounts(book, c, situation);
      case Propose c -> meant(book, c, situation);
      case Approve c -> meant(book, c, situation);
      case Bulk c -> meant(book, c, situation);
    };
  }

  private static Set<AccountId> meant(Book book, LedgerCommand command, Situation situation) {
    return Meant.union(
        Meant.by(book, command, situation), one -> accounts(book, one.command(), one.situation()));
  }

  private static Set<AccountId> withSource(AccountId account, @Nullable Terms terms) {
    Set<AccountId> accounts = new LinkedHashSet<>(Set.of(account));
    if (terms != null && terms.autoReload() != null) {
      accounts.add(terms.autoReload().from());
    }
    return accounts;
  }

  static Set<AccountId> of(List<Leg> legs) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    legs.forEach(leg -> accounts.add(leg.account()));
    return accounts;
  }

  /** A sale with unsound lines is refused before it reaches any account but the payer's. */
  static Set<AccountId> sale(AccountId account, Money amount, @Nullable List<Item> items) {
    List<Item> sold = SaleItems.orGeneral(items, amount);
    return SaleItems.areSound(sold)
        ? of(PostingRules.sale(account, amount, sold))
        : Set.of(account);
  }

  private static Set<AccountId> fact(Money amount, Set<AccountId> usual) {
    return union(
        Stream.of(
            usual,
            Set.of(HouseAccount.id(AccountKind.UNASSIGNED, amount.currency())),
            Set.of(HouseAccount.id(AccountKind.LOSSES, amount.currency()))));
  }

  private static Set<AccountId> posted(@Nullable Entry entry) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    if (entry != null) {
      entry.postings().stream().map(Posting::account).forEach(accounts::add);
    }
    return accounts;
  }

  private static Set<AccountId> held(@Nullable Hold hold) {
    return hold == null ? Set.of() : Set.of(hold.account());
  }

  /** If the same bulk places the hold, it is not in the book yet; placing it names its account. */
  private static Set<AccountId> captured(@Nullable Hold hold, CaptureHold c) {
    AccountId anybody = HouseAccount.id(AccountKind.UNASSIGNED, c.amount().currency());
    return sale(hold == null ? anybody : hold.account(), c.amount(), c.items());
  }

  private static Set<AccountId> adjusted(@Nullable Adjustment a) {
    return a == null
        ? Set.of()
        : of(PostingRules.adjustment(a.account(), a.amount(), a.direction()));
  }

  static <T> Set<T> union(Stream<Set<T>> sets) {
    Set<T> union = new LinkedHashSet<>();
    sets.forEach(union::addAll);
    return union;
  }
}
