/**
 * Money on a card: what is on it, in which order it is changed, and what holds if the card is
 * pulled off the reader at any moment. A card that is repaired holds what it held before a change
 * or after it, never anything else. See docs/media.md.
 */
@NullMarked
package saldo.gateway.medium.purse;

import org.jspecify.annotations.NullMarked;
