/** What simulated PTS controllers do and can be told. */
@NullMarked
package saldo.gateway.simulator.jsonpts;

import org.jspecify.annotations.NullMarked;
