/** Host and simulated terminals together, with everything that can go wrong between them. */
@NullMarked
package saldo.gateway.simulator.fpp;

import org.jspecify.annotations.NullMarked;
