package saldo.schemas.ledger;

import saldo.schemas.AccountId;

/**
 * Money that comes by itself when an account runs low.
 *
 * @param belowMinor when less than this is available after money was spent, in minor units, from 0
 * @param amountMinor how much comes, in minor units, from 1
 * @param from the holder's account it comes from
 */
public record AutoReload(long belowMinor, long amountMinor, AccountId from) {}
