/**
 * A reader as it is served in a gateway, beside a simulated chip that says how long line and card
 * took: what a tap takes besides is our own. Start at {@link saldo.gateway.simulator.taps.TapDesk}.
 */
@NullMarked
package saldo.gateway.simulator.taps;

import org.jspecify.annotations.NullMarked;
