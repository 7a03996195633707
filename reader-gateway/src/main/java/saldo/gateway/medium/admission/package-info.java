/**
 * Whether a medium may be used at a reader, by what the gateway knows of its card, also while
 * nobody else can be asked; and what waits for it in the ledger.
 */
@NullMarked
package saldo.gateway.medium.admission;

import org.jspecify.annotations.NullMarked;
