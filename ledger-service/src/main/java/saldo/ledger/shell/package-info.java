/** Runs the pure ledger on Kafka Streams: its stores, its topology, its words on the wire. */
@NullMarked
package saldo.ledger.shell;

import org.jspecify.annotations.NullMarked;
