/** What simulators of all kinds of devices have in common. */
@NullMarked
package saldo.gateway.simulator;

import org.jspecify.annotations.NullMarked;
