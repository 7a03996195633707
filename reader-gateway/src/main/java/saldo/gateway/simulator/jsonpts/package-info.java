/**
 * Simulated PTS controllers on loopback, for trying things without hardware: they are asked by
 * jsonPTS, and push what was filled. What can go wrong can be switched on.
 */
@NullMarked
package saldo.gateway.simulator.jsonpts;

import org.jspecify.annotations.NullMarked;
