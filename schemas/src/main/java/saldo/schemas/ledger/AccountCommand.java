package saldo.schemas.ledger;

import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.Money;

/** Opens, changes and closes holders' accounts. */
public sealed interface AccountCommand extends LedgerCommand {

  /** Opens a holder's account, empty, in a currency of ISO 4217 for good. */
  record OpenAccount(AccountId account, AccountKind kind, String currency, @Nullable Terms terms)
      implements AccountCommand {
    public OpenAccount {
      if (!Money.isCurrency(currency)) {
        throw new IllegalArgumentException(
            "an account's currency must be three capital letters, such as EUR: " + currency);
      }
    }
  }

  /** Sets ceiling and overdraft from now on; a balance already beyond them stays as it is. */
  record ChangeTerms(AccountId account, Terms terms) implements AccountCommand {}

  /** Stops requests on an account; facts are still booked. */
  record FreezeAccount(AccountId account, String reason) implements AccountCommand {}

  /** Lets requests pass again. */
  record UnfreezeAccount(AccountId account, String reason) implements AccountCommand {}

  /**
   * Counts an account with another card group from now on; the ledger gives this command to itself
   * when the group of the account's card changes.
   *
   * @param card whose group it is
   * @param group none if absent
   */
  record ReclassifyAccount(AccountId account, CardNumber card, @Nullable String group)
      implements AccountCommand {}

  /**
   * Closes an account for good. Its balance must be zero, or positive with a tender that pays it
   * out in the same step.
   */
  record CloseAccount(AccountId account, @Nullable Tender refund) implements AccountCommand {}
}
