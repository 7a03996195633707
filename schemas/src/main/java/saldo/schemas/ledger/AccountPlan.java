package saldo.schemas.ledger;

import saldo.schemas.Money;

/**
 * The account that a card gets.
 *
 * @param kind purse or prepaid
 * @param currency ISO 4217
 * @param terms its ceiling and overdraft
 */
public record AccountPlan(AccountKind kind, String currency, Terms terms) {
  public AccountPlan {
    if (!Money.isCurrency(currency)) {
      throw new IllegalArgumentException(
          "an account's currency must be three capital letters, such as EUR: " + currency);
    }
  }
}
