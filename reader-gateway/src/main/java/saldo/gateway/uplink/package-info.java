/** Brings what is spooled to Kafka, in order, for as long as it takes. */
@NullMarked
package saldo.gateway.uplink;

import org.jspecify.annotations.NullMarked;
