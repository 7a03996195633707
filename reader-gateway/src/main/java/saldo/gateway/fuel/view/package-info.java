/**
 * What the gateway keeps of cards, the registry, balances, fillings and readers, folded from their
 * topics, and how limits are read from it.
 */
@NullMarked
package saldo.gateway.fuel.view;

import org.jspecify.annotations.NullMarked;
