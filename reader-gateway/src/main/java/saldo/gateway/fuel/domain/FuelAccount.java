package saldo.gateway.fuel.domain;

import saldo.schemas.AccountId;
import saldo.schemas.ledger.Exposure;

/**
 * What is left for fuel.
 *
 * @param account whose
 * @param currency ISO 4217
 * @param availableMinor what may still be taken, in minor units; 0 if the account takes no part
 * @param exposure how it goes to several readers
 */
public record FuelAccount(
    AccountId account, String currency, long availableMinor, Exposure exposure) {}
