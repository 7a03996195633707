package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/** What became of a holder's account itself. */
public sealed interface AccountEvent extends LedgerEvent {

  /** A holder's account was opened, empty. */
  record AccountOpened(AccountId account, AccountKind kind, String currency, Terms terms)
      implements AccountEvent {}

  /** An account may hold more or less than before. */
  record TermsChanged(AccountId account, Terms terms) implements AccountEvent {}

  /** Requests on an account are refused from now on. */
  record AccountFrozen(AccountId account, String reason) implements AccountEvent {}

  /** Requests on an account pass again. */
  record AccountUnfrozen(AccountId account, String reason) implements AccountEvent {}

  /**
   * An account was closed for good.
   *
   * @param postings the refund, empty if the balance was zero
   */
  record AccountClosed(AccountId account, @Nullable Tender refund, List<Posting> postings)
      implements AccountEvent {}
}
