/** Cards, and the registry of who and what they belong to. */
@NullMarked
package saldo.cards;

import org.jspecify.annotations.NullMarked;
