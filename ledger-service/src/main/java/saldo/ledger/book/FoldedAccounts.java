package saldo.ledger.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import saldo.kit.RecentlyUsed;
import saldo.kit.projection.FoldingView;
import saldo.schemas.AccountId;
import saldo.schemas.LedgerId;
import saldo.schemas.ledger.AccountSnapshot;

/**
 * The accounts that are being folded, written once per batch: a revenue account changes with every
 * sale.
 */
final class FoldedAccounts {
  /** The busy accounts of a few ledgers; a few megabytes. */
  private static final int KNOWN = 10_000;

  private record Name(LedgerId ledger, AccountId account) {}

  private final Map<Name, AccountSnapshot> changed = new HashMap<>();
  private final Map<Name, AccountSnapshot> known = new RecentlyUsed<>(KNOWN);

  Map<AccountId, AccountSnapshot> of(LedgerId ledger, Set<AccountId> ids, FoldingView view) {
    Map<AccountId, AccountSnapshot> found = new HashMap<>();
    for (AccountId id : ids) {
      AccountSnapshot account = find(new Name(ledger, id), view);
      if (account != null) {
        found.put(id, account);
      }
    }
    return found;
  }

  void put(LedgerId ledger, AccountSnapshot account) {
    changed.put(new Name(ledger, account.account()), account);
  }

  void writeTo(FoldingView view) {
    changed.forEach((name, account) -> {
      byte[] key = Keys.of(name.ledger(), name.account().value());
      view.put(Families.ACCOUNTS, key, Stored.write(account));
      known.put(name, account);
    });
    changed.clear();
  }

  private @Nullable AccountSnapshot find(Name name, FoldingView view) {
    AccountSnapshot account = changed.get(name);
    if (account == null) {
      account = known.get(name);
    }
    if (account == null) {
      byte[] stored = view.get(Families.ACCOUNTS, Keys.of(name.ledger(), name.account().value()));
      account = stored == null ? null : Stored.account(stored);
    }
    return account;
  }
}
