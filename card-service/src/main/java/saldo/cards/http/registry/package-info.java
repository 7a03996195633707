/** The HTTP interface of the registry: commands, what was registered when, tables in and out. */
@NullMarked
package saldo.cards.http.registry;

import org.jspecify.annotations.NullMarked;
