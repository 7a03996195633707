/**
 * A simulated PN532 with simulated cards, over real bytes: on a pseudo-terminal or a TCP port.
 * Start at {@link saldo.gateway.simulator.pn532.Pn532Simulator}.
 */
@NullMarked
package saldo.gateway.simulator.pn532;

import org.jspecify.annotations.NullMarked;
