/** Runs a Kafka Streams topology: settings, life and death, health and lag. */
@NullMarked
package saldo.kit.streams;

import org.jspecify.annotations.NullMarked;
