/** The rules of facts at the edge. */
@NullMarked
package saldo.gateway.fact;

import org.jspecify.annotations.NullMarked;
