/** Runs the rules of cards and of the registry on Kafka Streams. */
@NullMarked
package saldo.cards.shell;

import org.jspecify.annotations.NullMarked;
