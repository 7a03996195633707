/** Requests that a device asks the ledger while somebody waits. */
@NullMarked
package saldo.gateway.online;

import org.jspecify.annotations.NullMarked;
