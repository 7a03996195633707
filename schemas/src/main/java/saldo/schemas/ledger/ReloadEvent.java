package saldo.schemas.ledger;

import java.util.List;
import saldo.schemas.AccountId;
import saldo.schemas.Money;

/** What came, or did not come, by itself when an account ran low; in the entry that spent. */
public sealed interface ReloadEvent extends LedgerEvent {

  /** Money came from another account. */
  record AutoReloaded(AccountId account, AccountId from, Money amount, List<Posting> postings)
      implements ReloadEvent {}

  /**
   * Nothing came, and what was spent is spent all the same.
   *
   * @param amount what should have come
   * @param reason why it did not
   */
  record AutoReloadFailed(AccountId account, AccountId from, Money amount, RejectionReason reason)
      implements ReloadEvent {}
}
