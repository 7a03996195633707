/**
 * Simulated fuel terminals that speak FPP/1 over real bytes: for tests, for the demo, and for
 * people without hardware. What goes wrong on real sites can be switched on.
 */
@NullMarked
package saldo.gateway.simulator.fpp;

import org.jspecify.annotations.NullMarked;
