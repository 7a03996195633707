/**
 * The decider: a domain as three pure things, and the processor that runs them on Kafka Streams,
 * each command exactly once.
 */
@NullMarked
package saldo.kit.decider;

import org.jspecify.annotations.NullMarked;
