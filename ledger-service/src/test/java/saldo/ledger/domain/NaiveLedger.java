package saldo.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.NaiveBook.Account;
import saldo.ledger.domain.NaiveBook.Plan;
import saldo.ledger.domain.NaiveFillings.Tank;
import saldo.schemas.AccountId;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.card.CardService;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.DeliveryCommand;
import saldo.schemas.ledger.FactCommand;
import saldo.schemas.ledger.FuelCommand;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand.*;
import saldo.schemas.ledger.MediumCommand;
import saldo.schemas.ledger.MoneyCommand.*;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Terms;

/**
 * The same ledger once more, as plainly as can be and with nothing of the other's: it says yes or
 * no, and changes numbers in maps. Two ways to one answer are rarely wrong in the same way.
 */
final class NaiveLedger {
  private NaiveBook book = new NaiveBook();

  /** A command, under its own id if it is an entry of a bulk. */
  private record Asked(EntryId id, Step step) {
    String outside(Tender tender, Money amount) {
      return NaiveBook.outside(tender, amount.currency(), step.origin());
    }
  }

  NaiveBook book() {
    return book;
  }

  /** Yes or no: one answer, or one for each entry of a bulk that is not refused as a whole. */
  List<Boolean> take(Step step) {
    book.onMedia.clear();
    book.onMedia.addAll(new NaiveCards(book, step.id(), step).onMedia());
    List<Boolean> answers =
        step.command() instanceof Bulk bulk
            ? bulk(step, bulk)
            : List.of(one(new Asked(step.id(), step), step.command()));
    book.endStep();
    return answers;
  }

  private List<Boolean> bulk(Step step, Bulk bulk) {
    int size = bulk.entries().size();
    if (size < 1 || size > 1_000 || bulk.entries().stream().anyMatch(Bulk.class::isInstance)) {
      return List.of(false);
    }
    NaiveBook before = book.copy();
    List<Boolean> answers = new ArrayList<>();
    for (LedgerCommand entry : bulk.entries()) {
      EntryId id = new EntryId(step.id() + "/" + (answers.size() + 1));
      answers.add(one(new Asked(id, step), entry));
    }
    if (bulk.mode() == Bulk.Mode.ATOMIC && answers.contains(false)) {
      book = before;
      return List.of(false);
    }
    return answers;
  }

  /** What one person does is undone again if it takes two. */
  private boolean one(Asked asked, LedgerCommand command) {
    NaiveBook before = book.copy();
    boolean done = alone(asked, command);
    if (done && new NaiveApprovals(before, asked.step()).takesTwo(command, book)) {
      book = before;
      return false;
    }
    return done;
  }

  /** A trial: done, and undone again. */
  private boolean propose(Asked asked, Propose c) {
    NaiveBook before = book.copy();
    boolean fine = NaiveApprovals.canTakeTwo(c.command()) && alone(asked, c.command());
    book = before;
    if (fine) {
      book.plans.put(asked.id(), new NaiveApprovals(book, asked.step()).plan(c));
    }
    return fine;
  }

  private boolean approve(Asked asked, Approve c) {
    NaiveApprovals approvals = new NaiveApprovals(book, asked.step());
    Plan plan = approvals.approvable(c.proposal());
    if (plan == null || !alone(new Asked(asked.id(), approvals.there(plan)), plan.command())) {
      return false;
    }
    book.byTwo.add(asked.id());
    return approvals.end(c.proposal());
  }

