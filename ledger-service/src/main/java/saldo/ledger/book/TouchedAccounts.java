package saldo.ledger.book;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.ledger.LedgerEvent;
import saldo.schemas.ledger.LedgerEvent.*;
import saldo.schemas.ledger.Posting;

/** The accounts an event changes. */
final class TouchedAccounts {
  private TouchedAccounts() {}

  static Set<AccountId> of(LedgerEvent event) {
    Set<AccountId> accounts = new LinkedHashSet<>();
    event.postings().stream().map(Posting::account).forEach(accounts::add);
    AccountId named = named(event);
    if (named != null) {
      accounts.add(named);
    }
    return accounts;
  }

  private static @Nullable AccountId named(LedgerEvent event) {
    return switch (event) {
      case AccountOpened e -> e.account();
      case TermsChanged e -> e.account();
      case AccountFrozen e -> e.account();
      case AccountUnfrozen e -> e.account();
      case AccountClosed e -> e.account();
      case HoldPlaced e -> e.account();
      case HoldCaptured e -> e.account();
      case HoldReleased e -> e.account();
      case HoldExpired e -> e.account();
      case AdjustmentProposed e -> e.account();
      case AdjustmentDeclined e -> null;
      case Adjusted e -> null;
      case Loaded e -> null;
      case Unloaded e -> null;
      case Prepaid e -> null;
      case Purchased e -> null;
      case SaleReturned e -> null;
      case Transferred e -> null;
      case Reversed e -> null;
      case PurchaseRecorded e -> null;
      case LoadRecorded e -> null;
      case CashSaleRecorded e -> null;
    };
  }
}
