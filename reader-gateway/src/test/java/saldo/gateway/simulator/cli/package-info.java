/** What the simulator program understands, and who comes to its pumps. */
@NullMarked
package saldo.gateway.simulator.cli;

import org.jspecify.annotations.NullMarked;
