/** Fillings on their way from readers to the ledger: nothing is acknowledged before it is safe. */
@NullMarked
package saldo.gateway.fuel.intake;

import org.jspecify.annotations.NullMarked;
