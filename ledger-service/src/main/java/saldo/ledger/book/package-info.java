/**
 * The read model: what the journal says about accounts, folded into a local store with the same
 * rules that decided it.
 */
@NullMarked
package saldo.ledger.book;

import org.jspecify.annotations.NullMarked;
