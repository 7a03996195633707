/**
 * A real Kafka broker inside this JVM, for the single machine and for tests. Needs the optional
 * dependency {@code kafka_2.13}; nothing else in this module does.
 */
@NullMarked
package saldo.kit.broker;

import org.jspecify.annotations.NullMarked;