  private boolean alone(Asked asked, LedgerCommand command) {
    NaiveHolds holds = new NaiveHolds(book, asked.id(), asked.step());
    NaiveCodes codes = new NaiveCodes(book, asked.id(), asked.step());
    NaiveCards cards = new NaiveCards(book, asked.id(), asked.step());
    NaiveLoads loads = new NaiveLoads(book, asked.id(), asked.step());
    NaiveFacts facts = new NaiveFacts(book, asked.id(), asked.step());
    NaiveApprovals approvals = new NaiveApprovals(book, asked.step());
    return switch (command) {
      case OpenAccount c -> open(c);
      case ChangeTerms c ->
          book.sound(c.terms(), c.account().value(), currency(c.account()))
              && change(c.account(), a -> a.with(c.terms()));
      case FreezeAccount c -> !isFrozen(c.account()) && change(c.account(), a -> a.frozen(true));
      case UnfreezeAccount c -> isFrozen(c.account()) && change(c.account(), a -> a.frozen(false));
      case ReclassifyAccount c -> change(c.account(), a -> a);
      case CloseAccount c -> close(asked, c);
      case Load c -> cards.load(c, id -> load(asked, id, c) && media(asked).sendsOn(c, id));
      case Unload c -> cards.unload(c, id -> unload(asked, id, c));
      case Prepay c -> fuel(asked).prepay(c, id -> prepay(asked, id, c));
      case Transfer c -> transfer(asked, c);
      case TransferBalance c -> cards.replace(deed -> book.move(asked.id(), deed), c);
      case Purchase c -> cards.pay(c, c.items(), id -> purchase(asked, id, c));
      case ReturnSale c -> cards.takeBack(c, id -> takeBack(asked, id, c));
      case Reverse c -> reverse(asked, c);
      case PlaceHold c -> cards.pay(c, c.items(), service(c), id -> holds.hold(id, c));
      case CaptureHold c -> cards.covers(c.hold(), c.items()) && holds.capture(c);
      case ReleaseHold c -> holds.end(c.hold());
      case ExpireHold c -> holds.isOver(c.hold()) && holds.end(c.hold());
      case IssueCode c ->
          cards.pay(
              c,
              NaiveCodes.lines(c.amount(), c.productGroups()),
              CardService.TRANSACTION_CODE,
              id -> codes.issue(id, c));
      case IssueTicket c ->
          cards.pay(
              c,
              NaiveCodes.lines(c.amount(), c.productGroups()),
              CardService.TICKET,
              id -> codes.ticket(id, c));
      case SellTicket c -> codes.sell(c);
      case RedeemCode c ->
          cards.isTakenHere() && cards.covers(codes.named(c), c.items()) && codes.redeem(c);
      case CancelCode c -> codes.cancel(c);
      case ExpireCode c -> codes.expire(c);
      case ProposeAdjustment c -> cards.correct(c, id -> holds.propose(id, c));
      case ApproveAdjustment c -> holds.approve(c);
      case DeclineAdjustment c -> holds.decline(c);
      case OrderLoad c -> cards.load(c, id -> loads.order(id, c));
      case RecordLoadPayment c -> loads.payment(c);
      case CreditLoad c -> loads.credit(c);
      case FailLoad c -> loads.fail(c);
      case ResolveLoad c -> loads.resolve(c);
      case Propose c -> propose(asked, c);
      case Approve c -> approve(asked, c);
      case Decline c -> approvals.end(c.proposal());
      case ExpireProposal c -> approvals.isOver(c.proposal()) && approvals.end(c.proposal());
      case FactCommand c -> facts.take(c);
      case MediumCommand c -> throw new IllegalStateException("media have a model of their own");
      case Allocate c ->
          cards.give(c, id -> new NaiveGifts(book, asked.id(), asked.step()).allocate(id, c));
      case DeliveryCommand c -> media(asked).take(c);
      case FuelCommand c -> fuel(asked).take(c);
      case Bulk c -> throw new IllegalStateException("a bulk within a bulk");
    };
  }

  private static CardService service(PlaceHold c) {
    return c.service() == HoldService.FUEL ? CardService.FUEL : CardService.SALE;
  }

  private NaiveFillings fuel(Asked asked) {
    return new NaiveFillings(book, asked.id(), asked.step());
  }

  private NaiveDeliveries media(Asked asked) {
    return new NaiveDeliveries(book, asked.id(), asked.step());
  }

  private boolean open(OpenAccount c) {
    String id = c.account().value();
    Terms terms = c.terms() != null ? c.terms() : new Terms(null, 0);
    return book.sound(terms, id, c.currency())
        && !id.startsWith("@")
        && (c.kind() == AccountKind.PURSE || c.kind() == AccountKind.PREPAID)
        && book.accounts.putIfAbsent(id, Account.fresh(c.kind(), c.currency(), terms)) == null;
  }

  private boolean change(AccountId id, UnaryOperator<Account> how) {
    Account account = book.accounts.get(id.value());
    if (account == null || account.closed()) {
      return false;
    }
    book.accounts.put(id.value(), how.apply(account));
    return true;
  }

  private @Nullable String currency(AccountId id) {
    Account account = book.accounts.get(id.value());
    return account == null ? null : account.currency();
  }

  private boolean isFrozen(AccountId id) {
    Account account = book.accounts.get(id.value());
    return account != null && account.frozen();
  }

