/** The rules of a card's life: pure, without clock, network or disk. */
@NullMarked
package saldo.cards.domain.card;

import org.jspecify.annotations.NullMarked;
