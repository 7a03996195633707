/**
 * Plumbing on Kafka that every service shares. It knows commands, events and answers, but nothing
 * about money.
 */
@NullMarked
package saldo.kit;

import org.jspecify.annotations.NullMarked;
