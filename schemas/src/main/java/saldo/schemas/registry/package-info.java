/** The language of the registry: who and what cards, money and devices belong to. */
@NullMarked
package saldo.schemas.registry;

import org.jspecify.annotations.NullMarked;
