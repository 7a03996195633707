/**
 * The ledger's rules, pure: what is refused, what is booked, what a balance is. {@link
 * saldo.ledger.domain.Ledger} is the place to start.
 */
@NullMarked
package saldo.ledger.domain;

import org.jspecify.annotations.NullMarked;
