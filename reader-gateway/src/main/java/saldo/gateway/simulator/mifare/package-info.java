/**
 * A simulated MIFARE Classic card of 1 KiB: its memory, its keys and access bits, its commands, and
 * what can go wrong when it is pulled off a reader. It does not know how a reader talks to it.
 */
@NullMarked
package saldo.gateway.simulator.mifare;

import org.jspecify.annotations.NullMarked;
