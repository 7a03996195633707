package saldo.schemas.ledger;

import saldo.schemas.AccountId;
import saldo.schemas.Money;

/**
 * One side of a journal entry.
 *
 * @param account where
 * @param amount credit positive, debit negative, never zero
 * @param balanceMinor the account's balance after it, credit positive: what the issuer owes a
 *     holder is positive, the cash in a drawer negative
 */
public record Posting(AccountId account, Money amount, long balanceMinor) {}
