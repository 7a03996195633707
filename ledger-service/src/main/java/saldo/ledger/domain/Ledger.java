package saldo.ledger.domain;

import static saldo.schemas.ledger.RejectionReason.SAME_ACCOUNT;

import java.util.List;
import saldo.kit.decider.Decider;
import saldo.kit.decider.Decision;
import saldo.kit.decider.Situation;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
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
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LoadOrderCommand;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.MoneyEvent.*;
import saldo.schemas.ledger.RejectionReason;

/**
 * The rules of prepaid money. Each rule reads: what must hold, in order of precedence, and what
 * happens then. A request may be refused; a fact ({@link Facts}) never is.
 */
public final class Ledger implements Decider<Book, LedgerCommand, LedgerEvent, RejectionReason> {

  @Override
  public Decision<LedgerEvent, RejectionReason> decide(
      Book book, LedgerCommand command, Situation situation) {
    Deciding on = Deciding.on(book, situation);
    return Differences.afterwards(on, SecondPerson.check(on, command, alone(on, command)));
  }

  /** The decision of a person who needs no other. */
  Decision<LedgerEvent, RejectionReason> alone(Deciding on, LedgerCommand command) {
    return switch (command) {
      case OpenAccount c -> Accounts.open(on, c);
      case ChangeTerms c -> Accounts.changeTerms(on, c);
      case FreezeAccount c -> Accounts.freeze(on, c);
      case UnfreezeAccount c -> Accounts.unfreeze(on, c);
      case ReclassifyAccount c -> Accounts.reclassify(on, c);
      case CloseAccount c -> Accounts.close(on, c);
      case Load c -> load(on, c);
      case Unload c -> unload(on, c);
      case Prepay c -> Prepayments.prepay(on, c);
      case Transfer c -> transfer(on, c);
      case TransferBalance c -> Replacements.transfer(on, c);
      case Purchase c -> Sales.purchase(on, c);
      case ReturnSale c -> Sales.takeBack(on, c);
      case Reverse c -> Sales.reverse(on, c);
      case PlaceHold c -> Holds.place(on, c);
      case CaptureHold c -> Holds.capture(on, c);
      case ReleaseHold c -> Holds.release(on, c);
      case ExpireHold c -> Holds.expire(on, c);
      case IssueCode c -> Codes.issue(on, c);
      case IssueTicket c -> Tickets.issue(on, c);
      case SellTicket c -> Tickets.sell(on, c);
      case RedeemCode c -> Codes.redeem(on, c);
      case CancelCode c -> Codes.cancel(on, c);
      case ExpireCode c -> Codes.expire(on, c);
      case ProposeAdjustment c -> Adjustments.propose(on, c);
      case ApproveAdjustment c -> Adjustments.approve(on, c);
      case DeclineAdjustment c -> Adjustments.decline(on, c);
      case LoadOrderCommand c -> LoadOrders.decide(on, c);
      case DeliveryCommand c -> Deliveries.decide(on, c);
      case MediumCommand c -> Media.decide(on, c);
      case Propose c -> Approvals.propose(this, on, c);
      case Approve c -> Approvals.approve(this, on, c);
      case Decline c -> Approvals.decline(on, c);
      case ExpireProposal c -> Approvals.expire(on, c);
      case RecordPurchase c -> Facts.purchase(on, c);
      case RecordLoad c -> Facts.load(on, c);
      case RecordUnload c -> Facts.unload(on, c);
      case RecordCashSale c -> Facts.cashSale(on, c);
      case Allocate c -> Allocations.allocate(on, c);
      case FuelCommand c -> Fillings.decide(on, c);
      case Bulk c -> Bulks.decide(this, on, c);
    };
  }

  @Override
  public Book evolve(Book book, LedgerEvent event) {
    return Evolution.of(book, event);
  }

  private static Decision<LedgerEvent, RejectionReason> load(Deciding on, Load c) {
    return on.wanted(c, Purpose.LOAD)
        .from(
            on.checks().amount(c.amount()),
            holder -> {
              AccountId account = holder.account();
              List<Leg> legs =
                  PostingRules.moneyIn(account, c.amount(), c.tender(), on.situation());
              Decision<LedgerEvent, RejectionReason> loaded =
                  holder
                      .checks(c.amount(), AccountKind.PURSE)
                      .affordable(legs)
                      .accept(() ->
                          new Loaded(
                              account,
                              c.amount(),
                              c.tender(),
                              holder.on().postings(legs),
                              holder.use()));
              return holder.isAtADesk() ? OntoMedia.afterwards(loaded, holder, c.amount()) : loaded;
            });
  }

  private static Decision<LedgerEvent, RejectionReason> unload(Deciding on, Unload c) {
    return on.wanted(c, Purpose.UNLOAD)
        .from(
            on.checks().amount(c.amount()),
            holder -> {
              AccountId account = holder.account();
              List<Leg> legs =
                  PostingRules.moneyOut(account, c.amount(), c.tender(), on.situation());
              return holder
                  .checks(c.amount(), AccountKind.PURSE)
                  .affordable(legs)
                  .accept(() ->
                      new Unloaded(
                          account,
                          c.amount(),
                          c.tender(),
                          holder.on().postings(legs),
                          holder.use()));
            });
  }

  private static Decision<LedgerEvent, RejectionReason> transfer(Deciding on, Transfer c) {
    List<Leg> legs = PostingRules.transfer(c.from(), c.to(), c.amount());
    return on.checks()
        .amount(c.amount())
        .that(!c.from().equals(c.to()), SAME_ACCOUNT, "account", c.from())
        .sameKind(c.from(), c.to())
        .usable(c.amount().currency(), c.from(), c.to())
        .affordable(legs)
        .accept(() -> new Transferred(c.from(), c.to(), c.amount(), on.postings(legs)));
  }
}
