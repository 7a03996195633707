/** What the spool promises: order, bounds, memory of repeats, and survival of a kill. */
@NullMarked
package saldo.gateway.spool;

import org.jspecify.annotations.NullMarked;
