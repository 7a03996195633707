/**
 * What the gateway remembers of each fuel reader on disk: how far its fillings are safe, and which
 * card table it has.
 */
@NullMarked
package saldo.gateway.fuel.memory;

import org.jspecify.annotations.NullMarked;
