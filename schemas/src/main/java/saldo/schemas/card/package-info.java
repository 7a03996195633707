/**
 * The language of cards: their life, what they are linked to, and the media that stand for them.
 */
@NullMarked
package saldo.schemas.card;

import org.jspecify.annotations.NullMarked;
