/** Runs of allocation plans: what they would do, doing it, and by themselves when they are due. */
@NullMarked
package saldo.cards.allocation;

import org.jspecify.annotations.NullMarked;
