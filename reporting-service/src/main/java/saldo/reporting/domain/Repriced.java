package saldo.reporting.domain;

import saldo.schemas.AccountId;
import saldo.schemas.EntryId;

/**
 * A filling that costs more or less by another price list.
 *
 * @param filling the entry that recorded it
 * @param account whose it is
 * @param currency ISO 4217
 * @param product its id
 * @param quantityMl in millilitres
 * @param unitMilliMinor the price of a litre by the list, in thousandths of a minor unit
 * @param beforeMinor what it costs now, in minor units
 * @param afterMinor what it would cost: quantity times price, rounded half up
 */
public record Repriced(
    EntryId filling,
    AccountId account,
    String currency,
    String product,
    long quantityMl,
    long unitMilliMinor,
    long beforeMinor,
    long afterMinor) {}
