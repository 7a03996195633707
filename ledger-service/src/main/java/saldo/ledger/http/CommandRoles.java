package saldo.ledger.http;

import static saldo.http.Roles.ADMIN;
import static saldo.http.Roles.APPROVER;
import static saldo.http.Roles.CARD_OFFICER;
import static saldo.http.Roles.CASHIER;
import static saldo.http.Roles.DEVICE;
import static saldo.http.Roles.FINANCE;
import static saldo.http.Roles.FLEET_MANAGER;
import static saldo.http.Roles.STATION_OPERATOR;
import static saldo.http.Roles.SUPPORT;

import java.util.Set;
import java.util.function.Predicate;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.ApprovalCommand.*;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.DeliveryCommand.*;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.FuelCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.LoadOrderCommand.*;
import saldo.schemas.ledger.MediumCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;

/** Who may ask for what. */
final class CommandRoles {
  private static final Set<String> CARDS = Set.of(ADMIN, CARD_OFFICER);
  private static final Set<String> CASH = Set.of(ADMIN, CARD_OFFICER, CASHIER);
  private static final Set<String> SALES = Set.of(ADMIN, CASHIER, STATION_OPERATOR, DEVICE);
  private static final Set<String> TICKETS = Set.of(ADMIN, CARD_OFFICER, CASHIER, STATION_OPERATOR);
  private static final Set<String> COMPANIES = Set.of(ADMIN, FLEET_MANAGER, FINANCE, CASHIER);
  private static final Set<String> PROPOSERS = Set.of(ADMIN, CARD_OFFICER, FINANCE);
  private static final Set<String> APPROVERS = Set.of(ADMIN, APPROVER);
  private static final Set<String> EITHER = Set.of(ADMIN, CARD_OFFICER, FINANCE, APPROVER);
  private static final Set<String> DECLINERS =
      Set.of(ADMIN, CARD_OFFICER, CASHIER, APPROVER, SUPPORT);
  private static final Set<String> FACTS = Set.of(ADMIN, DEVICE);

  private static final Set<String> ORDERS = Set.of(ADMIN, CARD_OFFICER, CASHIER, DEVICE);
  private static final Set<String> ORDERS_AND_SUPPORT =
      Set.of(ADMIN, CARD_OFFICER, CASHIER, DEVICE, SUPPORT);
  private static final Set<String> RETRIES = Set.of(ADMIN, CARD_OFFICER, DEVICE, SUPPORT);
  private static final Set<String> SUPPORTERS = Set.of(ADMIN, SUPPORT);
  private static final Set<String> RELEASERS = Set.of(ADMIN, CARD_OFFICER, SUPPORT);
  private static final Set<String> READERS =
      Set.of(ADMIN, CARD_OFFICER, CASHIER, STATION_OPERATOR, DEVICE);

  private static final Set<String> FILLINGS = Set.of(ADMIN, FLEET_MANAGER, STATION_OPERATOR);
  private static final Set<String> BOOKS = Set.of(ADMIN, FINANCE);

  private CommandRoles() {}

  static boolean allow(LedgerCommand command, Predicate<String> hasRole) {
    return switch (command) {
      case Bulk c -> c.entries().stream().allMatch(entry -> allow(entry, hasRole));
      case Propose c -> allow(c.command(), hasRole);
      case LedgerCommand c -> of(c).stream().anyMatch(hasRole);
    };
  }

  static Set<String> of(LedgerCommand command) {
    return switch (command) {
      case OpenAccount c -> CARDS;
      case ChangeTerms c -> CARDS;
      case FreezeAccount c -> CARDS;
      case UnfreezeAccount c -> CARDS;
      case CloseAccount c -> CARDS;
      case Load c -> CASH;
      case Unload c -> CASH;
      case Prepay c -> COMPANIES;
      case Purchase c -> SALES;
      case ReturnSale c -> SALES;
      case Transfer c -> CARDS;
      case TransferBalance c -> CASH;
      case Reverse c -> CASH;
      case PlaceHold c -> SALES;
      case CaptureHold c -> SALES;
      case ReleaseHold c -> SALES;
      case IssueCode c -> CASH;
      case IssueTicket c -> TICKETS;
      case SellTicket c -> TICKETS;
      case RedeemCode c -> SALES;
      case CancelCode c -> CASH;
      case ExpireCode c -> Set.of();
      case ProposeAdjustment c -> PROPOSERS;
      case ApproveAdjustment c -> APPROVERS;
      case DeclineAdjustment c -> EITHER;
      case OrderLoad c -> ORDERS;
      case RecordLoadPayment c -> FACTS;
      case CreditLoad c -> RETRIES;
      case FailLoad c -> ORDERS_AND_SUPPORT;
      case ResolveLoad c -> SUPPORTERS;
      case Propose c -> of(c.command());
      case Approve c -> APPROVERS;
      case Decline c -> DECLINERS;
      case RecordPurchase c -> FACTS;
      case RecordLoad c -> FACTS;
      case RecordCashSale c -> FACTS;
      case ClaimDelivery c -> READERS;
      case RecordDelivery c -> FACTS;
      case ReleaseDelivery c -> RELEASERS;
      case RecordWipe c -> FACTS;
      case RecordMark c -> FACTS;
      case RecordUnload c -> FACTS;
      case Report c -> FACTS;
      case AskOpenWrites c -> READERS;
      case RecogniseDifference c -> BOOKS;
      case RecordFilling c -> FACTS;
      case EnterFilling c -> FILLINGS;
      case AssignFilling c -> FILLINGS;
      case RepriceFilling c -> BOOKS;
      case Allocate c -> Set.of();
      case ReclassifyAccount c -> Set.of();
      case ExpireHold c -> Set.of();
      case ExpireProposal c -> Set.of();
      case Bulk c -> Set.of();
    };
  }
}
