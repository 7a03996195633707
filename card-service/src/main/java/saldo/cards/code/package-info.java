/** QR codes of cards: made, drawn and printed here, and nowhere kept. */
@NullMarked
package saldo.cards.code;

import org.jspecify.annotations.NullMarked;
