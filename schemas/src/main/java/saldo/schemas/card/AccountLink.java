package saldo.schemas.card;

import saldo.schemas.AccountId;
import saldo.schemas.ledger.AccountPlan;

/**
 * The account a card spends from.
 *
 * @param account its id
 * @param plan what it is opened as with its first posting, if it is not open yet
 */
public record AccountLink(AccountId account, AccountPlan plan) {}
