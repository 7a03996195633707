/** Fuel readers: what runs as long as the gateway does. */
@NullMarked
package saldo.gateway.fuel;

import org.jspecify.annotations.NullMarked;
