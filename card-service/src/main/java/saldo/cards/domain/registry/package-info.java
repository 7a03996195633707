/** The rules of the registry: pure, without clock, network or disk. */
@NullMarked
package saldo.cards.domain.registry;

import org.jspecify.annotations.NullMarked;
