/** A simulated card does what a real one does, and what goes wrong is what was switched on. */
@NullMarked
package saldo.gateway.simulator.mifare;

import org.jspecify.annotations.NullMarked;
