/**
 * The messages that pass most often, written and read without a mapper's reflection: the same bytes
 * and the same values. Whatever is not exactly as we write it goes to {@link
 * saldo.schemas.SaldoJson}, which alone says what a text means and what is wrong with it.
 */
@NullMarked
package saldo.schemas.wire;

import org.jspecify.annotations.NullMarked;