  private boolean close(Asked asked, CloseAccount c) {
    String id = c.account().value();
    Account account = book.accounts.get(id);
    long left = book.balance(id);
    Tender refund = c.refund();
    boolean payable = left == 0 || (left > 0 && refund != null);
    if (account == null || account.closed() || book.aside(id) > 0 || !payable) {
      return false;
    }
    if (left > 0 && refund != null) {
      String outside = asked.outside(refund, Money.of(left, account.currency()));
      book.move(asked.id(), Deed.forGood(Map.of(id, -left, outside, left)));
    }
    media(asked).withdraw(id);
    return change(c.account(), Account::closedNow);
  }

  private boolean load(Asked asked, String id, Load c) {
    long minor = c.amount().minor();
    return book.isKind(id, AccountKind.PURSE)
        && book.may(id, c.amount(), minor)
        && done(asked, id, asked.outside(c.tender(), c.amount()), -minor);
  }

  private boolean prepay(Asked asked, String id, Prepay c) {
    long minor = c.amount().minor();
    return book.isKind(id, AccountKind.PREPAID)
        && book.may(id, c.amount(), minor)
        && done(asked, id, asked.outside(c.tender(), c.amount()), -minor);
  }

  private boolean unload(Asked asked, String id, Unload c) {
    long minor = c.amount().minor();
    return book.isKind(id, AccountKind.PURSE)
        && book.may(id, c.amount(), -minor)
        && done(asked, id, asked.outside(c.tender(), c.amount()), minor);
  }

  private boolean transfer(Asked asked, Transfer c) {
    String from = c.from().value();
    String to = c.to().value();
    Account account = book.accounts.get(from);
    long minor = c.amount().minor();
    return account != null
        && !from.equals(to)
        && book.isKind(to, account.kind())
        && book.may(from, c.amount(), -minor)
        && book.may(to, c.amount(), minor)
        && done(asked, from, to, minor);
  }

  /** Moves from one to the other, or the other way round if negative. */
  private boolean done(Asked asked, String from, String to, long minor) {
    book.move(asked.id(), new Deed(Map.of(from, -minor, to, minor), true, null, false, 0));
    return true;
  }

  private boolean purchase(Asked asked, String id, Purchase c) {
    boolean fine =
        NaiveBook.items(c.amount(), c.items()) && book.may(id, c.amount(), -c.amount().minor());
    if (fine) {
      Map<String, Long> moves = NaiveBook.sale(id, c.amount(), c.items());
      book.sell(asked.id(), new Deed(moves, true, id, false, 0));
    }
    return fine;
  }

  private boolean takeBack(Asked asked, String id, ReturnSale c) {
    long minor = c.amount().minor();
    boolean fine = NaiveBook.items(c.amount(), c.items()) && book.may(id, c.amount(), minor);
    if (c.original() != null) {
      Deed deed = book.deeds.get(c.original());
      if (!fine || deed == null || deed.reversed() || minor > deed.paidBy(id) - deed.returned()) {
        return false;
      }
      book.deeds.put(c.original(), deed.giveBack(minor));
    }
    if (fine) {
      book.move(
          asked.id(), Deed.forGood(NaiveBook.mirror(NaiveBook.sale(id, c.amount(), c.items()))));
    }
    return fine;
  }

  private boolean reverse(Asked asked, Reverse c) {
    Deed deed = book.deeds.get(c.original());
    Tank tank = book.fillings.get(c.original());
    if (deed == null
        || !deed.undoable()
        || deed.reversed()
        || deed.returned() > 0
        || (tank != null && !tank.state().equals("recorded"))) {
      return false;
    }
    Map<String, Long> back = NaiveBook.mirror(deed.all());
    NaiveBook before = book.copy();
    media(asked).undo(c.original(), deed);
    for (Map.Entry<String, Long> move : back.entrySet()) {
      Account account = book.accounts.get(move.getKey());
      if (account != null
          && (account.frozen() || account.closed() || !book.room(move.getKey(), move.getValue()))) {
        book = before;
        return false;
      }
    }
    book.deeds.put(c.original(), deed.reverse());
    book.uses.remove(c.original());
    book.fillings.computeIfPresent(c.original(), (same, filled) -> filled.is("reversed"));
    book.move(asked.id(), Deed.forGood(back));
    return true;
  }
}
