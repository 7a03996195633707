package saldo.schemas.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;

/** What became of a holder's account itself. */
public sealed interface AccountEvent extends LedgerEvent {

  /**
   * A holder's account was opened, empty.
   *
   * @param group the card group it is counted with; none if absent
   */
  record AccountOpened(
      AccountId account, AccountKind kind, String currency, Terms terms, @Nullable String group)
      implements AccountEvent {
    /** Without a card group. */
    public AccountOpened(AccountId account, AccountKind kind, String currency, Terms terms) {
      this(account, kind, currency, terms, null);
    }
  }

  /** An account may hold more or less than before. */
  record TermsChanged(AccountId account, Terms terms) implements AccountEvent {}

  /** Requests on an account are refused from now on. */
  record AccountFrozen(AccountId account, String reason) implements AccountEvent {}

  /** Requests on an account pass again. */
  record AccountUnfrozen(AccountId account, String reason) implements AccountEvent {}

  /**
   * An account is counted with another card group from now on; its balance leaves one and joins the
   * other.
   *
   * @param card whose group changed
   * @param from the group before; none if absent
   * @param to the group from now on; none if absent
   * @param postings the balance, out and in again; empty if it was zero
   */
  record AccountReclassified(
      AccountId account,
      CardNumber card,
      @Nullable String from,
      @Nullable String to,
      List<Posting> postings)
      implements AccountEvent {}

  /**
   * An account was closed for good.
   *
   * @param postings the refund, empty if the balance was zero
   */
  record AccountClosed(AccountId account, @Nullable Tender refund, List<Posting> postings)
      implements AccountEvent {}
}
