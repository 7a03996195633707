package saldo.ledger.domain;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.DeliveryCommand;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MoneyCommand.*;

/** What has an id of its own and has to be fetched, before the accounts, for a command. */
public final class ThingNames {
  private ThingNames() {}

  /**
   * The holds, codes, adjustments, proposals and earlier entries a command refers to.
   *
   * @param book what was proposed refers to more of them, as soon as it is known
   */
  public static Set<EntryId> of(Book book, LedgerCommand command) {
    return switch (command) {
      case Reverse c -> Set.of(c.original());
      case ReturnSale c -> c.original() == null ? Set.of() : Set.of(c.original());
      case CaptureHold c -> Set.of(c.hold());
      case ReleaseHold c -> Set.of(c.hold());
      case ExpireHold c -> Set.of(c.hold());
      case CancelCode c -> Set.of(c.code());
      case ExpireCode c -> Set.of(c.code());
      case ApproveAdjustment c -> Set.of(c.adjustment());
      case DeclineAdjustment c -> Set.of(c.adjustment());
      case Propose c -> of(book, c.command());
      case Approve c -> approved(book, c);
      case Decline c -> Set.of(c.proposal());
      case ExpireProposal c -> Set.of(c.proposal());
      case Bulk c -> Names.union(c.entries().stream().map(entry -> of(book, entry)));
      case OpenAccount c -> Set.of();
      case ChangeTerms c -> Set.of();
      case FreezeAccount c -> Set.of();
      case UnfreezeAccount c -> Set.of();
      case ReclassifyAccount c -> Set.of();
      case CloseAccount c -> Set.of();
      case Load c -> Set.of();
      case Unload c -> Set.of();
      case Prepay c -> Set.of();
      case Purchase c -> Set.of();
      case Transfer c -> Set.of();
      case TransferBalance c -> Set.of();
      case PlaceHold c -> Set.of();
      case IssueCode c -> Set.of();
      case IssueTicket c -> Set.of();
      case SellTicket c -> Set.of();
      case RedeemCode c -> Set.of();
      case ProposeAdjustment c -> Set.of();
      case LoadOrderCommand c -> Set.of();
      case DeliveryCommand c -> Set.of();
      case MediumCommand c -> Set.of();
      case Allocate c -> Set.of();
      case FuelCommand c -> FuelNames.things(c);
      case RecordPurchase c -> Set.of();
      case RecordLoad c -> Set.of();
      case RecordUnload c -> Set.of();
      case RecordCashSale c -> Set.of();
    };
  }

  private static Set<EntryId> approved(Book book, Approve c) {
    @Nullable Proposal proposal = book.proposal(c.proposal());
    Set<EntryId> itself = Set.of(c.proposal());
    return proposal == null ? itself : Names.union(Stream.of(itself, of(book, proposal.command())));
  }
}
