/** The simulated PN532, judged by programs that others have written. */
@NullMarked
package saldo.gateway.simulator.pn532;

import org.jspecify.annotations.NullMarked;
