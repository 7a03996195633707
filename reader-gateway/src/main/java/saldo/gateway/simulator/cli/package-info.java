/**
 * The simulators as programs of their own, started by {@code ./saldo simulate}: they say what
 * happens on standard output, one line for each event.
 */
@NullMarked
package saldo.gateway.simulator.cli;

import org.jspecify.annotations.NullMarked;
