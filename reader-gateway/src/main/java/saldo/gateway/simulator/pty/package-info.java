/**
 * Pseudo-terminals, so that a simulator can be at a serial port that is none. They are made with
 * the C library, without any native code of our own; Linux only.
 */
@NullMarked
package saldo.gateway.simulator.pty;

import org.jspecify.annotations.NullMarked;
