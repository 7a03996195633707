/** Finding what became of a command, wherever its ledger is decided. */
@NullMarked
package saldo.kit.outcomes;

import org.jspecify.annotations.NullMarked;
