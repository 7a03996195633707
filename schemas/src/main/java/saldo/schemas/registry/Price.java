package saldo.schemas.registry;

/**
 * What a product costs.
 *
 * @param product its id
 * @param milliMinor thousandths of a minor unit for one piece, litre or kilogram, VAT included,
 *     from 0: 1.799 EUR a litre is 179,900
 */
public record Price(String product, long milliMinor) {}
