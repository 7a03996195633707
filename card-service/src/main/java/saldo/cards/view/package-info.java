/** What can be looked up about cards and the registry: folded from the events, on local disk. */
@NullMarked
package saldo.cards.view;

import org.jspecify.annotations.NullMarked;
