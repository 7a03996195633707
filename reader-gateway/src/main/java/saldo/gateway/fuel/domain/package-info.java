/**
 * What each card may take at each fuel reader: pure computation from cards, accounts, prices and
 * what the readers are able to count.
 */
@NullMarked
package saldo.gateway.fuel.domain;

import org.jspecify.annotations.NullMarked;
