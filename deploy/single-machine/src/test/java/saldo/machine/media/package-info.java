/** Cards with money on them, gateways that write them and the ledger that follows, together. */
@NullMarked
package saldo.machine.media;

import org.jspecify.annotations.NullMarked;
