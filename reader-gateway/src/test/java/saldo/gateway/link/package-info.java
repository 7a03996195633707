/** Links over real sockets and pseudo-terminals. */
@NullMarked
package saldo.gateway.link;

import org.jspecify.annotations.NullMarked;
