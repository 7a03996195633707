/** PTS controllers, simulated, and the gateway that asks them and is told by them. */
@NullMarked
package saldo.gateway.fuel.jsonpts;

import org.jspecify.annotations.NullMarked;
