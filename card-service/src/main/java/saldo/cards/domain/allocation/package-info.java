/** When plans give. */
@NullMarked
package saldo.cards.domain.allocation;

import org.jspecify.annotations.NullMarked;
