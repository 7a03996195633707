package saldo.schemas.ledger;

import saldo.schemas.Money;

/**
 * A line of a sale.
 *
 * @param group product group, which names the revenue account: letters, digits and {@code _ : -}
 * @param amount gross, positive
 * @param vatBasisPoints the VAT rate contained in the amount in hundredths of a percent, 0 to
 *     10,000
 */
public record Item(String group, Money amount, int vatBasisPoints) {}
