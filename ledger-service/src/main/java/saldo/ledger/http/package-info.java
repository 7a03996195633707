/** The ledger over HTTP: commands in, balances, history and trial balance out. */
@NullMarked
package saldo.ledger.http;

import org.jspecify.annotations.NullMarked;
