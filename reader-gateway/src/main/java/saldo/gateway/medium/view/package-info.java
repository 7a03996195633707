/**
 * What the gateway knows of cards, folded from their topic and the registry's: who a medium stands
 * for, and what the card may do. Never how much is on it: that says the card itself.
 */
@NullMarked
package saldo.gateway.medium.view;

import org.jspecify.annotations.NullMarked;
