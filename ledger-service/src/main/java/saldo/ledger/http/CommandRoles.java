package saldo.ledger.http;

import static saldo.http.Roles.ADMIN;
import static saldo.http.Roles.APPROVER;
import static saldo.http.Roles.CARD_OFFICER;
import static saldo.http.Roles.CASHIER;
import static saldo.http.Roles.DEVICE;
import static saldo.http.Roles.FINANCE;
import static saldo.http.Roles.FLEET_MANAGER;
import static saldo.http.Roles.STATION_OPERATOR;

import java.util.Set;
import java.util.function.Predicate;
import saldo.schemas.ledger.AccountCommand.*;
import saldo.schemas.ledger.AdjustmentCommand.*;
import saldo.schemas.ledger.AllocationCommand.Allocate;
import saldo.schemas.ledger.FactCommand.*;
import saldo.schemas.ledger.HoldCommand.*;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.*;
import saldo.schemas.ledger.MoneyCommand.*;

/** Who may ask for what. */
final class CommandRoles {
  private static final Set<String> CARDS = Set.of(ADMIN, CARD_OFFICER);
  private static final Set<String> CASH = Set.of(ADMIN, CARD_OFFICER, CASHIER);
  private static final Set<String> SALES = Set.of(ADMIN, CASHIER, STATION_OPERATOR, DEVICE);
  private static final Set<String> COMPANIES = Set.of(ADMIN, FLEET_MANAGER, FINANCE, CASHIER);
  private static final Set<String> PROPOSERS = Set.of(ADMIN, CARD_OFFICER, FINANCE);
  private static final Set<String> APPROVERS = Set.of(ADMIN, APPROVER);
  private static final Set<String> EITHER = Set.of(ADMIN, CARD_OFFICER, FINANCE, APPROVER);
  private static final Set<String> ALLOCATORS = Set.of(ADMIN, CARD_OFFICER, FINANCE);
  private static final Set<String> FACTS = Set.of(ADMIN, DEVICE);

  private CommandRoles() {}

  static boolean allow(LedgerCommand command, Predicate<String> hasRole) {
    return command instanceof Bulk bulk
        ? bulk.entries().stream().allMatch(entry -> allow(entry, hasRole))
        : of(command).stream().anyMatch(hasRole);
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
      case ProposeAdjustment c -> PROPOSERS;
      case ApproveAdjustment c -> APPROVERS;
      case DeclineAdjustment c -> EITHER;
      case RecordPurchase c -> FACTS;
      case RecordLoad c -> FACTS;
      case RecordCashSale c -> FACTS;
      case Allocate c -> ALLOCATORS;
      case ReclassifyAccount c -> Set.of();
      case ExpireHold c -> Set.of();
      case Bulk c -> Set.of();
    };
  }
}
