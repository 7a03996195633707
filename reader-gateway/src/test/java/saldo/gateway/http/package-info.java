/** The gateway over HTTP, with Kafka stood in for. */
@NullMarked
package saldo.gateway.http;

import org.jspecify.annotations.NullMarked;
