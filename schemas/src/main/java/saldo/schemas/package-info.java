/**
 * The published language: what is on the wire between tills, services and auditors. Records only,
 * written as compact JSON by {@link saldo.schemas.SaldoJson}; an old message stays readable for
 * ever.
 */
@NullMarked
package saldo.schemas;

import org.jspecify.annotations.NullMarked;
