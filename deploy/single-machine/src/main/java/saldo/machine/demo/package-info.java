/**
 * The demo: tills, vending machines and pumps with seeded traffic against a running system, an
 * accident in the middle, and a reckoning at the end of what was acknowledged against what is
 * booked.
 */
@NullMarked
package saldo.machine.demo;

import org.jspecify.annotations.NullMarked;
