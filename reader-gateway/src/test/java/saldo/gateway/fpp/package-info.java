/** The driver against simulated terminals, over real sockets and pseudo-terminals. */
@NullMarked
package saldo.gateway.fpp;

import org.jspecify.annotations.NullMarked;
