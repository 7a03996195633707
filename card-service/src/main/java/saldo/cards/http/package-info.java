/** The HTTP interface of cards and of the registry. */
@NullMarked
package saldo.cards.http;

import org.jspecify.annotations.NullMarked;
